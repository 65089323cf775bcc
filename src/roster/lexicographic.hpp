// The lexicographic optimum of a network, a few levels at a time.
#pragma once

#include <cstdint>
#include <vector>

#include "roster/network.hpp"

namespace lapthach::roster {

/// Consecutive levels that fit into one whole number: the costs times `factor`, added up, order
/// paths and cycles as the levels do one after another.
struct Word {
  Objective factor{};

  std::int64_t operator()(const Objective& cost) const;
};

/// `price` proves `flow`: with the words' costs compared one after another, cost + price[tail] -
/// price[head] of an arc is at least 0 where flow is below capacity, at most 0 where flow is above
/// 0. The sink's price is 0.
struct Optimum {
  std::vector<int> flow;  ///< by arc
  std::vector<Word> words;
  std::vector<std::int64_t> price;  ///< by node, the words of one side by side

  std::size_t at(Index node, std::size_t word) const { return node * words.size() + word; }
};

Optimum optimise(const Network& network);

}  // namespace lapthach::roster
