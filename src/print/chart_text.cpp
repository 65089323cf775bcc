// Draws charts with characters.
#include "print/chart_text.hpp"

#include <algorithm>
#include <array>

#include "lapthach/base/text.hpp"
#include "print/value.hpp"

namespace lapthach::print {
namespace {

constexpr std::array<const char*, 8> blocks = {"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
constexpr int longest_title = 50;  // columns; what is longer is cut
constexpr std::array<const char*, 6> marks = {"·", "○", "×", "●", "◐", "◆"};

std::int64_t largest(const Chart& chart) {
  std::int64_t most = 0;
  for (const Series& series : chart.series) {
    for (const auto& value : series.values) {
      if (value) most = std::max(most, value->hundredths);
    }
  }
  return most;
}

std::string block_of(const std::optional<Decimal>& value, std::int64_t most) {
  if (!value) return " ";
  const std::int64_t step = most == 0 ? 0 : value->hundredths * std::ssize(blocks) / (most + 1);
  return blocks.at(static_cast<std::size_t>(step));
}

std::string mark_of(const std::optional<Decimal>& value) {
  if (!value) return " ";
  const auto level = static_cast<std::size_t>(value->hundredths / 100);
  return level < marks.size() ? marks.at(level) : to_string(*value);
}

/// "28 … 31": from the first known value to the last.
std::string ends_of(const Series& series, Lang lang) {
  const auto known = [](const auto& value) { return value.has_value(); };
  const auto first = std::ranges::find_if(series.values, known);
  if (first == series.values.end()) return {};
  const auto last = std::ranges::find_if(series.values.rbegin(), series.values.rend(), known);
  return shown(**first, lang) + " … " + shown(**last, lang);
}

}  // namespace

Table table_of(const Chart& chart) {
  const bool grid = chart.kind == ChartKind::calendar;
  Table table{{}, {{"series", chart.unit}}, {}};
  for (const std::string& label : chart.labels) {
    table.columns.push_back({label, label, grid ? ColumnKind::text : ColumnKind::number});
  }
  for (const Series& series : chart.series) {
    auto& row = table.rows.emplace_back();
    row.emplace_back(series.title);
    for (const auto& value : series.values) {
      row.emplace_back(!value ? std::string() : grid ? mark_of(value) : to_string(*value));
    }
  }
  return table;
}

std::string legend(const Chart& chart) {
  if (chart.kind != ChartKind::calendar) return {};
  std::string text;
  for (std::size_t i = 0; i < chart.levels.size() && i < marks.size(); ++i) {
    text += (text.empty() ? "" : ", ") + std::string(marks.at(i)) + ' ' + chart.levels[i];
  }
  return text;
}

std::string drawn(const Chart& chart, Lang lang) {
  const bool grid = chart.kind == ChartKind::calendar;
  const std::int64_t most = largest(chart);
  int longest = 0;
  for (const Series& series : chart.series) longest = std::max(longest, width(series.title));
  longest = std::min(longest, longest_title);
  std::string out;
  if (!chart.labels.empty()) {
    out += std::string(static_cast<std::size_t>(longest), ' ') + "  " + chart.labels.front() +
           (chart.labels.size() > 1 ? " … " + chart.labels.back() : "") + '\n';
  }
  for (const Series& series : chart.series) {
    out += pad_right(clip(series.title, longest), longest) + "  ";
    for (const auto& value : series.values) out += grid ? mark_of(value) : block_of(value, most);
    if (!grid) out += "  " + ends_of(series, lang) + (chart.unit.empty() ? "" : ' ' + chart.unit);
    out += '\n';
  }
  const std::string meaning = legend(chart);
  return meaning.empty() ? out : out + meaning + '\n';
}

}  // namespace lapthach::print
