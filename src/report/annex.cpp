// The annex of the assignment decision: who is in which team, and which cell each attends.
#include <map>
#include <utility>

#include "report/names.hpp"
#include "report/sections.hpp"

namespace lapthach::report {
namespace {

std::vector<print::Column> columns(Lang lang) {
  using print::ColumnKind;
  using print::Disclosure;
  return {
      {"no", say("No.", "TT").in(lang), ColumnKind::number},
      {"name", say("Name", "Họ và tên").in(lang), ColumnKind::text, Disclosure::persons},
      {"post", say("Post", "Chức vụ, đơn vị công tác").in(lang), ColumnKind::text,
       Disclosure::persons},
      {"role", say("Role in the team", "Nhiệm vụ trong tổ").in(lang)},
      {"units", say("Units looked after", "Đảng bộ xã, thị trấn phụ trách").in(lang)},
      {"cells", say("Cells attended", "Chi bộ dự sinh hoạt").in(lang)},
      {"phone", say("Phone", "Điện thoại").in(lang), ColumnKind::code, Disclosure::persons},
      {"note", say("Note", "Ghi chú").in(lang), ColumnKind::text, Disclosure::persons},
  };
}

void append(std::string& list, const std::string& item) {
  if (!list.empty()) list += "; ";
  list += item;
}

std::string units_of(const domain::Records& records, const domain::TeamStatement& team, Date date,
                     Lang lang) {
  std::string list;
  for (const domain::UnitId& unit : team.units) {
    append(list, unit_title(records.registry, unit, date, lang));
  }
  return list;
}

/// The cells that each member of each team attends.
using Attended = std::map<std::pair<domain::TeamId, domain::OfficialId>, std::string>;

Attended attended(const domain::Records& records, const Selection& selection, Lang lang) {
  Attended cells;
  for (const domain::Assignment* visit : selection.assignments) {
    append(cells[{visit->team, visit->official}],
           cell_title(records.registry, visit->cell, visit->date, lang));
  }
  return cells;
}

/// Why a member attends no cell, as far as the registry knows.
std::string note(const domain::Records& records, const domain::OfficialId& official, Date date,
                 Lang lang) {
  for (const domain::Unavailability& absence : records.registry.unavailable) {
    if (absence.official != official || !absence.span.contains(date)) continue;
    return say("away: {}", "vắng: {}", absence.reason).in(lang);
  }
  return {};
}

}  // namespace

print::Section annex(const domain::Records& records, const domain::Roster& roster,
                     const Selection& selection, Lang lang) {
  print::Section section;
  section.title = say("Teams", "Danh sách các tổ công tác").in(lang);
  Attended cells = attended(records, selection, lang);
  for (const domain::Team& team : selection.teams) {
    const std::string units = units_of(records, *team.statement, roster.date, lang);
    print::Table table{team_title(*team.statement, lang), columns(lang), {}, "teams"};
    std::int64_t number = 0;
    for (const domain::Member* member : team.members) {
      const domain::Official* official =
          domain::official_on(records.registry, member->official, roster.date);
      table.rows.push_back({++number, official ? official->name : member->official.str(),
                            official ? official->post : "", role_title(member->role, lang), units,
                            cells[{team.statement->id, member->official}],
                            official ? official->phone : "",
                            note(records, member->official, roster.date, lang)});
    }
    section.tables.push_back(std::move(table));
  }
  return section;
}

}  // namespace lapthach::report
