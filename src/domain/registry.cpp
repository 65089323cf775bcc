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

/// The last version that ended before `date`.
template <class Record, class RecordId>
const Record* last_before(const std::vector<Record>& records, const RecordId& id, Date date) {
  const Record* last = nullptr;
  for (const Record& version : versions(records, id)) {
    if (version.span.to && *version.span.to < date) last = &version;
  }
  return last;
}

/// Follows successors until each is valid on `date`.
template <class Record, class RecordId>
std::vector<RecordId> heirs(const std::vector<Record>& records, const RecordId& id, Date date) {
  std::set<RecordId> seen{id};
  std::set<RecordId> found;
  std::vector<RecordId> open{id};
  while (!open.empty()) {
    const RecordId one = std::move(open.back());
    open.pop_back();
    if (version_on(records, one, date)) {
      found.insert(one);
    } else if (const Record* gone = last_before(records, one, date)) {
      for (const RecordId& next : gone->successors) {
        if (seen.insert(next).second) open.push_back(next);
      }
    }
  }
  return {found.begin(), found.end()};
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
  return heirs(registry.units, id, date);
}

std::vector<CellId> cells_now(const Registry& registry, const CellId& id, Date date) {
  return heirs(registry.cells, id, date);
}

}  // namespace lapthach::domain
