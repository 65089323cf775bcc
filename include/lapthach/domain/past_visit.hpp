// What a draw of a later period asks of the visits of a period: who came where, and how well it was
// attended. A nation has half a million of them to look back at, so there is nothing else in it.
#pragma once

#include <optional>
#include <vector>

#include "lapthach/domain/records.hpp"

namespace lapthach::domain {

/// One official's part in a visit.
struct PastVisitor {
  OfficialId official;
  VisitStatus status = VisitStatus::done;
  OfficialId substitute = {};

  bool operator==(const PastVisitor&) const = default;
};

struct PastVisit {
  CellId cell;
  Date date;
  std::vector<PastVisitor> visitors;
  std::optional<int> members, present, excused, unexcused;

  bool operator==(const PastVisit&) const = default;
};

PastVisit past_of(const Visit& visit);

/// Calls `take` with each official who came, as far as that is said of a Visit or a PastVisit; one
/// who is said to have come twice is given twice.
template <class AnyVisit, class Take>
void for_each_attendee(const AnyVisit& visit, Take take) {
  for (const auto& visitor : visit.visitors) {
    if (visitor.status == VisitStatus::done) take(visitor.official);
    if (!visitor.substitute.empty()) take(visitor.substitute);
  }
}

/// The visits of one period, by cell, then date.
struct PastPeriod {
  Period period;
  std::vector<PastVisit> visits;

  bool operator==(const PastPeriod&) const = default;
};
/// Equals stay as they were.
void put_in_order(PastPeriod& period);

/// By period.
using Past = std::vector<PastPeriod>;
/// What is left of the visits in `records`.
Past past_of(const Records& records);

/// Whether two visits are of one cell on one day, which check() has as an error.
bool any_repeated(const Past& past);

}  // namespace lapthach::domain
