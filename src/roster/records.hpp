// From the draw's numbers to the book's records.
#pragma once

#include <vector>

#include "roster/model.hpp"

namespace lapthach::roster {

/// The record of one pair of a roster.
domain::Assignment assignment_of(const Model& model, Pair pair);

/// The order of Roster::assignments: by team, date, time, cell, official.
void sort_assignments(std::vector<domain::Assignment>& assignments);

}  // namespace lapthach::roster
