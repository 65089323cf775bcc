// The working sessions that are planned, as schedules, packs and calendars show them.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "lapthach/print/document.hpp"
#include "report/selection.hpp"

namespace lapthach::report {

/// Of the period, those with one of `units`, by unit. Points into `records`.
std::vector<const domain::Appointment*> appointments_with(const domain::Records& records,
                                                          Period period,
                                                          const std::set<domain::UnitId>& units);

/// A row each: day and hour, with whom, which team, where.
print::Table appointments_table(const domain::Records& records,
                                const std::vector<const domain::Appointment*>& appointments,
                                Lang lang);

/// For the same calendars as the visits of the roster.
std::vector<print::Event> appointment_events(const domain::Records& records,
                                             const domain::Roster& roster,
                                             const Selection& selection, Lang lang);

}  // namespace lapthach::report
