// The attendance of members: the monthly series and the visits, against the threshold.
#include "lapthach/minutes/attendance.hpp"

#include <map>

#include "lapthach/base/decimal.hpp"
#include "lapthach/report/presence.hpp"
#include "report/names.hpp"
#include "report/petition_view.hpp"
#include "report/structure.hpp"

namespace lapthach::report {
namespace {

/// The visits of one unit.
struct Sum {
  std::int64_t visits = 0, below = 0;
  minutes::Attendance all;

  void add(const minutes::Attendance& found, bool is_below) {
    ++visits;
    below += is_below ? 1 : 0;
    all.present += found.present;
    all.members += found.members;
    all.exempt += found.exempt;
    all.away += found.away;
  }
};

struct Rows {
  print::Table table;
  std::int64_t below = 0;
  std::map<domain::UnitId, Sum> units = {};
};

print::Table empty_table(Lang lang, const Text& when, const char* key) {
  using enum print::ColumnKind;
  return {"",
          {{"cell", say("Cell", "Mã chi bộ").in(lang), code},
           {"name", say("Name", "Tên chi bộ").in(lang)},
           {key, when.in(lang), date},
           {"members", say("Members", "Đảng viên").in(lang), number},
           {"left_out", say("Exempt or away", "Được miễn, ở nơi khác").in(lang), number},
           {"expected", say("Expected", "Phải dự").in(lang), number},
           {"present", say("Present", "Có mặt").in(lang), number},
           {"rate", say("Rate, %", "Tỷ lệ, %").in(lang), percent},
           {"below", say("Below the threshold", "Dưới ngưỡng").in(lang)}},
          {}};
}

void append(Rows& rows, const PresenceView& view, const domain::CellId& cell, Date day,
            const std::string& when, const minutes::Attendance& found, bool below) {
  const auto rate = found.rate();
  rows.below += below ? 1 : 0;
  rows.table.rows.push_back({cell.str(), Grouping(view).cell_name(cell, day), when,
                             std::int64_t{found.members}, std::int64_t{found.exempt + found.away},
                             std::int64_t{found.expected()}, std::int64_t{found.present},
                             rate ? to_string(*rate) : std::string(),
                             below ? say("yes", "có").in(view.lang) : std::string()});
}

Rows monthly(const PresenceView& view) {
  const Lang lang = view.lang;
  Rows rows{empty_table(lang, say("Month", "Tháng"), "month"), 0};
  const Date first = first_day(view.range.first);
  const Date last = std::min(last_day(view.range.last), view.as_of);
  for (const minutes::MonthPoint& point : minutes::series(view.records)) {
    const Date day = lapthach::last_day(point.month);
    if (day < first || last < lapthach::first_day(point.month)) continue;
    append(rows, view, point.cell, day, to_string(point.month), point.attendance, point.below);
  }
  return rows;
}

Rows at_visits(const PresenceView& view) {
  const Grouping grouping(view);
  Rows rows{empty_table(view.lang, say("Day", "Ngày"), "date"), 0};
  const std::int64_t threshold = view.records.settings.minutes.attendance_threshold;
  for (const domain::PeriodBook& book : view.records.periods) {
    if (book.period < view.range.first || view.range.last < book.period) continue;
    for (const domain::Visit& visit : book.visits) {
      const auto found = minutes::attendance(visit);
      if (!found || view.as_of < visit.date) continue;
      const auto rate = found->rate();
      const bool below = rate && rate->hundredths < threshold * 100;
      append(rows, view, visit.cell, visit.date, to_string(visit.date), *found, below);
      rows.units[grouping.unit_of(visit.cell, visit.date)].add(*found, below);
    }
  }
  return rows;
}

print::Section by_unit(const PresenceView& view, const std::map<domain::UnitId, Sum>& units) {
  using enum print::ColumnKind;
  const Lang lang = view.lang;
  const Grouping grouping(view);
  print::Table table{"", unit_columns(lang), {}};
  for (const auto& [key, text] : {std::pair{"visits", say("Visits", "Số buổi")},
                                  {"expected", say("Expected", "Phải dự")},
                                  {"present", say("Present", "Có mặt")}}) {
    table.columns.push_back({key, text.in(lang), number});
  }
  table.columns.push_back({"rate", say("Rate, %", "Tỷ lệ, %").in(lang)});
  table.columns.push_back({"below", say("Below the threshold", "Dưới ngưỡng").in(lang), number});
  for (const auto& [unit, sum] : units) {
    const auto rate = sum.all.rate();
    table.rows.push_back({unit.str(), grouping.unit_name(unit, last_day(view.range.last)),
                          sum.visits, std::int64_t{sum.all.expected()},
                          std::int64_t{sum.all.present}, rate ? to_string(*rate) : std::string(),
                          sum.below});
  }
  return {
      say("The visits by unit", "Các buổi được dự theo đơn vị").in(lang), {}, {std::move(table)}};
}

}  // namespace

print::Document attendance(const PresenceView& view) {
  const Lang lang = view.lang;
  Rows months = monthly(view), visits = at_visits(view);
  print::Document document;
  document.title =
      say("Attendance of members, {}", "Tỷ lệ đảng viên dự sinh hoạt, {}", range_text(view.range))
          .in(lang);
  document.period = range_word(view.range);
  document.as_of = to_string(view.as_of);
  document.lang = view.lang;
  document.totals = {{"months", std::ssize(months.table.rows)},
                     {"below", months.below},
                     {"visits", std::ssize(visits.table.rows)},
                     {"visits_below", visits.below}};
  const std::string rule =
      say("The rate is of those expected: members without the exempt and those sent elsewhere. "
          "Threshold: {}%.",
          "Tỷ lệ tính trên số phải dự: đảng viên trừ người được miễn và người ở nơi khác. Ngưỡng: "
          "{}%.",
          view.records.settings.minutes.attendance_threshold)
          .in(lang);
  document.sections.push_back(
      {say("Month by month", "Theo tháng").in(lang), {rule}, {std::move(months.table)}});
  document.sections.push_back(
      {say("At the visits", "Tại các buổi được dự").in(lang), {}, {std::move(visits.table)}});
  if (view.structure) document.sections.push_back(by_unit(view, visits.units));
  return document;
}

}  // namespace lapthach::report
