// Goes back through the periods: how a cell's meetings went on, and where an official was sent.
#include "report/record_history.hpp"

#include <algorithm>

#include "lapthach/minutes/attendance.hpp"
#include "report/names.hpp"
#include "report/record_scores.hpp"
#include "report/visitors.hpp"

namespace lapthach::report {
namespace {

using domain::Visit;

bool is_of(const Visit& visit, const RosterFilter& filter) {
  const bool of_official =
      filter.official.empty() || std::ranges::any_of(visit.visitors, [&](const auto& visitor) {
        return visitor.official == filter.official || visitor.substitute == filter.official;
      });
  return of_official && (filter.cell.empty() || filter.cell == visit.cell);
}

std::vector<print::Value> row_of(const domain::Records& records, Period period, const Visit& visit,
                                 Lang lang) {
  const auto attended = minutes::attendance(visit);
  const auto rate = attended ? attended->rate() : std::nullopt;
  return {to_string(period),
          day_cell(visit.date),
          cell_title(records.registry, visit.cell, visit.date, lang),
          visitors_text(records, visit, lang),
          rate ? to_string(*rate) : std::string(),
          grades_text(records, visit, lang)};
}

}  // namespace

print::Section earlier_visits(const domain::Records& records, Period period,
                              const RosterFilter& filter, Lang lang) {
  constexpr std::size_t most = 12;  // three years
  print::Table table{
      "",
      {{"period", say("Period", "Kỳ").in(lang)},
       {"date", say("Day", "Ngày").in(lang), print::ColumnKind::date},
       {"cell", say("Cell (village, commune)", "Chi bộ (thôn, xã)").in(lang)},
       {"officials", say("Officials", "Người dự").in(lang)},
       {"rate", say("Attendance, %", "Tỷ lệ dự, %").in(lang), print::ColumnKind::percent},
       {"grade", say("Grade", "Xếp loại").in(lang)}},
      {}};
  print::Section section{say("Earlier visits", "Các lần dự trước").in(lang), {}, {}};
  const bool asked = !filter.cell.empty() || !filter.official.empty();
  for (auto book = records.periods.rbegin(); asked && book != records.periods.rend(); ++book) {
    if (book->period >= period) continue;
    for (const Visit& visit : book->visits) {
      if (!is_of(visit, filter) || table.rows.size() == most) continue;
      table.rows.push_back(row_of(records, book->period, visit, lang));
    }
  }
  section.tables.push_back(std::move(table));
  return section;
}

}  // namespace lapthach::report
