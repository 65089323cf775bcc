// Who of the officials attended: by team, then by official.
#include <algorithm>
#include <map>

#include "lapthach/report/figures.hpp"
#include "lapthach/report/presence.hpp"
#include "report/parts.hpp"
#include "report/petition_view.hpp"
#include "report/structure.hpp"
#include "report/visitors.hpp"

namespace lapthach::report {
namespace {

print::Table with_counts(std::vector<print::Column> columns, Lang lang) {
  const auto counts = count_columns(lang);
  columns.insert(columns.end(), counts.begin(), counts.end());
  print::Table table{"", std::move(columns), {}};
  table.balances = count_balances();
  return table;
}

using UnitNames = std::map<domain::UnitId, std::string>;

/// The units that any statement of a team in the range gives it, under the names asked for.
std::map<domain::TeamId, UnitNames> units_looked_after(const PresenceView& view) {
  const Grouping grouping(view);
  std::map<domain::TeamId, UnitNames> teams;
  for (Period period = view.range.first; period <= view.range.last; period = period + 1) {
    const Date day = domain::meeting_day(view.records, period);
    for (const domain::Team& each : domain::teams_meeting(view.records, period)) {
      for (const auto& id : each.statement->units) {
        const domain::UnitId unit = grouping.unit(id, {});
        teams[each.statement->id][unit] = grouping.unit_name(unit, day);
      }
    }
  }
  return teams;
}

std::string list_of(const UnitNames& names) {
  std::string list;
  for (const auto& [unit, name] : names) list += (list.empty() ? "" : "; ") + name;
  return list;
}

print::Section by_team(const PresenceView& view, const std::vector<Part>& parts) {
  const Lang lang = view.lang;
  std::map<domain::TeamId, PartCount> teams;
  for (const Part& part : parts) teams[part.team].add(part);
  std::vector<print::Column> columns = {
      {"team", say("Team", "Tổ").in(lang), print::ColumnKind::code}};
  if (view.structure) {
    columns.push_back({"units", say("Units looked after", "Đơn vị phụ trách").in(lang)});
  }
  print::Table table = with_counts(std::move(columns), lang);
  auto units = view.structure ? units_looked_after(view) : std::map<domain::TeamId, UnitNames>();
  for (const auto& [team, count] : teams) {
    std::vector<print::Value> row = {team.str()};
    if (view.structure) row.emplace_back(list_of(units[team]));
    append(row, count);
    table.rows.push_back(std::move(row));
  }
  return {say("Teams", "Theo tổ").in(lang), notes(compliance_figures(), lang), {std::move(table)}};
}

print::Section by_unit(const PresenceView& view, const std::vector<Part>& parts) {
  const Grouping grouping(view);
  std::map<domain::UnitId, PartCount> units;
  for (const Part& part : parts) {
    const domain::UnitId unit = part.assignment ? grouping.unit(part.assignment->unit, part.cell)
                                                : grouping.unit_of(part.cell, part.date);
    units[unit].add(part);
  }
  print::Table table = with_counts(unit_columns(view.lang), view.lang);
  for (const auto& [unit, count] : units) {
    std::vector<print::Value> row = {unit.str(),
                                     grouping.unit_name(unit, last_day(view.range.last))};
    append(row, count);
    table.rows.push_back(std::move(row));
  }
  return {say("By unit", "Theo đơn vị").in(view.lang), {}, {std::move(table)}};
}

print::Section by_official(const PresenceView& view, const std::vector<Part>& parts) {
  using enum print::ColumnKind;
  using enum print::Disclosure;
  const Lang lang = view.lang;
  std::map<domain::OfficialId, PartCount> officials;
  for (const Part& part : parts) officials[part.official].add(part);
  print::Table table =
      with_counts({{"official", say("Official", "Mã cán bộ").in(lang), code, persons},
                   {"name", say("Name", "Họ và tên").in(lang), text, persons}},
                  lang);
  const Date day = std::min(view.as_of, last_day(view.range.last));
  for (const auto& [official, count] : officials) {
    std::vector<print::Value> row = {official.str(), official_name(view.records, official, day)};
    append(row, count);
    table.rows.push_back(std::move(row));
  }
  return {say("Officials", "Theo cán bộ").in(lang), {}, {std::move(table)}};
}

}  // namespace

Figures compliance_figures() {
  return {
      {"assigned",
       say("Times an official was to attend a meeting.", "Số lượt cán bộ được phân công dự."),
       say("assignments of the rosters up to the day of the report, and visits of whom no roster "
           "sent; assigned = attended + excused + unexcused + substituted + not recorded",
           "số lượt trong bảng phân công đến ngày báo cáo, và lượt dự ngoài bảng; được phân công = "
           "đã dự + vắng có lý do + vắng không lý do + cử người thay + chưa ghi")},
      {"done", say("Times the official was there.", "Số lượt đã dự."),
       say("visits with the status done", "số lượt ghi là đã dự")},
      {"excused", say("Times absent for a reason.", "Số lượt vắng có lý do."),
       say("visits with the status excused", "số lượt ghi là vắng có lý do")},
      {"unexcused", say("Times absent without leave.", "Số lượt vắng không lý do."),
       say("visits with the status unexcused", "số lượt ghi là vắng không lý do")},
      {"substituted", say("Times somebody else went instead.", "Số lượt cử người đi thay."),
       say("visits with the status substituted", "số lượt ghi là cử người thay")},
      {"unrecorded",
       say("Times of which nothing is recorded after the day of the meeting.",
           "Số lượt chưa có biên bản sau ngày sinh hoạt."),
       say("assignments without a visit", "số lượt phân công chưa có kết quả")},
      {"done_percent",
       say("The share that was attended in person; who sent a substitute did not attend.",
           "Tỷ lệ trực tiếp dự; cử người thay không tính là dự."),
       say("attended / assigned", "đã dự / được phân công"), true},
  };
}

print::Document compliance(const PresenceView& view) {
  const std::vector<Part> all = parts(view);
  PartCount total;
  for (const Part& part : all) total.add(part);
  print::Document document;
  document.lang = view.lang;
  document.title =
      say("Who attended, {}", "Tình hình dự sinh hoạt của cán bộ, {}", range_text(view.range))
          .in(view.lang);
  document.period = range_word(view.range);
  document.as_of = to_string(view.as_of);
  document.sections = {by_team(view, all)};
  if (!view.is_public) document.sections.push_back(by_official(view, all));
  if (view.structure) document.sections.push_back(by_unit(view, all));
  document.totals = totals_of(total);
  document.balances = count_balances();
  return document;
}

}  // namespace lapthach::report
