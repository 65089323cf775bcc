// Who attended: the officials who were sent, and the members of the cells.
#pragma once

#include <span>

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
  std::optional<Structure> structure = {};   ///< empty: that of the day, without tables by unit
  bool is_public = false;                    ///< as in PetitionView
  domain::OfficialId official = {};          ///< whose official_sheet()
  domain::CellId cell = {};                  ///< attendance() of one alone
  std::span<const docket::Case> cases = {};  ///< of the range, for official_sheet()
};

/// Who attended, was excused, absent without leave, substituted, or has nothing recorded: by team,
/// then by official; with a structure by the unit of the cell too. Those that a roster sent, and
/// those that a visit names. An assignment after `as_of` is not counted. Totals: assigned, done,
/// excused, unexcused, substituted, unrecorded.
print::Document compliance(const PresenceView& view);

/// The sheet of `view.official` for the evaluation of a year (phiếu theo dõi): by year and visit by
/// visit what was asked and done, with team and post of the day; training, inspections, notebooks.
/// What was heard there: opinions in the minutes, and the petitions that came of the meeting, by
/// who is named as having heard them, else by all who attended. `records` must hold the registers
/// and petitions. Totals: those of compliance(), opinions, petitions, replied, open.
print::Document official_sheet(const PresenceView& view);

/// The attendance of members, month by month and at the visits, against the threshold of the
/// settings, and how the grade of each cell went from visit to visit; the rate leaves out the
/// exempt and those sent elsewhere. With a structure the visits are added up by unit too. Totals:
/// months, below, visits, visits_below. `records` must hold the registers.
print::Document attendance(const PresenceView& view);

}  // namespace lapthach::report
