// Follows units, cells and agencies to those that stand in their place.
#include "report/structure.hpp"

#include <algorithm>

#include "lapthach/docket/competence.hpp"
#include "report/names.hpp"

namespace lapthach::report {

namespace {

/// The only one of `successors`, else `id` itself.
template <class Id>
Id alone(const std::vector<Id>& successors, const Id& id) {
  return successors.size() == 1 ? successors.front() : id;
}

/// Null when there is none.
const domain::Unit* last_version(const domain::Registry& registry, const domain::UnitId& id) {
  const auto found = std::find_if(registry.units.rbegin(), registry.units.rend(),
                                  [&](const domain::Unit& unit) { return unit.id == id; });
  return found == registry.units.rend() ? nullptr : &*found;
}

}  // namespace

domain::UnitId Grouping::unit(const domain::UnitId& unit, const domain::CellId& cell) const {
  if (!now_) return unit;
  const domain::Cell* alive = domain::cell_on(registry_, cell, as_of_);
  return alive ? alive->unit : alone(domain::units_now(registry_, unit, as_of_), unit);
}

domain::UnitId Grouping::unit_of(const domain::CellId& cell, Date day) const {
  const domain::Cell* found = domain::cell_on(registry_, cell, day);
  return found ? unit(found->unit, cell) : domain::UnitId();
}

domain::AgencyId Grouping::agency(const domain::AgencyId& agency) const {
  if (!now_) return agency;
  return alone(docket::agencies_now(registry_, agency, as_of_), agency);
}

std::string Grouping::unit_name(const domain::UnitId& unit, Date day) const {
  const domain::Unit* found = now_ ? domain::unit_on(registry_, unit, as_of_) : nullptr;
  if (!found) found = domain::unit_on(registry_, unit, day);
  if (!found) found = last_version(registry_, unit);
  return found ? unit_title(*found, lang_) : unit.str();
}

std::string Grouping::cell_name(const domain::CellId& cell, Date day) const {
  if (!now_) return cell_title(registry_, cell, day, lang_);
  const domain::Cell* alive = domain::cell_on(registry_, cell, as_of_);
  const domain::Cell* found = alive ? alive : domain::cell_on(registry_, cell, day);
  if (!found) return cell.str();
  return found->name + ", " + unit_name(unit(found->unit, cell), day);
}

std::vector<print::Column> unit_columns(Lang lang) {
  return {{"unit", say("Unit", "Mã đơn vị").in(lang)},
          {"name", say("Name", "Tên đơn vị").in(lang)}};
}

}  // namespace lapthach::report
