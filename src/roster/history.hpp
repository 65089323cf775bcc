// What earlier periods tell: last visits, meetings of pairs, loads, and the priorities they give.
#pragma once

#include "roster/model.hpp"

namespace lapthach::roster {

/// Fills met, deviation, and each cell's intervals, priority and mandatory flag.
void add_history(Model& model);

}  // namespace lapthach::roster
