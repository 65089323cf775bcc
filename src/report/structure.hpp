// Under which units and agencies things count, and how those are called: of their day, or of today.
#pragma once

#include <string>

#include "lapthach/report/petitions.hpp"
#include "lapthach/report/presence.hpp"

namespace lapthach::report {

class Grouping {
 public:
  explicit Grouping(const PetitionView& view)
      : Grouping(view.records.registry, view.structure, view.as_of, view.lang) {}
  explicit Grouping(const PresenceView& view)
      : Grouping(view.records.registry, view.structure, view.as_of, view.lang) {}

  /// The unit that counts for what happened in `unit`; `cell` may be empty.
  domain::UnitId unit(const domain::UnitId& unit, const domain::CellId& cell) const;
  /// The unit of a cell on `day`, or the one that counts for it; empty when there is no such cell.
  domain::UnitId unit_of(const domain::CellId& cell, Date day) const;
  domain::UnitId unit_of(const domain::Petition& petition) const {
    return unit(petition.unit, petition.cell);
  }
  domain::AgencyId agency(const domain::AgencyId& agency) const;

  /// unit_title() of one that unit() gave for something of `day`; of the last version when the unit
  /// was no more that day.
  std::string unit_name(const domain::UnitId& unit, Date day) const;
  /// cell_title() of a cell that met on `day`.
  std::string cell_name(const domain::CellId& cell, Date day) const;

 private:
  Grouping(const domain::Registry& registry, const std::optional<Structure>& structure, Date as_of,
           Lang lang)
      : registry_(registry), now_(structure == Structure::now), as_of_(as_of), lang_(lang) {}

  const domain::Registry& registry_;
  bool now_;
  Date as_of_;
  Lang lang_;
};

/// The columns that begin a table by unit: its id and name.
std::vector<print::Column> unit_columns(Lang lang);

}  // namespace lapthach::report
