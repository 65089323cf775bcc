// Which contents a period's guidance has, and faults of records that name others.
#pragma once

#include <string>
#include <vector>

#include "domain/findings.hpp"

namespace lapthach::domain {

/// The ids of a period's guidance.
class GuidanceIds {
 public:
  explicit GuidanceIds(const PeriodBook& book);

  /// A fault when `id` is not empty and none of them.
  void require(Findings& findings, Use use, const GuidanceId& id) const;

 private:
  Period period_;
  std::vector<std::string> ids_;
};

/// The key that a part of a visit has in its record.
std::string_view name_of(VisitPart part);

/// An opinion is a petition or a remark, not both.
void check_opinions(Findings& findings, const std::vector<Opinion>& opinions);

}  // namespace lapthach::domain
