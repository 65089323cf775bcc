// The figures of a chart as a table, for formats that draw none and for who wants them exactly.
#include "print/chart_table.hpp"

namespace lapthach::print {
namespace {

Value cell_of(const Chart& chart, const Series& series, std::size_t label) {
  if (label >= series.values.size() || !series.values[label]) return {};
  const Decimal value = *series.values[label];
  const auto level = static_cast<std::size_t>(value.hundredths / 100);
  if (chart.kind == ChartKind::calendar && level < chart.levels.size()) return chart.levels[level];
  return to_string(value);
}

}  // namespace

Table chart_table(const Chart& chart) {
  const ColumnKind kind = chart.kind == ChartKind::calendar ? ColumnKind::text : ColumnKind::number;
  Table table{chart.title, {{"label", "", ColumnKind::text}}, {}};
  for (std::size_t i = 0; i < chart.series.size(); ++i) {
    table.columns.push_back({"series_" + std::to_string(i + 1), chart.series[i].title, kind});
  }
  for (std::size_t label = 0; label < chart.labels.size(); ++label) {
    std::vector<Value> row = {chart.labels[label]};
    for (const Series& series : chart.series) row.push_back(cell_of(chart, series, label));
    table.rows.push_back(std::move(row));
  }
  return table;
}

}  // namespace lapthach::print
