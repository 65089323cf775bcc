// The schedule of a period (lịch dự sinh hoạt) and the cells that nobody attends.
#include <map>

#include "report/appointments.hpp"
#include "report/cell_titles.hpp"
#include "report/labelled.hpp"
#include "report/names.hpp"
#include "report/sections.hpp"

namespace lapthach::report {
namespace {

using print::Column;
using print::ColumnKind;
using print::Disclosure;

std::vector<Column> visit_columns(bool with_sessions, Lang lang) {
  std::vector<Column> columns = {
      {"no", say("No.", "TT").in(lang), ColumnKind::number},
      {"team", say("Team", "Tổ").in(lang)},
      {"official", say("Official", "Đồng chí").in(lang), ColumnKind::text, Disclosure::persons},
      {"cell", say("Cell (village, commune)", "Chi bộ (thôn, xã)").in(lang)},
      {"time", say("Time (hour, day)", "Thời gian (giờ, ngày)").in(lang)},
      {"venue", say("Place", "Địa điểm").in(lang)},
      {"secretary", say("Cell secretary, phone", "Bí thư chi bộ, ĐT").in(lang), ColumnKind::text,
       Disclosure::persons},
  };
  if (with_sessions) {
    columns.push_back({"session", say("Session with the Standing Committee (hour, day)",
                                      "Làm việc với BTV Đảng ủy (giờ, ngày)")
                                      .in(lang)});
  }
  columns.push_back({"note", say("Note", "Ghi chú").in(lang)});
  return columns;
}

/// When the team is to work with the committee of each unit.
std::map<domain::UnitId, std::string> sessions_by_unit(const Selection& selection, Lang lang) {
  std::map<domain::UnitId, std::string> texts;
  for (const domain::Appointment* each : selection.appointments) {
    texts[each->unit] = moment(each->time, each->date, lang);
  }
  return texts;
}

std::vector<Column> uncovered_columns(Lang lang) {
  return {
      {"no", say("No.", "TT").in(lang), ColumnKind::number},
      {"cell", say("Cell (village, commune)", "Chi bộ (thôn, xã)").in(lang)},
      {"mandatory", say("Due", "Đến hạn").in(lang)},
      {"because", say("Why", "Lý do").in(lang), ColumnKind::text, Disclosure::persons},
  };
}

/// How each team calls itself on the day of the roster; a team no longer in force goes by its id.
std::map<domain::TeamId, std::string> team_titles(const domain::Records& records,
                                                  const domain::Roster& roster, Lang lang) {
  std::map<domain::TeamId, std::string> titles;
  for (const domain::Team& team : domain::teams_on(records, roster.date)) {
    titles[team.statement->id] = team_title(*team.statement, lang);
  }
  return titles;
}

}  // namespace

print::Section visits(const domain::Records& records, const domain::Roster& roster,
                      const Selection& selection, bool on_paper, Lang lang) {
  const domain::Registry& registry = records.registry;
  auto teams = team_titles(records, roster, lang);
  auto sessions = sessions_by_unit(selection, lang);
  CellTitles titles(registry, lang);
  const bool with_sessions = on_paper || !sessions.empty();
  print::Table table{"", visit_columns(with_sessions, lang), {}, "schedule"};
  std::int64_t number = 0;
  for (const domain::Assignment* visit : selection.assignments) {
    const domain::Official* official = domain::official_on(registry, visit->official, visit->date);
    const domain::Cell* cell = domain::cell_on(registry, visit->cell, visit->date);
    const auto team = teams.find(visit->team);
    auto& row = table.rows.emplace_back();
    row.reserve(table.columns.size());
    row.emplace_back(++number);
    row.emplace_back(team == teams.end() ? visit->team.str() : team->second);
    row.emplace_back(official ? official->name : visit->official.str());
    row.emplace_back(titles.of(visit->cell, visit->date));
    row.emplace_back(moment(visit->time, visit->date, lang));
    row.emplace_back(cell ? cell->venue : "");
    row.emplace_back(cell ? contact(*cell) : "");
    if (with_sessions) row.emplace_back(sessions[visit->unit]);
    row.emplace_back(visit->pinned ? say("set by hand", "ấn định trước").in(lang) : "");
  }
  print::Section section{say("Visits", "Lịch theo tổ").in(lang), {}, {std::move(table)}};
  if (!selection.appointments.empty()) {
    section.tables.push_back(appointments_table(records, selection.appointments, lang));
  }
  return section;
}

print::Section uncovered(const domain::Records& records, const domain::Roster& roster,
                         const Selection& selection, Lang lang) {
  print::Table table{"", uncovered_columns(lang), {}};
  table.rows.reserve(selection.uncovered.size());
  CellTitles titles(records.registry, lang);
  std::int64_t number = 0;
  for (const domain::Uncovered* cell : selection.uncovered) {
    auto& row = table.rows.emplace_back();
    row.reserve(table.columns.size());
    row.emplace_back(++number);
    row.emplace_back(titles.of(cell->cell, roster.date));
    row.emplace_back(cell->mandatory ? say("yes", "có").in(lang) : "");
    row.emplace_back(cell->because.size() == 1 ? cell->because.front() : joined(cell->because));
  }
  return {
      say("Cells without a visit", "Chi bộ không có người dự").in(lang), {}, {std::move(table)}};
}

}  // namespace lapthach::report
