// Looks up what exists on a day, by the name or code people say.
#include <string>

#include "lapthach/base/text.hpp"
#include "lapthach/domain/registry.hpp"

namespace lapthach::domain {

namespace {

template <class Record, class Matches>
std::vector<const Record*> select(const std::vector<Record>& records, Date date, Matches matches) {
  std::vector<const Record*> found;
  for (const Record& record : records) {
    if (record.span.contains(date) && matches(record)) found.push_back(&record);
  }
  return found;
}

bool answers_to(const Unit& unit, std::string_view text, const std::string& key) {
  return (!unit.code.empty() && unit.code == text) || match_key(unit.name) == key;
}

std::vector<const Cell*> cells_with_name(const Registry& registry, std::string_view name,
                                         Date date) {
  const std::string key = match_key(name);
  return select(registry.cells, date,
                [&](const Cell& cell) { return match_key(cell.name) == key; });
}

}  // namespace

std::vector<const Unit*> units_named(const Registry& registry, std::string_view text, Date date) {
  const std::string_view code = trim(text);
  const std::string key = match_key(text);
  if (key.empty()) return {};
  return select(registry.units, date,
                [&](const Unit& unit) { return answers_to(unit, code, key); });
}

std::vector<const Cell*> cells_named(const Registry& registry, std::string_view text, Date date) {
  if (match_key(text).empty()) return {};
  std::vector<const Cell*> whole = cells_with_name(registry, text, date);
  const std::size_t comma = text.rfind(',');
  if (!whole.empty() || comma == std::string_view::npos) return whole;

  const std::string_view place = trim(text.substr(comma + 1));
  const std::string place_key = match_key(place);
  std::vector<const Cell*> found = cells_with_name(registry, text.substr(0, comma), date);
  std::erase_if(found, [&](const Cell* cell) {
    const Unit* unit = unit_on(registry, cell->unit, date);
    return !unit || !(unit->id.str() == place || answers_to(*unit, place, place_key));
  });
  return found;
}

std::vector<const Official*> officials_named(const Registry& registry, std::string_view text,
                                             Date date) {
  const std::string key = match_key(text);
  if (key.empty()) return {};
  return select(registry.officials, date,
                [&](const Official& official) { return match_key(official.name) == key; });
}

}  // namespace lapthach::domain
