// Reads the tables of units and villages.
#include "places.hpp"

#include <algorithm>
#include <fstream>
#include <stdexcept>

#include "lapthach/base/text.hpp"

namespace example {
namespace {

using lapthach::domain::UnitId;

/// The lines of a tab-separated file without its head, each split into fields.
std::vector<std::vector<std::string>> rows_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error("cannot read " + path.string());
  std::vector<std::vector<std::string>> rows;
  std::string line;
  std::getline(file, line);
  while (std::getline(file, line)) {
    auto& row = rows.emplace_back();
    for (std::string_view field : lapthach::split(line, '\t')) row.emplace_back(field);
  }
  return rows;
}

lapthach::domain::Unit unit_of(const std::vector<std::string>& row) {
  lapthach::domain::Unit unit;
  unit.id = id<UnitId>(row.at(0));
  unit.name = row.at(1);
  unit.kind = row.at(2);
  if (!row.at(3).empty()) unit.parent = id<UnitId>(row[3]);
  unit.code = row.at(4);
  if (!row.at(5).empty()) unit.span.from = day(row[5]);
  if (!row.at(6).empty()) unit.span.to = day(row[6]);
  if (!row.at(7).empty()) unit.successors = {id<UnitId>(row[7])};
  return unit;
}

}  // namespace

Places read_places(const std::filesystem::path& directory) {
  Places places;
  for (const auto& row : rows_of(directory / "units.tsv")) {
    places.units.push_back(unit_of(row));
    places.cells.push_back(row.at(8).empty() ? 0 : std::stoi(row[8]));
  }
  for (const auto& row : rows_of(directory / "villages.tsv")) {
    places.villages.push_back({row.at(0), row.at(1)});
  }
  return places;
}

std::string slug(std::string_view name) {
  std::string text = lapthach::fold(name);
  std::replace(text.begin(), text.end(), ' ', '-');
  return text;
}

lapthach::Date day(std::string_view iso) { return lapthach::parse_date(iso).value(); }

}  // namespace example
