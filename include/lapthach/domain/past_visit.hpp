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

/// The visits of one period, by cell, then date.
struct PastPeriod {
  Period period;
  std::vector<PastVisit> visits;

  bool operator==(const PastPeriod&) const = default;
};

/// By period.
using Past = std::vector<PastPeriod>;
/// What is left of the visits in `records`.
Past past_of(const Records& records);

}  // namespace lapthach::domain
