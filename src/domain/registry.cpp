// Looks up what exists on a day, by id.
#include "lapthach/domain/registry.hpp"

#include <set>

#include "domain/versions.hpp"

namespace lapthach::domain {

namespace {

template <class Record, class RecordId>
const Record* version_on(const std::vector<Record>& records, const RecordId& id, Date date) {
  for (const Record& version : versions(records, id)) {
    if (version.span.contains(date)) return &version;
  }
  return nullptr;
}

/// The last version of a unit that ended before `date`.
const Unit* last_before(const Registry& registry, const UnitId& id, Date date) {
  const Unit* last = nullptr;
  for (const Unit& version : versions(registry.units, id)) {
    if (version.span.to && *version.span.to < date) last = &version;
  }
  return last;
}

}  // namespace

const Unit* unit_on(const Registry& registry, const UnitId& id, Date date) {
  return version_on(registry.units, id, date);
}

const Cell* cell_on(const Registry& registry, const CellId& id, Date date) {
  return version_on(registry.cells, id, date);
}

const Official* official_on(const Registry& registry, const OfficialId& id, Date date) {
  return version_on(registry.officials, id, date);
}

const Agency* agency_on(const Registry& registry, const AgencyId& id, Date date) {
  return version_on(registry.agencies, id, date);
}

std::vector<UnitId> units_now(const Registry& registry, const UnitId& id, Date date) {
  std::set<UnitId> seen{id};
  std::set<UnitId> found;
  std::vector<UnitId> open{id};
  while (!open.empty()) {
    const UnitId unit = std::move(open.back());
    open.pop_back();
    if (unit_on(registry, unit, date)) {
      found.insert(unit);
    } else if (const Unit* gone = last_before(registry, unit, date)) {
      for (const UnitId& next : gone->successors) {
        if (seen.insert(next).second) open.push_back(next);
      }
    }
  }
  return {found.begin(), found.end()};
}

}  // namespace lapthach::domain
