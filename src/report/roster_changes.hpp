// What one roster has otherwise than another: who goes elsewhere, and which cells notice.
#pragma once

#include "lapthach/domain/records.hpp"
#include "lapthach/print/document.hpp"

namespace lapthach::report {

struct RosterChanges {
  std::int64_t before = 0, kept = 0, dropped = 0, added = 0;  ///< visits, by official and cell
  print::Table officials;  ///< who visits other cells, or at another time: official phone was now
  print::Table cells;      ///< which cells have other visitors, or another time
  bool empty() const { return officials.rows.empty() && cells.rows.empty(); }
};

RosterChanges changes_between(const domain::Records& records, const domain::Roster& before,
                              const domain::Roster& after, Lang lang);

}  // namespace lapthach::report
