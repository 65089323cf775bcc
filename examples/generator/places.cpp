// Reads the tables of units and villages.
#include "places.hpp"

#include <algorithm>

#include "lapthach/base/text.hpp"
#include "sheet.hpp"

namespace example {
namespace {

using lapthach::domain::UnitId;

lapthach::domain::Unit unit_of(const Row& row) {
  lapthach::domain::Unit unit;
  unit.id = id<UnitId>(row["id"]);
  unit.name = row["name"];
  unit.kind = row["kind"];
  if (!row["parent"].empty()) unit.parent = id<UnitId>(row["parent"]);
  unit.code = row["code"];
  if (!row["from"].empty()) unit.span.from = day(row["from"]);
  if (!row["to"].empty()) unit.span.to = day(row["to"]);
  if (!row["successors"].empty()) unit.successors = {id<UnitId>(row["successors"])};
  return unit;
}

}  // namespace

Places read_places(const std::filesystem::path& directory) {
  Places places;
  for (const Row& row : read_sheet(directory / "units.tsv")) {
    places.units.push_back(unit_of(row));
    places.cells.push_back(row["cells"].empty() ? 0 : row.number("cells"));
  }
  for (const Row& row : read_sheet(directory / "villages.tsv")) {
    places.villages.push_back({row["commune"], row["village"]});
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
