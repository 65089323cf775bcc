// Checks a flow and its prices in whole numbers. Shares nothing with the solver.
#pragma once

#include <optional>
#include <vector>

#include "roster/network.hpp"

namespace lapthach::roster {

/// What is wrong, the first of each kind; none when nothing is.
struct Verdict {
  Index unbalanced = none;  ///< node that sends on another amount than it gets
  Index overfull = none;    ///< arc with flow below 0 or above its capacity
  Index improvable = none;  ///< arc by whose prices another flow could be cheaper
  Index loose = none;       ///< node whose price is not that of a way to the sink
  bool unique = true;       ///< no other flow costs the same

  bool is_feasible() const { return unbalanced == none && overfull == none; }
  bool is_proven() const { return is_feasible() && improvable == none && loose == none; }
};

/// Linear programming duality: a feasible flow is an optimum when every arc that can take more has
/// cost + price[head] - price[tail] of at least 0, and every arc with flow of at most 0, level by
/// level. O(arcs).
Verdict check(const Network& network, const std::vector<int>& flow,
              const std::vector<Objective>& price);

/// No flow of the network costs less, by those prices (weak duality); nothing when they are out of
/// range.
std::optional<Objective> bound(const Network& network, const std::vector<Objective>& price);

}  // namespace lapthach::roster
