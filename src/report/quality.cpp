// The trend of quality: grades, scores and attendance of each cell, visit by visit.
#include "report/quality.hpp"

#include <cstdlib>
#include <map>

#include "lapthach/minutes/attendance.hpp"
#include "lapthach/minutes/score.hpp"
#include "report/names.hpp"
#include "report/record_scores.hpp"

namespace lapthach::report {
namespace {

/// One visited meeting, as far as it was scored and counted.
struct Point {
  Date date;
  std::string grade;
  std::optional<Decimal> score, rate;
};

std::optional<Decimal> score_of(const domain::Records& records, const domain::Visit& visit,
                                const domain::ScoreCard& card) {
  if (card.total) return card.total;
  const domain::ScoreSheet* sheet = domain::sheet_of(records.settings, card.sheet);
  if (sheet == nullptr) return std::nullopt;
  const minutes::Score score = minutes::score(*sheet, card, visit);
  return score.complete ? std::optional(score.total) : std::nullopt;
}

/// The superior's score where there is one, else the cell's own.
Point point_of(const domain::Records& records, const domain::Visit& visit) {
  Point point{visit.date, {}, {}, {}};
  for (const domain::ScoreCard& card : visit.scores) {
    const std::string grade = grade_of(records, visit, card);
    const auto score = score_of(records, visit, card);
    const bool better = card.scorer == domain::Scorer::superior;
    if (!grade.empty() && (point.grade.empty() || better)) point.grade = grade;
    if (score && (!point.score || better)) point.score = score;
  }
  const auto found = minutes::attendance(visit);
  point.rate = found ? found->rate() : std::nullopt;
  return point;
}

/// What the last of two known values changed: "+2.5", "-1", "0".
std::string change(const std::vector<Point>& points, std::optional<Decimal> Point::*value) {
  std::vector<Decimal> known;
  for (const Point& point : points) {
    if (point.*value) known.push_back(*(point.*value));
  }
  if (known.size() < 2) return {};
  const std::int64_t by = known.back().hundredths - known[known.size() - 2].hundredths;
  return (by > 0 ? "+" : by < 0 ? "-" : "") + to_string(Decimal{std::abs(by)});
}

std::string last_value(const std::vector<Point>& points, std::optional<Decimal> Point::*value) {
  for (auto point = points.rbegin(); point != points.rend(); ++point) {
    if ((*point).*value) return to_string(*((*point).*value));
  }
  return {};
}

std::string grades_text(const std::vector<Point>& points) {
  std::string text;
  for (const Point& point : points) {
    if (point.grade.empty()) continue;
    text += fmt::format("{}{} {}", text.empty() ? "" : "; ", to_string(period_of(point.date)),
                        point.grade);
  }
  return text;
}

}  // namespace

print::Section quality(const PresenceView& view) {
  using enum print::ColumnKind;
  const Lang lang = view.lang;
  std::map<domain::CellId, std::vector<Point>> cells;
  for (const domain::PeriodBook& book : view.records.periods) {
    if (book.period < view.range.first || view.range.last < book.period) continue;
    for (const domain::Visit& visit : book.visits) {
      if (view.as_of < visit.date || (!view.cell.empty() && visit.cell != view.cell)) continue;
      cells[visit.cell].push_back(point_of(view.records, visit));
    }
  }
  print::Table table{"",
                     {{"cell", say("Cell", "Mã chi bộ").in(lang), code},
                      {"name", say("Name", "Tên chi bộ").in(lang)},
                      {"meetings", say("Meetings", "Số buổi").in(lang), number},
                      {"grades", say("Grades", "Xếp loại").in(lang)},
                      {"score", say("Last score", "Điểm gần nhất").in(lang), number},
                      {"score_change", say("Change", "Tăng, giảm").in(lang), number},
                      {"rate_last", say("Last rate, %", "Tỷ lệ gần nhất, %").in(lang), percent},
                      {"rate_change", say("Change", "Tăng, giảm").in(lang), number}},
                     {}};
  for (const auto& [cell, points] : cells) {
    table.rows.push_back({cell.str(),
                          cell_title(view.records.registry, cell, points.back().date, lang),
                          std::ssize(points), grades_text(points),
                          last_value(points, &Point::score), change(points, &Point::score),
                          last_value(points, &Point::rate), change(points, &Point::rate)});
  }
  return {say("Quality of the meetings", "Chất lượng sinh hoạt qua các kỳ").in(lang),
          {},
          {std::move(table)}};
}

}  // namespace lapthach::report
