// Checks the visits: cells and visitors on their day, attendance, and visits recorded twice.
#include <algorithm>

#include "domain/check.hpp"
#include "domain/clashes.hpp"
#include "domain/reference.hpp"

namespace lapthach::domain {

namespace {

/// The decisions of the book say who is in which team from this day on.
std::optional<Date> first_effective(const std::vector<Decision>& decisions) {
  const auto first = std::ranges::min_element(decisions, {}, &Decision::effective);
  return first == decisions.end() ? std::nullopt : std::optional(first->effective);
}

void check_in_a_team(Findings& findings, const Visit& visit, const Visitor& visitor,
                     const std::vector<Membership>& memberships) {
  const auto places = memberships_of(memberships, visitor.official);
  const auto holds = [&](const Membership& place) { return place.span.contains(visit.date); };
  if (std::ranges::any_of(places, holds)) return;
  findings.warning({visitor.mark, "official"},
                   say("{} was in no team on {}", "{} không ở tổ nào vào ngày {}", visitor.official,
                       shown(visit.date)),
                   say("correct the official or the day; for a substitute, record also who was "
                       "substituted",
                       "sửa lại cán bộ hoặc ngày; nếu là người dự thay, ghi cả người được thay"));
}

void check_visitors(Findings& findings, const Visit& visit,
                    const std::vector<Membership>& memberships, std::optional<Date> teams_since) {
  const bool substituted = std::ranges::any_of(visit.visitors, [](const Visitor& visitor) {
    return visitor.status == VisitStatus::substituted;
  });
  const bool teams_known = teams_since && *teams_since <= visit.date;
  std::vector<OfficialId> seen;
  for (const Visitor& visitor : visit.visitors) {
    const Use use{visitor.mark, "official"};
    const bool in_office = require_on(findings, use, findings.records().registry.officials,
                                      visitor.official, visit.date);
    if (in_office && teams_known && !substituted) {
      check_in_a_team(findings, visit, visitor, memberships);
    }
    if (std::ranges::find(seen, visitor.official) != seen.end()) {
      findings.error(use, say("{} is named twice", "{} được ghi hai lần", visitor.official),
                     say("keep one", "chỉ giữ một"));
    }
    seen.push_back(visitor.official);
  }
}

void check_attendance(Findings& findings, const Visit& visit) {
  check_count(findings, {visit.mark, "members"}, visit.members);
  const auto check_part = [&](std::string_view key, std::optional<int> count) {
    check_count(findings, {visit.mark, key}, count);
    if (!count || !visit.members || *count <= *visit.members) return;
    findings.error({visit.mark, key},
                   say("{} is {}, of {} members on the roll", "{} là {}, trong khi có {} đảng viên",
                       key, *count, *visit.members),
                   say("correct {} or members", "sửa lại {} hoặc members", key));
  };
  check_part("present", visit.present);
  check_part("excused", visit.excused);
  check_part("unexcused", visit.unexcused);
}

void check_repeated_visits(Findings& findings, const std::vector<const Visit*>& visits) {
  std::vector<Claim> claims;
  for (std::size_t i = 0; i < visits.size(); ++i) {
    const Date day = visits[i]->date;
    claims.push_back({visits[i]->cell.str(), {day, day}, i});
  }
  for (const Clash& clash : clashes(std::move(claims))) {
    const Visit& later = *visits[clash.later];
    findings.error({later.mark, "cell"},
                   say("two visits of cell {} on {}", "hai lượt dự chi bộ {} trong ngày {}",
                       later.cell, shown(later.date)),
                   say("put the visitors together in one visit, or correct the day",
                       "gộp những người dự vào một lượt, hoặc sửa lại ngày"));
  }
}

}  // namespace

void check_visits(Findings& findings, const std::vector<Membership>& memberships) {
  const Records& records = findings.records();
  const std::optional<Date> teams_since = first_effective(records.decisions);
  std::vector<const Visit*> visits;
  for (const PeriodBook& book : records.periods) {
    for (const Visit& visit : book.visits) {
      require_on(findings, {visit.mark, "cell"}, records.registry.cells, visit.cell, visit.date);
      check_visitors(findings, visit, memberships, teams_since);
      check_attendance(findings, visit);
      visits.push_back(&visit);
    }
  }
  check_repeated_visits(findings, visits);
}

}  // namespace lapthach::domain
