// Checks the pins of each period: whom and what they name, and pins that contradict.
#include <map>
#include <set>

#include "domain/check.hpp"
#include "domain/reference.hpp"

namespace lapthach::domain {

namespace {

/// The day on which the cell meets; the common day when the cell does not exist then.
Date day_of(const Records& records, Period period, const CellId& id) {
  const Date common = meeting_day(records, period);
  const Cell* cell = cell_on(records.registry, id, common);
  return cell ? meeting_day(records, period, *cell) : common;
}

void check_names(Findings& findings, Period period, const Pin& pin) {
  const Registry& registry = findings.records().registry;
  const Date day = day_of(findings.records(), period, pin.cell);
  require_on(findings, {pin.mark, "cell"}, registry.cells, pin.cell, day);
  if (!pin.official.empty()) {
    require_on(findings, {pin.mark, "official"}, registry.officials, pin.official, day);
  }
}

void check_kind(Findings& findings, const Pin& pin) {
  const bool is_pair = pin.kind == PinKind::pair;
  if (is_pair == !pin.official.empty()) return;
  findings.error(
      {pin.mark, "kind"},
      is_pair ? say("the pin of {} names no official", "ghim của {} không nêu cán bộ", pin.cell)
              : say("the pin of {} needs no official", "ghim của {} không cần cán bộ", pin.cell),
      say("a pair names an official, covered and uncovered do not",
          "pair phải nêu cán bộ, covered và uncovered thì không"));
}

/// What the pins read so far ask for.
struct Asked {
  std::map<CellId, std::set<OfficialId>> visitors;
  std::map<OfficialId, std::set<CellId>> visits;
  std::set<CellId> attended;
  std::set<CellId> left_out;
};

void check_attendance(Findings& findings, const Pin& pin, const Asked& asked) {
  if (!asked.attended.contains(pin.cell) || !asked.left_out.contains(pin.cell)) return;
  findings.error({pin.mark, "kind"},
                 say("cell {} is pinned to be attended and to be left out",
                     "chi bộ {} vừa ghim phải có người dự, vừa ghim không cử", pin.cell),
                 say("keep one of the pins", "chỉ giữ một trong hai ghim"));
}

void check_pair_limits(Findings& findings, const Pin& pin, const Asked& asked) {
  const RosterSettings& roster = findings.records().settings.roster;
  const std::size_t visitors = asked.visitors.at(pin.cell).size();
  if (visitors > static_cast<std::size_t>(roster.visitors_per_cell)) {
    findings.error({pin.mark, "official"},
                   say("cell {} is pinned to {} officials, but visitors_per_cell is {}",
                       "chi bộ {} được ghim {} cán bộ, nhưng visitors_per_cell là {}", pin.cell,
                       visitors, roster.visitors_per_cell),
                   say("take out a pin, or raise visitors_per_cell in lapthach.yaml",
                       "bỏ bớt ghim, hoặc tăng visitors_per_cell trong lapthach.yaml"));
  }
  const std::size_t visits = asked.visits.at(pin.official).size();
  if (visits > static_cast<std::size_t>(roster.visits_per_official)) {
    findings.error({pin.mark, "cell"},
                   say("{} is pinned to {} cells, but visits_per_official is {}",
                       "{} được ghim {} chi bộ, nhưng visits_per_official là {}", pin.official,
                       visits, roster.visits_per_official),
                   say("take out a pin, or raise visits_per_official in lapthach.yaml",
                       "bỏ bớt ghim, hoặc tăng visits_per_official trong lapthach.yaml"));
  }
}

void check_contradictions(Findings& findings, const std::vector<Pin>& pins) {
  Asked asked;
  for (const Pin& pin : pins) {
    (pin.kind == PinKind::uncovered ? asked.left_out : asked.attended).insert(pin.cell);
    check_attendance(findings, pin, asked);
    if (pin.kind != PinKind::pair) continue;
    const bool is_new = asked.visitors[pin.cell].insert(pin.official).second;
    asked.visits[pin.official].insert(pin.cell);
    if (is_new) check_pair_limits(findings, pin, asked);
  }
}

}  // namespace

void check_pins(Findings& findings) {
  for (const PeriodBook& book : findings.records().periods) {
    if (!book.record) continue;
    for (const Pin& pin : book.record->pins) {
      check_names(findings, book.period, pin);
      check_kind(findings, pin);
    }
    // Limits may have changed since a closed period was drawn.
    if (book.record->status == PeriodStatus::open) {
      check_contradictions(findings, book.record->pins);
    }
  }
}

}  // namespace lapthach::domain
