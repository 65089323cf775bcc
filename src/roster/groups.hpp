// Which officials count towards which requirement of their team.
#pragma once

#include "roster/model.hpp"

namespace lapthach::roster {

/// Fills groups. An official counts for the first of their teams; one in several is warned of. A
/// network counts the requirements of a team whose members are the same, apart or within each
/// other; one that crosses an earlier one, and one in each unit whose members can go elsewhere too,
/// is left to cases. Throws Error (Fault::data) when two requirements share a name.
void build_groups(Model& model);

/// Leaves a requirement to cases.
void leave_to_cases(Model& model, Index group);

/// The requirements that a network would count wrongly if that pair were let in, whatever rules it
/// breaks.
std::vector<Index> misled_by(const Model& model, Pair pair);

/// Smaller requirements first: each before the one it lies within.
std::vector<Index> smallest_first(const Model& model, std::vector<Index> groups);

}  // namespace lapthach::roster
