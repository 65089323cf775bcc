// The parts of the dashboard.
#pragma once

#include "report/petition_view.hpp"

namespace lapthach::report {

/// Voices raised, answered and replied to, period by period, and the backlog.
print::Section trend(const PetitionView& view);
/// The open petitions by age and stage.
print::Section ages(const PetitionView& view);
/// On time by agency, three ways.
print::Section timeliness(const PetitionView& view);
/// Cells that were attended, a row a cell, a column a period; and by unit how many.
print::Section coverage_grid(const PetitionView& view);
/// Attendance of members by period, at visits and month by month, against the threshold.
print::Section attendance_trend(const PetitionView& view);
/// Open petitions past their day, the longest first.
print::Section overdue_list(const PetitionView& view);

}  // namespace lapthach::report
