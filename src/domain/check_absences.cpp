// Checks what keeps officials from cells: absences, exclusions and travel costs.
#include <algorithm>

#include "domain/check.hpp"
#include "domain/clashes.hpp"
#include "domain/reference.hpp"

namespace lapthach::domain {

namespace {

/// Unknown is an error; known but on none of the days of `span` is a record without effect.
template <class Record>
void check_some_day(Findings& findings, Use use, const std::vector<Record>& all,
                    const decltype(Record::id)& id, const Span& span) {
  if (!require_known(findings, use, all, id)) return;
  const auto held = versions(all, id);
  if (is_empty(span) ||
      std::ranges::any_of(held, [&](const Record& record) { return record.span.overlaps(span); })) {
    return;
  }
  const Noun noun = noun_of(Record{});
  findings.warning(use,
                   say("{} {} {} on any of these days", "{} {} {} vào ngày nào trong thời gian này",
                       noun.name, id, noun.absent),
                   correct_days(noun, id.str()));
}

void check_unavailable(Findings& findings, const Unavailability& absence) {
  check_span(findings, absence.mark, absence.span);
  check_some_day(findings, {absence.mark, "official"}, findings.records().registry.officials,
                 absence.official, absence.span);
}

void check_exclusion(Findings& findings, const Exclusion& exclusion) {
  const Registry& registry = findings.records().registry;
  check_span(findings, exclusion.mark, exclusion.span);
  check_some_day(findings, {exclusion.mark, "official"}, registry.officials, exclusion.official,
                 exclusion.span);
  check_some_day(findings, {exclusion.mark, "cell"}, registry.cells, exclusion.cell,
                 exclusion.span);
}

void check_costs(Findings& findings, const Travel& travel) {
  const Registry& registry = findings.records().registry;
  const Use use{travel.mark, "costs"};
  require_known(findings, {travel.mark, "official"}, registry.officials, travel.official);
  for (const auto& [cell, cost] : travel.costs) {
    require_known(findings, use, registry.cells, cell);
    if (cost >= 0) continue;
    findings.error(use, say("travel to {} costs {}", "chi phí đi {} là {}", cell, cost),
                   say("write 0 or more", "ghi số từ 0 trở lên"));
  }
}

void check_one_travel_each(Findings& findings, const std::vector<Travel>& travel) {
  std::vector<Claim> claims;
  for (std::size_t i = 0; i < travel.size(); ++i) {
    claims.push_back({travel[i].official.str(), {}, i});
  }
  for (const Clash& clash : clashes(std::move(claims))) {
    const Travel& later = travel[clash.later];
    findings.error({later.mark, "official"},
                   say("travel of {} is written twice", "chi phí đi lại của {} được ghi hai lần",
                       later.official),
                   say("put all costs under one record", "gộp mọi chi phí vào một mục"));
  }
}

}  // namespace

void check_absences(Findings& findings) {
  const Registry& registry = findings.records().registry;
  for (const Unavailability& absence : registry.unavailable) check_unavailable(findings, absence);
  for (const Exclusion& exclusion : registry.exclusions) check_exclusion(findings, exclusion);
  for (const Travel& travel : registry.travel) check_costs(findings, travel);
  check_one_travel_each(findings, registry.travel);
}

}  // namespace lapthach::domain
