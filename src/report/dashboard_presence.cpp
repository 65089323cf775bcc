// The dashboard's pictures of the visits: which cells were attended, and how many members came.
#include <algorithm>
#include <map>
#include <set>

#include "lapthach/base/decimal.hpp"
#include "lapthach/base/text.hpp"
#include "lapthach/minutes/attendance.hpp"
#include "report/dashboard_sections.hpp"
#include "report/names.hpp"

namespace lapthach::report {
namespace {

/// What a square of the grid says; the numbers of Chart::levels.
enum class Square { nothing, planned, missed, attended };

using Grid = std::map<domain::CellId, std::map<Period, Square>>;

std::vector<Period> periods_of(const PetitionView& view) {
  std::vector<Period> periods;
  for (Period p = view.range.first; !(view.range.last < p); p = p + 1) periods.push_back(p);
  return periods;
}

/// The last day the grid looks at.
Date day_of(const PetitionView& view) { return std::min(view.as_of, last_day(view.range.last)); }

Grid grid_of(const PetitionView& view) {
  Grid grid;
  for (const domain::PeriodBook& book : view.records.periods) {
    if (book.period < view.range.first || view.range.last < book.period) continue;
    if (book.roster) {
      for (const domain::Assignment& each : book.roster->assignments) {
        grid[each.cell][book.period] = Square::planned;
      }
    }
    for (const domain::Visit& visit : book.visits) {
      if (view.as_of < visit.date) continue;
      Square& square = grid[visit.cell][book.period];
      const bool came = visit.visitors.empty() || !domain::attendees(visit).empty();
      square = came ? Square::attended : std::max(square, Square::missed);
    }
  }
  return grid;
}

/// Cells of the units that teams look after on that day, by unit, then name.
std::vector<const domain::Cell*> cells_on(const PetitionView& view, Date day) {
  std::set<domain::UnitId> units;
  for (const domain::Team& team : domain::teams_on(view.records, day)) {
    units.insert(team.statement->units.begin(), team.statement->units.end());
  }
  std::vector<const domain::Cell*> cells;
  for (const domain::Cell& cell : view.records.registry.cells) {
    if (cell.span.contains(day) && units.contains(cell.unit)) cells.push_back(&cell);
  }
  std::ranges::stable_sort(cells, {}, [](const domain::Cell* cell) {
    return std::pair(cell->unit, sort_key(cell->name));
  });
  return cells;
}

bool was_attended(const Grid& grid, const domain::CellId& cell) {
  const auto row = grid.find(cell);
  return row != grid.end() && std::ranges::any_of(row->second, [](const auto& square) {
           return square.second == Square::attended;
         });
}

print::Table units_table(const PetitionView& view, const std::vector<const domain::Cell*>& cells,
                         const Grid& grid) {
  using enum print::ColumnKind;
  const Lang lang = view.lang;
  print::Table table{"",
                     {{"unit", say("Unit", "Đơn vị").in(lang)},
                      {"cells", say("Cells", "Số chi bộ").in(lang), number},
                      {"attended", say("Attended", "Đã được dự").in(lang), number},
                      {"unattended", say("Not attended", "Chưa được dự").in(lang), number},
                      {"attended_percent", say("Attended, %", "Tỷ lệ, %").in(lang), percent}},
                     {},
                     {},
                     {{{"cells"}, {"attended", "unattended"}}}};
  std::map<domain::UnitId, std::array<std::int64_t, 3>> units;
  for (const domain::Cell* cell : cells) {
    auto& n = units[cell->unit];
    ++n[0];
    ++n[was_attended(grid, cell->id) ? 1 : 2];
  }
  for (const auto& [unit, n] : units) {
    table.rows.push_back({unit_title(view.records.registry, unit, day_of(view), lang), n[0], n[1],
                          n[2], share(n[1], n[0])});
  }
  return table;
}

/// Sums of those who came and were expected, by period.
using Sums = std::map<Period, std::pair<std::int64_t, std::int64_t>>;

void add(Sums& sums, Period period, const minutes::Attendance& found) {
  if (!found.rate()) return;
  sums[period].first += found.present;
  sums[period].second += found.expected();
}

std::string rate_in(const Sums& sums, Period period) {
  const auto found = sums.find(period);
  return found == sums.end() ? std::string() : share(found->second.first, found->second.second);
}

}  // namespace

print::Section coverage_grid(const PetitionView& view) {
  const Lang lang = view.lang;
  const Grid grid = grid_of(view);
  const auto cells = cells_on(view, day_of(view));
  const auto periods = periods_of(view);
  print::Section section{say("Cells attended", "Chi bộ được dự qua các kỳ").in(lang),
                         {},
                         {units_table(view, cells, grid)}};
  print::Chart chart{print::ChartKind::calendar, section.title, {}, {}, {}, {}, {}};
  for (const Text& level : {say("not sent to", "không phân công"), say("planned", "có kế hoạch"),
                            say("nobody came", "không ai đến"), say("attended", "đã dự")}) {
    chart.levels.push_back(level.in(lang));
  }
  for (const Period period : periods) chart.labels.push_back(to_string(period));
  std::int64_t attended = 0;
  for (const domain::Cell* cell : cells) {
    print::Series series{cell_title(view.records.registry, cell->id, day_of(view), lang), {}};
    const auto row = grid.find(cell->id);
    for (const Period period : periods) {
      const bool known = row != grid.end() && row->second.contains(period);
      const Square square = known ? row->second.at(period) : Square::nothing;
      series.values.push_back(Decimal{static_cast<std::int64_t>(square) * 100});
    }
    attended += was_attended(grid, cell->id) ? 1 : 0;
    chart.series.push_back(std::move(series));
  }
  chart.text = say("{} of {} cells were attended at least once in the range.",
                   "{} trên {} chi bộ đã được dự ít nhất một lần.", attended, cells.size())
                   .in(lang);
  if (!cells.empty()) section.charts.push_back(std::move(chart));
  return section;
}

print::Section attendance_trend(const PetitionView& view) {
  using enum print::ColumnKind;
  const Lang lang = view.lang;
  Sums visits, months;
  for (const domain::PeriodBook& book : view.records.periods) {
    for (const domain::Visit& visit : book.visits) {
      const auto found = minutes::attendance(visit);
      if (found && visit.date <= view.as_of) add(visits, book.period, *found);
    }
  }
  for (const minutes::MonthPoint& point : minutes::series(view.records)) {
    const Date day = first_day(point.month);
    if (day <= view.as_of) add(months, period_of(day), point.attendance);
  }
  const std::int64_t threshold = view.records.settings.minutes.attendance_threshold;
  print::Section section{
      say("Attendance of members", "Tỷ lệ đảng viên dự sinh hoạt").in(lang), {}, {}};
  print::Table table{
      "",
      {{"period", say("Period", "Kỳ").in(lang), code},
       {"visits_percent", say("At the visits, %", "Tại buổi được dự, %").in(lang), percent},
       {"months_percent", say("Monthly, %", "Hằng tháng, %").in(lang), percent},
       {"threshold", say("Threshold, %", "Ngưỡng, %").in(lang), percent}},
      {}};
  print::Chart chart{print::ChartKind::line, section.title, {}, {}, {}, "%", {}};
  for (std::size_t i = 1; i < table.columns.size(); ++i) {
    chart.series.push_back({table.columns[i].title, {}});
  }
  for (const Period period : periods_of(view)) {
    const std::vector<std::string> cells = {rate_in(visits, period), rate_in(months, period),
                                            std::to_string(threshold)};
    chart.labels.push_back(to_string(period));
    for (std::size_t i = 0; i < cells.size(); ++i) {
      chart.series[i].values.push_back(parse_decimal(cells[i]));
    }
    table.rows.push_back({to_string(period), cells[0], cells[1], cells[2]});
  }
  chart.text = say("Members present of those expected, by period, against the threshold of {}%.",
                   "Tỷ lệ có mặt trên số phải dự qua các kỳ, so với ngưỡng {}%.", threshold)
                   .in(lang);
  section.charts.push_back(std::move(chart));
  section.tables.push_back(std::move(table));
  return section;
}

}  // namespace lapthach::report
