// The periods ahead in one plan: who could attend which cell when, so that every cell is attended
// at least once within its interval and everybody goes about equally often over all of them.
//
// One minimum-cost flow over all periods of the plan, exact level by level:
//   unmet       visits missing to requirements over the whole plan: count times the periods
//   mandatory   cells without a visit up to the period in which they become due (longest_interval),
//               and cells pinned covered without one in that period
//   priority    for the v-th visit a cell lacks of one in each period, its priority divided by v,
//               rounded up
//   load        as in a draw, with all visits of the plan
//   continuity, travel, tie: the sum over the periods
// Rules of a pair, slots, and what a cell and an official take in a period are those of a draw on
// that period's day, with the registry and decisions as far as they are known. A plan of more
// periods than longest_interval is made in pieces of that length, each the past of the next.
#pragma once

#include <string>
#include <vector>

#include "lapthach/domain/records.hpp"

namespace lapthach::roster {

struct PlannedVisit {
  Period period;
  domain::Assignment visit;  ///< as a draw would state it
};

/// A cell that becomes due and is not attended in time.
struct MissedCell {
  domain::CellId cell;
  Period due;  ///< the last period in which a visit would have been in time
};

/// Somebody who attends one cell more than once in the plan, closer than the periods allow.
struct RepeatedPair {
  domain::CellId cell;
  domain::OfficialId official;
  Period first, second;
};

struct PlannedLoad {
  domain::OfficialId official;
  std::int64_t before = 0;  ///< tenths of visits above what was expected
  int visits = 0;           ///< in the plan
};

struct Plan {
  Period from;
  int periods = 0;
  domain::Objective objective{};      ///< change is 0
  std::vector<PlannedVisit> visits;   ///< by period, then as in a roster
  std::vector<domain::CellId> never;  ///< cells without a visit in the plan, by id
  std::vector<MissedCell> missed;     ///< by cell
  std::vector<RepeatedPair> repeated;
  std::vector<PlannedLoad> loads;  ///< of those in a team, by official
  /// Requirements that cross others: they are left to the draws, and not in `unmet`.
  std::vector<std::string> left_to_draws;
  bool proven = true;  ///< false: the search for --exact-gap was cut short
  double solve = 0;    ///< CPU seconds
};

struct PlanOptions {
  /// Nobody attends one cell twice within the plan: branch and bound, each node a flow.
  bool exact_gap = false;
  int most_nodes = 2'000;  ///< of that search, for each group of teams
};

/// Plans `periods` (1 to 40) periods from `from`; records must hold what came before.
/// Deterministic. Throws Error as draw() does, for any of the periods.
Plan plan(const domain::Records& records, Period from, int periods,
          const PlanOptions& options = {});

}  // namespace lapthach::roster
