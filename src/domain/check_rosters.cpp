// Checks the rosters: that what they name exists on their day.
#include <algorithm>

#include "domain/check.hpp"
#include "domain/reference.hpp"

namespace lapthach::domain {

namespace {

/// Drawn again, or repaired: what a roster that does not hold any more asks for.
Text hint_on_decisions(const Records& records, const Roster& roster) {
  if (roster.status == RosterStatus::drawn) {
    return say("draw the roster again if the decisions have changed since",
               "lập lại bảng phân công nếu quyết định đã thay đổi");
  }
  if (is_closed(records, roster.period)) {
    return say("correct the decision: the roster of a closed period stays as it was",
               "sửa lại quyết định: bảng phân công của kỳ đã đóng giữ nguyên");
  }
  return say(
      "if the decisions have changed since: before the meetings, lapthach assign repair {}; after "
      "them, record who came",
      "nếu quyết định đã thay đổi: trước ngày họp thì lapthach assign repair {}; sau đó thì ghi ai "
      "đã dự",
      to_string(roster.period));
}

void check_team(Findings& findings, const Assignment& assignment, const Roster& roster,
                const std::vector<Membership>& memberships) {
  const auto places = memberships_of(memberships, assignment.official);
  const bool in_team = std::ranges::any_of(places, [&](const Membership& place) {
    return place.team->id == assignment.team && place.span.contains(assignment.date);
  });
  if (in_team) return;
  findings.warning({assignment.mark, "team"},
                   say("{} is not in team {} on {}", "{} không ở tổ {} vào ngày {}",
                       assignment.official, assignment.team, day_text(assignment.date)),
                   hint_on_decisions(findings.records(), roster));
}

void check_assignment(Findings& findings, const Assignment& assignment, const Roster& roster,
                      const std::vector<Membership>& memberships) {
  const Registry& registry = findings.records().registry;
  const Date day = assignment.date;
  require_on(findings, {assignment.mark, "cell"}, registry.cells, assignment.cell, day);
  require_on(findings, {assignment.mark, "unit"}, registry.units, assignment.unit, day);
  if (require_on(findings, {assignment.mark, "official"}, registry.officials, assignment.official,
                 day)) {
    check_team(findings, assignment, roster, memberships);
  }
}

}  // namespace

void check_rosters(Findings& findings, const std::vector<Membership>& memberships) {
  const Registry& registry = findings.records().registry;
  for (const PeriodBook& book : findings.records().periods) {
    if (!book.roster) continue;
    for (const Assignment& assignment : book.roster->assignments) {
      check_assignment(findings, assignment, *book.roster, memberships);
    }
    for (const Uncovered& uncovered : book.roster->uncovered) {
      require_known(findings, {book.roster->mark, "uncovered"}, registry.cells, uncovered.cell);
    }
  }
}

}  // namespace lapthach::domain
