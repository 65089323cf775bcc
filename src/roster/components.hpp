// Splits the draw into parts that have nothing in common.
#pragma once

#include "roster/model.hpp"

namespace lapthach::roster {

/// Fills components: teams joined by officials and units they share, all of them when any team may
/// help. A cell that no team looks after is in none.
void split(Model& model);

}  // namespace lapthach::roster
