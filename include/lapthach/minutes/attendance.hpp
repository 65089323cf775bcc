// How many came of those who were expected: of one meeting, and month by month.
#pragma once

#include <optional>
#include <vector>

#include "lapthach/domain/records.hpp"

namespace lapthach::minutes {

/// The attendance rate leaves out the exempt and those sent elsewhere (domain study, 1.3); members
/// of other cells who take part for a time are counted apart.
struct Attendance {
  int present = 0;
  int members = 0;  ///< on the roll
  int exempt = 0;   ///< of them, not expected
  int away = 0;     ///< of them, not expected
  int temporary = 0;

  int expected() const { return members - exempt - away; }
  /// Percent of expected(), rounded to two places; above 100 when exempt members came too. Nothing
  /// when nobody was expected.
  std::optional<Decimal> rate() const;
};

/// Nothing when the record does not say who is on the roll and who came.
std::optional<Attendance> attendance(const domain::Visit& visit);
Attendance attendance(const domain::MonthlyAttendance& month);

/// "33 of 35 expected (94.29%), left out: 2 exempt"
Text explain(const Attendance& attendance);

/// One meeting of a cell in a series.
struct MonthPoint {
  domain::CellId cell;
  Month month;
  Attendance attendance;
  bool below = false;  ///< the threshold of the settings
};

/// The monthly attendance of `cell`, or of all when it is empty, by cell, then month.
std::vector<MonthPoint> series(const domain::Records& records, const domain::CellId& cell = {});

}  // namespace lapthach::minutes
