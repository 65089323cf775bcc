// The one page the office would rather look at: pictures of the whole work.
#pragma once

#include "lapthach/report/petitions.hpp"

namespace lapthach::report {

/// Over the range, each part a chart with its table: voices and answers by period, the age of open
/// petitions, on time by agency in three ways, which cells were attended when (a grid of cells and
/// periods), the attendance against the threshold, what is overdue. `view.records` must hold all
/// periods up to the range, the registers and the petitions. Totals: those of cumulative().
print::Document dashboard(const PetitionView& view);

}  // namespace lapthach::report
