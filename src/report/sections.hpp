// The sections that the roster papers are made of.
#pragma once

#include "lapthach/print/document.hpp"
#include "report/selection.hpp"

namespace lapthach::report {

/// The committee's name as part of an address: "huyen-uy-lap-thach".
std::string host_of(const domain::CommitteeSettings& committee);

/// The annex of the decision: a table a team, one row a member.
print::Section annex(const domain::Records& records, const domain::Roster& roster,
                     const Selection& selection, Lang lang);
/// The schedule (lịch dự sinh hoạt): one row a visit, beside it when the team works with the
/// standing committee there; these sessions again in a table of their own. On paper their column
/// stands even when none is planned: it is filled in by hand.
print::Section visits(const domain::Records& records, const domain::Roster& roster,
                      const Selection& selection, bool on_paper, Lang lang);
/// The same visits for a calendar.
std::vector<print::Event> visit_events(const domain::Records& records, const domain::Roster& roster,
                                       const Selection& selection, Lang lang);
/// The cells that nobody attends, and why.
print::Section uncovered(const domain::Records& records, const domain::Roster& roster,
                         const Selection& selection, Lang lang);

}  // namespace lapthach::report
