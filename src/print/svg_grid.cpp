// A grid of days: a row for each series, a column for each label, a shade for each value.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "lapthach/base/text.hpp"
#include "print/svg.hpp"

namespace lapthach::print::svg {
namespace {

constexpr int square = 20, gap = 2, widest_title = 28;
constexpr std::size_t rows_in_piece = 25;  ///< fit on an upright page
constexpr std::array<std::string_view, 6> shades = {"#e4e2da", "#0072b2", "#e69f00",
                                                    "#d55e00", "#009e73", "#cc79a7"};
constexpr std::string_view unknown = "none";

std::size_t level_of(Decimal value) { return static_cast<std::size_t>(value.hundredths / 100); }

std::string_view shade_of(const std::optional<Decimal>& value) {
  return value ? shades[std::min(level_of(*value), shades.size() - 1)] : unknown;
}

std::string words_of(const Chart& chart, std::size_t row, std::size_t column) {
  const auto& value = chart.series[row].values[column];
  std::string words = chart.series[row].title + ", " + chart.labels[column] + ": ";
  if (!value) return words + "-";
  const bool named = level_of(*value) < chart.levels.size();
  return words + (named ? chart.levels[level_of(*value)] : to_string(*value));
}

int title_width(const Chart& chart) {
  int widest = 0;
  for (const Series& series : chart.series) widest = std::max(widest, width(series.title));
  return std::min(widest, widest_title) * letter_width + 8;
}

std::string head(const Chart& chart, double left, double pitch, double bottom) {
  std::string out;
  for (std::size_t i = 0; i < chart.labels.size(); ++i) {
    const double x = left + pitch * (static_cast<double>(i) + 0.5);
    out += fmt::format("<g transform=\"rotate(-60 {0:.1f} {1:.1f})\">{2}</g>\n", x, bottom,
                       text(x, bottom, chart.labels[i]));
  }
  return out;
}

}  // namespace

std::string grid(const Chart& chart, int number) {
  std::vector<std::string_view> fills;
  for (std::size_t i = 0; i < chart.levels.size(); ++i) {
    fills.push_back(shades[std::min(i, shades.size() - 1)]);
  }
  const Legend key = legend(chart.levels, fills, 0);
  int longest = 0;
  for (const std::string& label : chart.labels) longest = std::max(longest, width(label));
  const double left = title_width(chart);
  const double pitch = std::min<double>(
      square + gap, (picture_width - left) / static_cast<double>(chart.labels.size()));
  std::string out;
  for (const Piece& piece : pieces_of(chart.series.size(), rows_in_piece)) {
    double y = key.height + longest * letter_width * 0.9 + 10;
    std::string drawn = key.drawn + head(chart, left, pitch, y - 4);
    for (std::size_t row = piece.first; row < piece.end; ++row) {
      drawn += text(0, y + square - 5, clip(chart.series[row].title, widest_title));
      const std::size_t columns = std::min(chart.labels.size(), chart.series[row].values.size());
      for (std::size_t column = 0; column < columns; ++column) {
        drawn += bar(left + pitch * static_cast<double>(column), y, pitch - gap, square,
                     shade_of(chart.series[row].values[column]), words_of(chart, row, column));
      }
      y += square + gap;
    }
    out += picture(chart, number, static_cast<int>(y) + 4, drawn, piece.number);
  }
  return out;
}

}  // namespace lapthach::print::svg
