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

bool looks_after(const TeamStatement& team, const UnitId& unit) {
  return std::ranges::find(team.units, unit) != team.units.end();
}

/// Somebody who attends must be in a team that day: in one of the cell's unit, unless the book lets
/// teams help each other.
void check_in_a_team(Findings& findings, const Visit& visit, const Visitor& visitor,
                     const std::vector<Membership>& memberships) {
  const Registry& registry = findings.records().registry;
  const Cell* cell = cell_on(registry, visit.cell, visit.date);
  // Of a unit that is not there the cell's own record tells.
  const bool any_team = findings.records().settings.roster.help == Help::any_team || !cell ||
                        !unit_on(registry, cell->unit, visit.date);
  bool in_a_team = false;
  for (const Membership& place : memberships_of(memberships, visitor.official)) {
    if (!place.span.contains(visit.date)) continue;
    in_a_team = true;
    if (any_team || looks_after(*place.team, cell->unit)) return;
  }
  const Text hint =
      say("correct the official or the day; for a substitute, record also who was substituted",
          "sửa lại cán bộ hoặc ngày; nếu là người dự thay, ghi cả người được thay");
  findings.warning(
      {visitor.mark, "official"},
      in_a_team ? say("{} was in no team of {} on {}", "{} không ở tổ phụ trách {} vào ngày {}",
                      visitor.official, cell->unit, day_text(visit.date))
                : say("{} was in no team on {}", "{} không ở tổ nào vào ngày {}", visitor.official,
                      day_text(visit.date)),
      hint);
}

/// Who came instead is named beside the official, or as a visitor of the meeting.
void require_substitute(Findings& findings, const Visit& visit, const Visitor& visitor) {
  if (visitor.status != VisitStatus::substituted || !attendees(visit).empty()) return;
  findings.warning(
      {visitor.mark, "status"},
      say("who came instead of {} is not said", "chưa ghi ai dự thay {}", visitor.official),
      say("name the substitute under substitute (--substitute)",
          "ghi người dự thay ở substitute (--substitute)"));
}

void check_substitute(Findings& findings, const Visit& visit, const Visitor& visitor) {
  if (visitor.substitute.empty()) return require_substitute(findings, visit, visitor);
  const Use use{visitor.mark, "substitute"};
  require_on(findings, use, findings.records().registry.officials, visitor.substitute, visit.date);
  if (visitor.status != VisitStatus::substituted) {
    findings.error(use,
                   say("{} has a substitute but was not substituted",
                       "{} có người thay nhưng không ghi là được thay", visitor.official),
                   say("write status: substituted, or remove substitute",
                       "ghi status: substituted, hoặc bỏ substitute"));
  }
  if (visitor.substitute != visitor.official) return;
  findings.error(
      use, say("{} cannot stand in for oneself", "{} không thể thay chính mình", visitor.official),
      say("name who came instead", "ghi người đã dự thay"));
}

void check_visitors(Findings& findings, const Visit& visit,
                    const std::vector<Membership>& memberships, std::optional<Date> teams_since) {
  const bool substituted = std::ranges::any_of(visit.visitors, [](const Visitor& visitor) {
    return visitor.status == VisitStatus::substituted && visitor.substitute.empty();
  });
  const bool teams_known = teams_since && *teams_since <= visit.date;
  std::vector<OfficialId> seen;
  for (const Visitor& visitor : visit.visitors) {
    const Use use{visitor.mark, "official"};
    const bool in_office = require_on(findings, use, findings.records().registry.officials,
                                      visitor.official, visit.date);
    const bool stands_in = std::ranges::find(visit.visitors, visitor.official,
                                             &Visitor::substitute) != visit.visitors.end();
    if (in_office && teams_known && !substituted && !stands_in) {
      check_in_a_team(findings, visit, visitor, memberships);
    }
    check_substitute(findings, visit, visitor);
    if (std::ranges::find(seen, visitor.official) != seen.end()) {
      findings.error(use, say("{} is named twice", "{} được ghi hai lần", visitor.official),
                     say("keep one", "chỉ giữ một"));
    }
    seen.push_back(visitor.official);
  }
}

void check_attendance(Findings& findings, const Visit& visit) {
  const std::optional<int> members = on_roll(visit);
  check_count(findings, {visit.mark, "members"}, visit.members);
  const auto check_part = [&](std::string_view key, std::optional<int> count) {
    check_count(findings, {visit.mark, key}, count);
    if (!count || !members || *count <= *members) return;
    findings.error({visit.mark, key},
                   say("{} is {}, of {} members on the roll", "{} là {}, trong khi có {} đảng viên",
                       key, *count, *members),
                   say("correct {} or members", "sửa lại {} hoặc members", key));
  };
  check_part("present", visit.present);
  check_part("excused", visit.excused);
  check_part("unexcused", visit.unexcused);
}

struct Held {
  Period period;
  const Visit* visit = nullptr;
};

void check_repeated_visits(Findings& findings, const std::vector<Held>& visits) {
  std::vector<Claim> claims;
  for (std::size_t i = 0; i < visits.size(); ++i) {
    const Date day = visits[i].visit->date;
    claims.push_back({visits[i].visit->cell.str(), {day, day}, i});
  }
  for (const Clash& clash : clashes(std::move(claims))) {
    const Visit& later = *visits[clash.later].visit;
    const Period first = visits[clash.earlier].period, second = visits[clash.later].period;
    findings.error(
        {later.mark, "cell"},
        say("two visits of cell {} on {}", "hai lượt dự chi bộ {} trong ngày {}", later.cell,
            day_text(later.date)),
        first == second
            ? say("put the visitors together in one visit, or correct the day",
                  "gộp những người dự vào một lượt, hoặc sửa lại ngày")
            : say("{} and {} have one each: put them together in one visit, or correct the day",
                  "kỳ {} và kỳ {} mỗi kỳ có một lượt: gộp lại thành một, hoặc sửa lại ngày",
                  to_string(first), to_string(second)));
  }
}

}  // namespace

void check_visits(Findings& findings, const std::vector<Membership>& memberships) {
  std::vector<Held> visits;
  for (const PeriodBook& book : findings.records().periods) {
    check_visits_of(findings, book, memberships);
    for (const Visit& visit : book.visits) visits.push_back({book.period, &visit});
  }
  check_repeated_visits(findings, visits);
}

void check_visits_of(Findings& findings, const PeriodBook& book,
                     const std::vector<Membership>& memberships) {
  const Records& records = findings.records();
  const std::optional<Date> teams_since = first_effective(records.decisions);
  for (const Visit& visit : book.visits) {
    require_on(findings, {visit.mark, "cell"}, records.registry.cells, visit.cell, visit.date);
    check_visitors(findings, visit, memberships, teams_since);
    check_attendance(findings, visit);
  }
}

}  // namespace lapthach::domain
