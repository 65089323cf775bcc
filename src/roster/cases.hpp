// The optimum of a component, by cases where no single network counts all requirements.
#pragma once

#include <vector>

#include "roster/lexicographic.hpp"
#include "roster/network.hpp"

namespace lapthach::roster {

struct Solution {
  Choices choices;  ///< the case of the optimum; none: one network proves it
  Network network;  ///< of that case
  Optimum optimum;
  std::vector<Choices> others;  ///< the other cases, in order: none has a better roster
  bool alone = true;            ///< and none an equal one
  bool possible = true;         ///< every visit that `given` asks for can be made
};

/// Branch and bound: a case leaves out what crosses (network.hpp), so its network bounds all its
/// rosters; where more visits are missing than it owes, an official makes a visit that counts in
/// one case and none in the other. Every case is taken further until the best one misses just what
/// it owes. `given`: choices that hold in all cases. Throws Error (Fault::no) when too many cases
/// would be needed.
Solution solve(const Model& model, const Component& component, const std::vector<Pair>& eligible,
               const Choices& given = {});
Solution solve(const Model& model, const Component& component, const std::vector<Pair>& eligible,
               const Choices& given, const Order& order);

/// The pairs that the optimum adds to those pinned, in order.
std::vector<Pair> pairs_of(const Solution& solution);

}  // namespace lapthach::roster
