// The prices that prove an optimum, the same whatever solver found it.
#pragma once

#include <vector>

#include "roster/lexicographic.hpp"

namespace lapthach::roster {

/// The price of each node: the least cost, level by level, of one more unit from there to the sink,
/// where a unit may also take the flow of an arc back. There always is a way: an arc that is full
/// was filled by a cell, which could do without.
std::vector<Objective> canonical_prices(const Network& network, const Optimum& optimum);

}  // namespace lapthach::roster
