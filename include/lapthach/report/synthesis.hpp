// The synthesis of a period (Báo cáo tổng hợp): what the office files after each one.
#pragma once

#include "lapthach/report/petitions.hpp"
#include "lapthach/report/presence.hpp"

namespace lapthach::report {

/// Sections I to IV of the domain study, 2.3 (results; strengths and shortcomings with their
/// causes, team by team; lessons and remedies; what is to be proposed), then annexes 1 to 4
/// (visits, opinions, cumulative from the first period of the book, outstanding of earlier
/// periods). `view.range` is the one period; `view.records` must hold all periods up to it and the
/// registers. Totals: those of compliance(), of cumulative() for the period, and outstanding: open
/// petitions of earlier periods.
print::Document period(const PetitionView& view);

}  // namespace lapthach::report
