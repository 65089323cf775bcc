// A minimum-cost flow of whole numbers, solved by the network simplex method. C++17.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace lapthach::roster {

/// Arcs between nodes 0 to supply.size()-1. The supplies add up to 0; what a node of negative
/// supply takes in is fixed. The sum of |cost| over any simple path must stay below 2^60.
struct FlowProblem {
  std::vector<int> supply;
  std::vector<int> tail, head, capacity;
  std::vector<std::int64_t> cost;
};

/// flow by arc; price by node: cost + price[tail] - price[head] is at least 0 where flow is below
/// capacity and at most 0 where flow is above 0.
struct FlowSolution {
  std::vector<int> flow;
  std::vector<std::int64_t> price;
};

/// False when no flow fits the supplies.
bool solve_flow(const FlowProblem& problem, FlowSolution& solution);

}  // namespace lapthach::roster
