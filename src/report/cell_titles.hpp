// cell_title() of many cells: what each unit is called is found once.
#pragma once

#include <string>
#include <unordered_map>

#include "report/names.hpp"

namespace lapthach::report {

class CellTitles {
 public:
  /// `registry` must outlive it.
  CellTitles(const domain::Registry& registry, Lang lang) : registry_(registry), lang_(lang) {}

  std::string of(const domain::CellId& id, Date date) {
    const domain::Cell* cell = domain::cell_on(registry_, id, date);
    if (!cell) return id.str();
    const domain::Unit* unit = domain::unit_on(registry_, cell->unit, date);
    if (!unit) return cell->name + ", " + cell->unit.str();
    const auto [known, is_new] = units_.try_emplace(unit);
    if (is_new) known->second = unit_title(*unit, lang_);
    return cell->name + ", " + known->second;
  }

 private:
  const domain::Registry& registry_;
  const Lang lang_;
  std::unordered_map<const domain::Unit*, std::string> units_;
};

}  // namespace lapthach::report
