// The visits of earlier periods, for whoever looks at one cell or one official.
#pragma once

#include "lapthach/print/document.hpp"
#include "lapthach/report/record.hpp"

namespace lapthach::report {

/// Attendance and grades of the cell, or of the official's visits, before `period`, the latest
/// first; without rows when the filter names neither or there are none.
print::Section earlier_visits(const domain::Records& records, Period period,
                              const RosterFilter& filter, Lang lang);

}  // namespace lapthach::report
