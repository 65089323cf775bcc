// Makes a published roster hold again, with few changes, and says what that costs.
//
// The rules and levels are those of a draw (draw.hpp), the level change before or after priority:
//   Keep::visits    unmet, mandatory, change, priority, load, continuity, travel, tie
//   Keep::priority  unmet, mandatory, priority, change, load, continuity, travel, tie
// so no order gives up a requirement or a mandatory cell for a visit that was published.
#pragma once

#include "lapthach/roster/draw.hpp"

namespace lapthach::roster {

/// What an order of levels gives.
struct Trade {
  std::int64_t kept = 0;      ///< published visits
  std::int64_t priority = 0;  ///< points left uncovered
};

struct Repaired {
  /// Status published. The last of `repairs` has `keep` and `dropped`; the rest of it and `inputs`
  /// are left to the book.
  domain::Roster roster;
  std::vector<Diagnostic> diagnostics;  ///< as of a draw
  std::int64_t before = 0;              ///< visits published
  Trade chosen, other;
  Timing timing;
};

/// Repairs the published roster of `period`, which must be among the records, for the book as
/// `records` have it. Throws Error as draw() does.
Repaired repair(const domain::Records& records, Period period, domain::Keep keep,
                const DrawOptions& options = {});

}  // namespace lapthach::roster
