// Which officials count towards which requirement of their team.
#pragma once

#include "roster/model.hpp"

namespace lapthach::roster {

/// Fills groups. An official counts for the first of their teams; one in several is warned of.
/// Throws Error (Fault::data) when an official matches two requirements of a team, or two
/// requirements share a name.
void build_groups(Model& model);

}  // namespace lapthach::roster
