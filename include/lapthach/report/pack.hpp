// What those who go take along: the pack of a visit.
#pragma once

#include "lapthach/report/petitions.hpp"
#include "lapthach/report/report.hpp"

namespace lapthach::report {

/// For the part of the roster that `filter` lets through: the invitation (giấy mời) with day, hour
/// and place; the guidance of the period; of each cell its last records, its open petitions with
/// what to answer at this meeting, and what was answered since the last visit; the remedies and
/// actions that are due; a blank visit slip. A cell asked for by itself needs no roster.
/// `view.range` is the one period; `view.records` must hold all periods up to it and the registers.
/// Totals: visits, cells, open, to_answer.
print::Document pack(const PetitionView& view, const RosterFilter& filter);

}  // namespace lapthach::report
