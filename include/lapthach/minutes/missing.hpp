// What a period still owes: records of visits, what becomes of each opinion, and where the settings
// ask for them, working sessions and team reviews. By it a period is closed.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lapthach/domain/records.hpp"

namespace lapthach::minutes {

enum class Owed {
  visit,    ///< nothing is recorded of the cell's meeting
  visitor,  ///< the meeting is recorded, but not what the official, or the substitute, did there
  session,  ///< the working session with a unit
  review,   ///< of the team
  opinion,  ///< whether one heard there becomes a petition or stays a remark
};

/// One record that is not there. Empty ids: it does not concern one.
struct MissingRecord {
  Owed owed = Owed::visit;
  domain::TeamId team;
  domain::OfficialId official;
  domain::CellId cell;
  domain::UnitId unit;
  std::optional<Date> date = {};  ///< of a visit: the day it was to be
};

struct Missing {
  Period period;
  Date meeting;                        ///< the day of the meetings, of several the first
  Date due;                            ///< last day to record
  std::vector<MissingRecord> records;  ///< by team, official, cell, unit

  bool late(Date today) const { return !records.empty() && due < today; }
};

/// A visit is expected of each assignment of the published roster; a period without one owes none.
/// `records` must hold the period with its roster and visits.
Missing missing(const domain::Records& records, Period period);
/// The same without what still lies ahead on `today`: a visit is missing from its day on, the rest
/// from the day of the meetings.
Missing missing(const domain::Records& records, Period period, Date today);

/// What one missing record is called where a gap is named: cell/ID, official/ID, unit/ID, team/ID,
/// from the narrowest to the widest.
std::vector<std::string> subjects(const MissingRecord& record);

/// Whether one of `gaps` names it, with a reason.
bool is_explained(const MissingRecord& record, const std::vector<domain::Gap>& gaps);
/// Those that none of `gaps` names.
std::vector<MissingRecord> unexplained(const Missing& missing,
                                       const std::vector<domain::Gap>& gaps);

/// "no visit of cell x is recorded (y, team z)"
Text describe(const MissingRecord& record);

}  // namespace lapthach::minutes
