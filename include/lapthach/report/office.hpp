// What the office keeps an eye on: the registers, and what is due by whom.
#pragma once

#include "lapthach/report/petitions.hpp"
#include "lapthach/report/presence.hpp"

namespace lapthach::report {

/// What the registers say of the range's last period, who should have a notebook and has none, and
/// who of the teams was never trained, on the earlier of `as_of` and the end of that period.
/// Totals: without_notebook, untrained. `view.records` must hold the registers.
print::Document registers(const PresenceView& view);

/// What is due, by whom, for a program to mail: petitions that are overdue or near their day,
/// records of the range's last period, remedies of teams, actions of briefings. Totals: overdue,
/// near, missing, remedies, actions. `view.records` must hold all periods up to the range and the
/// registers.
print::Document reminders(const PetitionView& view);

}  // namespace lapthach::report
