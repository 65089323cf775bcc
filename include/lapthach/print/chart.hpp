// A picture as data: bars, lines, or a grid of days.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lapthach/base/decimal.hpp"

namespace lapthach::print {

enum class ChartKind {
  bar,      ///< bars side by side, one of each series at each label
  stacked,  ///< bars on top of each other
  line,
  calendar,  ///< a grid: a row for each series, a column for each label, a shade for each value
};

/// One line, one colour of bars, or one row of a grid.
struct Series {
  std::string title;
  /// One for each label of the chart; nothing where it is not known. Whole numbers as {100 * n}.
  std::vector<std::optional<Decimal>> values;
};

struct Chart {
  ChartKind kind = ChartKind::bar;
  std::string title;
  std::string text;                 ///< what the picture shows, in words: for who cannot see it
  std::vector<std::string> labels;  ///< along the axis, as periods
  std::vector<Series> series;
  std::string unit = {};                 ///< of the values: lượt, %
  std::vector<std::string> levels = {};  ///< of a grid: what the values 0, 1, 2 and so on mean
};

}  // namespace lapthach::print
