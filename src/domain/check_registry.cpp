// Checks what all dated records share: spans, versions of one id, and the days off.
#include "domain/check.hpp"
#include "domain/clashes.hpp"
#include "domain/reference.hpp"

namespace lapthach::domain {

namespace {

template <class Record>
void check_versions(Findings& findings, const std::vector<Record>& records) {
  std::vector<Claim> claims;
  for (std::size_t i = 0; i < records.size(); ++i) {
    check_span(findings, records[i].mark, records[i].span);
    claims.push_back({records[i].id.str(), records[i].span, i});
  }
  for (const Clash& clash : clashes(std::move(claims))) {
    const Record& later = records[clash.later];
    findings.error({later.mark, "id"},
                   say("{} {} is written twice for the same days",
                       "{} {} được ghi hai lần cho cùng thời gian", noun_of(later).name, later.id),
                   say("give versions of one thing days that do not meet (from, to), or another id",
                       "ghi from và to để các bản không trùng ngày, hoặc đặt mã khác"));
  }
}

void check_holidays(Findings& findings, const std::vector<Holiday>& holidays) {
  std::vector<Claim> claims;
  for (std::size_t i = 0; i < holidays.size(); ++i) {
    claims.push_back({to_string(holidays[i].date), {}, i});
  }
  for (const Clash& clash : clashes(std::move(claims))) {
    const Holiday& later = holidays[clash.later];
    findings.error({later.mark, "date"},
                   say("{} is written twice", "ngày {} được ghi hai lần", day_text(later.date)),
                   say("keep one: kind off or kind work", "chỉ giữ một: kind off hoặc kind work"));
  }
}

}  // namespace

void check_registry(Findings& findings) {
  const Registry& registry = findings.records().registry;
  check_versions(findings, registry.units);
  check_versions(findings, registry.cells);
  check_versions(findings, registry.officials);
  check_versions(findings, registry.agencies);
  check_holidays(findings, registry.holidays);
}

}  // namespace lapthach::domain
