// How the meetings of each cell went from visit to visit.
#pragma once

#include "lapthach/report/presence.hpp"

namespace lapthach::report {

/// One row a cell that was visited in the range, of `view.cell` alone when it is set: its grades
/// and rates in order of time, and what the last one changed.
print::Section quality(const PresenceView& view);

}  // namespace lapthach::report
