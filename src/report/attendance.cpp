// The attendance of members: the monthly series and the visits, against the threshold.
#include "lapthach/minutes/attendance.hpp"

#include <map>

#include "lapthach/base/decimal.hpp"
#include "lapthach/report/figures.hpp"
#include "lapthach/report/presence.hpp"
#include "report/names.hpp"
#include "report/petition_view.hpp"
#include "report/quality.hpp"
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
  using enum print::Disclosure;
  return {"",
          {{"cell", say("Cell", "Mã chi bộ").in(lang), code},
           {"name", say("Name", "Tên chi bộ").in(lang)},
           {key, when.in(lang), date},
           {"members", say("Members", "Đảng viên").in(lang), number, counts},
           {"left_out", say("Exempt or away", "Được miễn, ở nơi khác").in(lang), number, counts},
           {"expected", say("Expected", "Phải dự").in(lang), number, counts},
           {"present", say("Present", "Có mặt").in(lang), number, counts},
           {"rate", say("Rate, %", "Tỷ lệ, %").in(lang), percent, open, {"present", "expected"}},
           {"below", say("Below the threshold", "Dưới ngưỡng").in(lang)}},
          {},
          {},
          {{{"members"}, {"left_out", "expected"}}}};
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
  for (const minutes::MonthPoint& point : minutes::series(view.records, view.cell)) {
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
      const bool wanted = view.cell.empty() || view.cell == visit.cell;
      if (!found || !wanted || view.as_of < visit.date) continue;
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
  using enum print::Disclosure;
  const Lang lang = view.lang;
  const Grouping grouping(view);
  print::Table table{"", unit_columns(lang), {}};
  for (const auto& [key, text] : {std::pair{"visits", say("Visits", "Số buổi")},
                                  {"expected", say("Expected", "Phải dự")},
                                  {"present", say("Present", "Có mặt")}}) {
    table.columns.push_back({key, text.in(lang), number, counts});
  }
  table.columns.push_back(
      {"rate", say("Rate, %", "Tỷ lệ, %").in(lang), percent, open, {"present", "expected"}});
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

Figures attendance_figures() {
  return {
      {"members", say("Members on the roll of the cell.", "Số đảng viên trong danh sách chi bộ."),
       say("full + probationary members; those here for a time are not counted",
           "chính thức + dự bị; không tính người sinh hoạt tạm thời")},
      {"left_out", say("Of them not expected.", "Trong đó không phải dự."),
       say("exempt + sent elsewhere", "được miễn + ở nơi khác")},
      {"expected", say("Members who should come.", "Số đảng viên phải dự."),
       say("members - exempt - sent elsewhere", "đảng viên - được miễn - ở nơi khác")},
      {"present", say("Members who came.", "Số đảng viên có mặt."),
       say("as recorded", "theo biên bản")},
      {"rate",
       say("The rate is of those expected: members without the exempt and those sent elsewhere.",
           "Tỷ lệ tính trên số phải dự: đảng viên trừ người được miễn và người ở nơi khác."),
       say("present / expected, to two places; below the threshold of the settings it is marked",
           "có mặt / phải dự, lấy hai chữ số; dưới ngưỡng thì đánh dấu"),
       true},
      {"meetings", say("Visited meetings of the cell in the range.", "Số buổi được dự của chi bộ."),
       say("visits up to the day of the report", "số buổi dự đến ngày báo cáo")},
      {"score",
       say("The last score of the cell: the visitor's, else its own.",
           "Điểm gần nhất của chi bộ: cấp trên chấm, nếu không thì tự chấm."),
       say("total as written, else by the score sheet when every line has points",
           "tổng điểm đã ghi, hoặc theo bảng điểm khi mọi mục có điểm")},
      {"score_change", say("What the last score changed.", "Điểm tăng hay giảm."),
       say("last score - the one before", "điểm gần nhất - điểm lần trước")},
      {"rate_last", say("The last rate.", "Tỷ lệ dự gần nhất."),
       say("rate of the last meeting of which it is known", "tỷ lệ của buổi gần nhất có ghi")},
      {"rate_change", say("What the last rate changed.", "Tỷ lệ tăng hay giảm."),
       say("last rate - the one before, in points", "tỷ lệ gần nhất - tỷ lệ lần trước")},
      {"months", say("Monthly meetings in the range.", "Số buổi sinh hoạt hằng tháng."),
       say("rows of the monthly register", "số dòng theo tháng")},
      {"below", say("Of them below the threshold.", "Trong đó dưới ngưỡng."),
       say("rows with rate < threshold", "số dòng có tỷ lệ < ngưỡng")},
      {"visits",
       say("Visited meetings of which the attendance is recorded.",
           "Số buổi được dự có ghi số người."),
       say("visits with members and present", "số buổi có ghi đảng viên và có mặt")},
      {"visits_below", say("Of them below the threshold.", "Trong đó dưới ngưỡng."),
       say("visits with rate < threshold", "số buổi có tỷ lệ < ngưỡng")},
  };
}

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
  std::vector<std::string> texts = notes(attendance_figures(), lang);
  texts.push_back(
      say("Threshold: {}%.", "Ngưỡng: {}%.", view.records.settings.minutes.attendance_threshold)
          .in(lang));
  document.sections.push_back(
      {say("Month by month", "Theo tháng").in(lang), std::move(texts), {std::move(months.table)}});
  document.sections.push_back(
      {say("At the visits", "Tại các buổi được dự").in(lang), {}, {std::move(visits.table)}});
  if (view.structure) document.sections.push_back(by_unit(view, visits.units));
  document.sections.push_back(quality(view));
  return document;
}

}  // namespace lapthach::report
