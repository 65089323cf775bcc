// The rules that one pair must obey, whatever else is drawn.
#pragma once

#include <vector>

#include "roster/model.hpp"

namespace lapthach::roster {

/// A rule about one official and one cell; a set of them is their sum.
enum Rule : unsigned {
  unit_valid = 1,  ///< the cell's unit exists that day
  cell_open = 2,   ///< the cell is not pinned uncovered
  in_team = 4,     ///< a team of the official looks after the unit, or any team may help
  in_office = 8,
  present = 16,  ///< not unavailable that day
  not_home = 32,
  not_excluded = 64,
  long_ago = 128,  ///< the minimum gap since the pair last met
};

/// The rules that the pair breaks, except in_team.
unsigned broken_rules(const Model& model, Pair pair);

/// broken_rules() and in_team.
unsigned all_broken_rules(const Model& model, Pair pair);

/// The seated officials that in_team allows at the cell, in order, without repeats.
void candidates(const Model& model, Index cell, std::vector<Index>& officials);

/// All pairs of a component that break no rule, in order.
std::vector<Pair> eligible_pairs(const Model& model, const Component& component);

/// Time slots of an official's eligible cells: visits that begin closer than the settings allow,
/// and all of a day with a cell without a time, fall into one. Gives the slot of each cell, slots
/// numbered by time.
std::vector<Index> slots(const Model& model, const std::vector<Index>& cells);

}  // namespace lapthach::roster
