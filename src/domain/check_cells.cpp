// Checks the cells: the unit they stand in, the counts of their roll, day and time.
#include <algorithm>

#include "domain/check.hpp"
#include "domain/reference.hpp"

namespace lapthach::domain {

namespace {

/// What to do about a cell whose unit is gone, or not yet there, on `day`.
Text move_hint(const Registry& registry, const Cell& cell, Date day) {
  const bool before_unit = cell.span.from == day;
  const std::vector<UnitId> now = units_now(registry, cell.unit, day);
  if (before_unit && now.empty()) return correct_days(noun_of(Unit{}), cell.unit.str());
  const std::string units = listed(now);
  if (before_unit) {
    return say("write the unit of that day: {}", "ghi đơn vị vào ngày đó: {}", units);
  }
  const std::string last = to_string(add_days(day, -1));
  if (now.empty()) {
    return say("end the cell with to: {}, or name the successors of {} in registry/units.yaml",
               "kết thúc chi bộ với to: {}, hoặc ghi successors của {} trong registry/units.yaml",
               last, cell.unit);
  }
  return say("end this version with to: {} and add one with from: {} in its new unit: {}",
             "kết thúc bản này với to: {} và thêm bản mới với from: {} ở đơn vị mới: {}", last,
             to_string(day), units);
}

void check_unit(Findings& findings, const Cell& cell) {
  const Registry& registry = findings.records().registry;
  const Use use{cell.mark, "unit"};
  if (!require_known(findings, use, registry.units, cell.unit)) return;
  const std::vector<Span> held = spans(registry.units, cell.unit);
  if (const auto day = first_day_without(held, cell.span)) {
    findings.error(use,
                   say("cell {} ({}): {}", "chi bộ {} ({}): {}", cell.name, cell.id,
                       not_held(noun_of(Unit{}), cell.unit.str(), held, *day)),
                   move_hint(registry, cell, *day));
  }
}

void check_roll(Findings& findings, const Cell& cell) {
  check_count(findings, {cell.mark, "members"}, cell.members);
  check_count(findings, {cell.mark, "exempt"}, cell.exempt);
  if (!cell.members || !cell.exempt || *cell.exempt <= *cell.members) return;
  findings.error({cell.mark, "exempt"},
                 say("{} members are exempt, but only {} are on the roll of {}",
                     "{} đảng viên được miễn, nhưng chỉ có {} đảng viên ở {}", *cell.exempt,
                     *cell.members, cell.id),
                 say("correct members or exempt", "sửa lại members hoặc exempt"));
}

void check_day(Findings& findings, const Cell& cell) {
  if (!cell.day) return;
  const CalendarSettings& calendar = findings.records().settings.calendar;
  if (*cell.day < 1 || *cell.day > 31) {
    findings.error({cell.mark, "day"}, say("day is {}", "day đang là {}", *cell.day),
                   say("write a day of the month, 1 to 31", "ghi ngày trong tháng, từ 1 đến 31"));
  } else if (!is_meeting_day(calendar, *cell.day)) {
    findings.warning(
        {cell.mark, "day"},
        say("cell {} ({}) meets on day {}, but {}", "chi bộ {} ({}) họp ngày {}, nhưng {}",
            cell.name, cell.id, *cell.day, meeting_window(calendar)),
        say("correct the day, or earliest_day and latest_day in lapthach.yaml",
            "sửa lại ngày, hoặc earliest_day và latest_day trong lapthach.yaml"));
  }
}

/// One warning a cell; one in all when no cell states a time, since then the calendar should.
void check_times(Findings& findings, const std::vector<Cell>& cells) {
  const CalendarSettings& calendar = findings.records().settings.calendar;
  if (calendar.time || cells.empty()) return;
  const Text hint = say(
      "add time to the cell, or to the calendar in lapthach.yaml; without it a visit takes the "
      "whole day",
      "thêm time cho chi bộ, hoặc cho calendar trong lapthach.yaml; nếu không, lượt dự chiếm cả "
      "ngày");
  if (std::ranges::none_of(cells, [](const Cell& cell) { return cell.time.has_value(); })) {
    findings.warning({calendar.mark, "time"},
                     say("neither the calendar nor any of the cells ({}) states a time",
                         "cả lịch chung lẫn các chi bộ ({}) đều chưa có giờ họp", cells.size()),
                     hint);
    return;
  }
  for (const Cell& cell : cells) {
    if (cell.time) continue;
    findings.warning(
        {cell.mark, "time"},
        say("cell {} ({}) has no time", "chi bộ {} ({}) chưa có giờ họp", cell.name, cell.id),
        hint);
  }
}

}  // namespace

void check_cells(Findings& findings) {
  const std::vector<Cell>& cells = findings.records().registry.cells;
  for (const Cell& cell : cells) {
    check_unit(findings, cell);
    check_roll(findings, cell);
    check_day(findings, cell);
  }
  check_times(findings, cells);
}

}  // namespace lapthach::domain
