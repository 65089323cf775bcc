// Who can be sent on each date on which cells meet.
#pragma once

#include <vector>

#include "roster/model.hpp"

namespace lapthach::roster {

/// Fills days and teams, and the unit of each cell.
void build_days(Model& model, const std::vector<Date>& dates);

}  // namespace lapthach::roster
