// The part of a roster that a filter leaves, with what the tables need to show it.
#pragma once

#include <vector>

#include "lapthach/report/report.hpp"

namespace lapthach::report {

/// What is left of the roster, and of the teams in force on its day.
struct Selection {
  std::vector<const domain::Assignment*> assignments;
  std::vector<const domain::Uncovered*> uncovered;  ///< none when one official is asked for
  std::vector<domain::Team> teams;  ///< members reduced; teams without a member left out
  /// Of the units of those teams and of the cells; of one cell alone those of its unit. By unit.
  std::vector<const domain::Appointment*> appointments;
};

Selection select(const domain::Records& records, const domain::Roster& roster,
                 const RosterFilter& filter);

}  // namespace lapthach::report
