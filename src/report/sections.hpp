// The sections that the roster papers are made of.
#pragma once

#include "lapthach/print/document.hpp"
#include "report/selection.hpp"

namespace lapthach::report {

/// The annex of the decision: a table a team, one row a member.
print::Section annex(const domain::Records& records, const domain::Roster& roster,
                     const Selection& selection, Lang lang);
/// The schedule (lịch dự sinh hoạt): one row a visit.
print::Section visits(const domain::Records& records, const domain::Roster& roster,
                      const Selection& selection, Lang lang);
/// The same visits for a calendar.
std::vector<print::Event> visit_events(const domain::Records& records, const domain::Roster& roster,
                                       const Selection& selection, Lang lang);
/// The cells that nobody attends, and why.
print::Section uncovered(const domain::Records& records, const domain::Roster& roster,
                         const Selection& selection, Lang lang);

}  // namespace lapthach::report
