// Draws the assignment of a period: an exact lexicographic optimum with a proof.
//
// The model is a minimum-cost flow with elastic requirements, solved level by level
// (domain::level_names) for each connected component by the network simplex method
// (Király and Kovács 2012, LEMON), and certified by integer potentials (linear programming
// duality).
//
// Hard rules of a pair: the official sits in a team that looks after the cell's unit on the cell's
// day (any team with Help::any_team), is in office and not unavailable that day, the cell is not
// home by the home rule nor excluded, the minimum gap is kept, and no pin forbids it. An official
// makes at most visits_per_official visits, one in each time slot; a cell gets at most
// visitors_per_cell visitors; pins hold.
//
// The levels, each minimised after those before it:
//   unmet       visits missing to requirements, over all teams, and over all units of a team with
//               a cell that meets where they are wanted in each. A visit counts towards the team of
//               the official: of several, the first by id; and towards every requirement of the
//               team that the official matches.
//   mandatory   mandatory cells without a visitor: not visited for longest_interval periods (since
//               the cell began, or since the first period known, when never), or pinned covered
//   priority    for the v-th visitor a cell lacks, its priority divided by v, rounded up
//   load        sum over the officials in a team of (d + 10 visits)^2, where d is 10 times the
//               visits done in the last load_periods periods less those expected: the visits of the
//               official's team in each period shared evenly among its members in office then
//   continuity  rotate: pairing_periods + 1 - p for a pair that met p periods ago, if positive;
//               keep: 1 for a pair that did not meet when the cell was last visited, if that was at
//               most pairing_periods ago
//   travel      sum of the travel costs, 0 where none is stated
//   change      visits of the published roster of the period, if there is one, that are no more
//   tie         sum of a 31-bit hash of period, salt, cell and official (FNV-1a, SplitMix64), which
//               makes the optimum unique
//
// History: visits done before the period; where a period knows no visit of a cell, its published
// roster stands for it.
//
// Where requirements of a team cross, no single flow counts them all (groups.hpp): the optimum is
// found by branch and bound over officials, each case a flow, and proven by the prices of all
// cases.
//
// The certificate gives each node that the draw could decide about its price: the least cost, level
// by level, of sending one more unit from there. An arc from u to v that can take more must have
// cost + price(v) - price(u) of at least 0, an arc that is used of at most 0.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "lapthach/domain/past_visit.hpp"

namespace lapthach::roster {

/// CPU seconds of each phase, for the benchmark.
struct Timing {
  double eligibility = 0, solve = 0, certify = 0, explain = 0;
};

struct DrawOptions {
  int threads = 1;  ///< components are independent; the result does not depend on it
  const domain::Past* past = nullptr;  ///< the visits, when the records have none
};

struct Draw {
  domain::Roster roster;                ///< status drawn; `inputs` left empty for the book to fill
  std::vector<Diagnostic> diagnostics;  ///< warnings: cells without a time, unmet requirements
  Timing timing;
};

/// Draws `period` from the registry, the teams in force on its day, history (visits, else rosters
/// published) and the settings. Deterministic: the order of records does not matter. Throws Error
/// (Fault::no) when pins contradict each other or a hard rule, (Fault::data) when nothing can be
/// drawn: no team in force, no cell, two requirements of one name; (Fault::no) when requirements
/// that cross would need too many cases.
Draw draw(const domain::Records& records, Period period, const DrawOptions& options = {});

/// Empty when the certificate of `roster` proves it the one optimum of the model built from
/// `records`; else the reasons. Shares the model with draw(), nothing with the solver. The
/// published roster it replaced, if any, must still stand in `records`.
std::vector<Diagnostic> verify(const domain::Records& records, const domain::Roster& roster);

}  // namespace lapthach::roster
