// What earlier periods tell: last visits, meetings of pairs, loads, and the priorities they give.
#pragma once

#include "roster/model.hpp"

namespace lapthach::roster {

/// Fills met, deviation, and each cell's intervals, priority and mandatory flag. `visits`: of all
/// periods.
void add_history(Model& model, const domain::Past& visits);

}  // namespace lapthach::roster
