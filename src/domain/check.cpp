// Finds every fault between records.
#include "domain/check.hpp"

#include "lapthach/domain/check_uses.hpp"

namespace lapthach::domain {

void check_foundation(Findings& findings, const std::vector<Membership>& memberships) {
  check_settings(findings);
  check_registry(findings);
  check_succession(findings);
  check_cells(findings);
  check_officials(findings);
  check_absences(findings);
  check_decisions(findings);
  check_teams(findings, memberships);
  check_petition_settings(findings);
}

void check_records(Findings& findings, const std::vector<Membership>& memberships) {
  check_pins(findings);
  check_moves(findings);
  check_appointments(findings);
  check_periods(findings);
  check_rosters(findings, memberships);
  check_visits(findings, memberships);
  check_minutes(findings);
  check_scores(findings);
  check_sessions(findings, memberships);
  check_registers(findings);
}

namespace {

void check_uses(Findings& findings, const std::vector<Membership>& memberships) {
  check_records(findings, memberships);
  check_petitions(findings);
  check_petition_links(findings);
  check_petition_courses(findings);
}

std::vector<Diagnostic> sorted(Findings& findings) {
  std::vector<Diagnostic> found = findings.take();
  sort_diagnostics(found);
  return found;
}

}  // namespace

std::vector<Diagnostic> check(const Records& records) {
  Findings findings(records);
  const std::vector<Membership> memberships = domain::memberships(records.decisions);
  check_foundation(findings, memberships);
  check_uses(findings, memberships);
  return sorted(findings);
}

std::vector<Diagnostic> check_uses(const Records& records) {
  Findings findings(records);
  check_uses(findings, domain::memberships(records.decisions));
  return sorted(findings);
}

VisitsCheck visits_check(const Records& records) {
  return [&records, all = memberships(records.decisions)](const PeriodBook& book) {
    Findings findings(records);
    check_visits_of(findings, book, all);
    check_minutes_of(findings, book);
    check_scores_of(findings, book);
    check_sessions_of(findings, book, all);
    return !findings.any_error();
  };
}

void check_span(Findings& findings, Mark mark, const Span& span) {
  if (!is_empty(span)) return;
  findings.error(
      {mark, "to"},
      say("ends on {}, before it begins on {}", "kết thúc ngày {}, trước ngày bắt đầu {}",
          day_text(*span.to), day_text(*span.from)),
      say("correct from or to", "sửa lại from hoặc to"));
}

void check_count(Findings& findings, Use use, std::optional<int> count) {
  if (count.value_or(0) >= 0) return;
  findings.error(use, say("{} is {}", "{} đang là {}", use.key, *count),
                 say("write 0 or more", "ghi số từ 0 trở lên"));
}

}  // namespace lapthach::domain
