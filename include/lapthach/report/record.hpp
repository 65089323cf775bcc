// What a period brought home, as papers to look at: the record, and what is missing of it.
#pragma once

#include "lapthach/minutes/missing.hpp"
#include "lapthach/report/report.hpp"

namespace lapthach::report {

/// Visits with attendance and grade, working sessions, reviews, what is carried over, what the
/// guidance became, and what the registers say of its days. With a cell or an official in the
/// filter, each visit in full. In `lang`. `records` must hold the period, the registers, and the
/// reviews of earlier periods for what is carried over.
print::Document record(const domain::Records& records, Period period, const RosterFilter& filter,
                       Lang lang);

/// The part of a period's record that the filter lets through.
domain::PeriodBook chosen(const domain::Records& records, Period period,
                          const RosterFilter& filter);

/// What the registers hold of a period.
struct Registered {
  domain::Registers registers;
  std::vector<domain::Unavailability> absences;  ///< that fall into its days
};
/// The part of the registers that lies in the days of `period` and that the filter lets through; of
/// one cell the whole series of months up to then, and of whom the filter names all notebooks.
Registered registered(const domain::Records& records, Period period, const RosterFilter& filter);

/// Teams, officials and cells whose records are not there.
print::Document missing(const domain::Records& records, const minutes::Missing& missing, Date today,
                        Lang lang);

}  // namespace lapthach::report
