// JSON for programs: the keys of lapthach-data(5), rows as arrays in the order of the columns.
#include <string>

#include <nlohmann/json.hpp>

#include "lapthach/base/text.hpp"
#include "lapthach/print/document.hpp"

namespace lapthach::print {
namespace {

using Json = nlohmann::ordered_json;

Json json_of(const Value& value) {
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  if (const auto* number = std::get_if<std::int64_t>(&value)) return *number;
  return nullptr;
}

Json json_of(const Table& table) {
  Json columns = Json::array();
  for (const Column& column : table.columns) columns.push_back(column.name);
  Json rows = Json::array();
  for (const auto& row : table.rows) {
    Json cells = Json::array();
    for (const Value& value : row) cells.push_back(json_of(value));
    rows.push_back(std::move(cells));
  }
  return {{"title", table.title}, {"columns", std::move(columns)}, {"rows", std::move(rows)}};
}

Json json_of(const Chart& chart) {
  Json series = Json::array();
  for (const Series& one : chart.series) {
    Json values = Json::array();
    for (const auto& value : one.values) {
      values.push_back(value ? Json(to_string(*value)) : Json(nullptr));
    }
    series.push_back({{"title", one.title}, {"values", std::move(values)}});
  }
  return {{"title", chart.title},
          {"text", chart.text},
          {"labels", chart.labels},
          {"series", std::move(series)}};
}

Json json_of(const Section& section) {
  Json tables = Json::array();
  for (const Table& table : section.tables) tables.push_back(json_of(table));
  Json json = {
      {"title", section.title}, {"paragraphs", section.paragraphs}, {"tables", std::move(tables)}};
  for (const Chart& chart : section.charts) json["charts"].push_back(json_of(chart));
  return json;
}

}  // namespace

std::string to_json(const Document& document) {
  Json sections = Json::array();
  for (const Section& section : document.sections) sections.push_back(json_of(section));
  Json totals = Json::object();
  for (const auto& [name, value] : document.totals) {
    const std::size_t dot = name.find('.');
    Json& place =
        dot == std::string::npos ? totals[name] : totals[name.substr(0, dot)][name.substr(dot + 1)];
    place = json_of(value);
  }
  const Json json = {{"title", document.title},
                     {"period", document.period},
                     {"as_of", document.as_of},
                     {"sections", std::move(sections)},
                     {"totals", std::move(totals)}};
  return harmless_json(json.dump(2, ' ', false, Json::error_handler_t::replace)) + '\n';
}

}  // namespace lapthach::print
