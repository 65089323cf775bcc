// The papers and tables the office looks at, each as a Document.
#pragma once

#include <optional>
#include <string>

#include "lapthach/domain/records.hpp"
#include "lapthach/print/document.hpp"

namespace lapthach::report {

/// Which part of a roster to show; empty: all.
struct RosterFilter {
  domain::TeamId team;
  domain::OfficialId official;
  domain::CellId cell;
};

/// The decision annex (who is in which team) and the schedule of the period (lịch dự sinh hoạt),
/// team by team, with uncovered cells and why. In `lang`.
print::Document roster(const domain::Records& records, const domain::Roster& roster,
                       const RosterFilter& filter, Lang lang);

/// What `assign show` and `assign draw` print for people: the schedule only, and a summary.
/// `with_events`: those of a calendar too, which no other format shows.
print::Document schedule(const domain::Records& records, const domain::Roster& roster,
                         const RosterFilter& filter, Lang lang, bool with_events = true);

}  // namespace lapthach::report
