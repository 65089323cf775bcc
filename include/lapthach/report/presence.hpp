// Who attended: the officials who were sent, and the members of the cells.
#pragma once

#include "lapthach/domain/records.hpp"
#include "lapthach/print/document.hpp"
#include "lapthach/report/petitions.hpp"

namespace lapthach::report {

/// What the papers on presence look at. `records` must hold the range with its rosters and visits.
struct PresenceView {
  const domain::Records& records;
  PeriodRange range;
  Date as_of;
  Lang lang;
  std::optional<Structure> structure = {};  ///< empty: that of the day, without tables by unit
};

/// Who attended, was excused, absent without leave, substituted, or has nothing recorded: by team,
/// then by official; with a structure by the unit of the cell too. Those that a roster sent, and
/// those that a visit names. An assignment after `as_of` is not counted. Totals: assigned, done,
/// excused, unexcused, substituted, unrecorded; assigned is the sum of the others. Throws Error
/// (Fault::data) when it is not.
print::Document compliance(const PresenceView& view);

/// The attendance of members, month by month and at the visits, against the threshold of the
/// settings; the rate leaves out the exempt and those sent elsewhere. With a structure the visits
/// are added up by unit too. Totals: months, below,
/// visits, visits_below. `records` must hold the registers.
print::Document attendance(const PresenceView& view);

}  // namespace lapthach::report
