// Draws the assignment of a period: an exact lexicographic optimum with a proof.
//
// The model is a minimum-cost flow with elastic requirements, solved level by level
// (domain::level_names) for each connected component by the network simplex method
// (Király and Kovács 2012, LEMON), and certified by integer potentials (linear programming
// duality).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "lapthach/domain/records.hpp"

namespace lapthach::roster {

/// CPU seconds of each phase, for the benchmark.
struct Timing {
  double eligibility = 0, network = 0, solve = 0, certify = 0, explain = 0;
};

struct DrawOptions {
  int threads = 1;  ///< components are independent; the result does not depend on it
};

struct Draw {
  domain::Roster roster;  ///< status drawn; `inputs` left empty for the book to fill
  std::vector<Diagnostic>
      diagnostics;  ///< pins that contradict, cells without a time, unmet requirements
  Timing timing;
};

/// Draws `period` from the registry, the teams in force on its day, history (visits, else rosters
/// published) and the settings. Deterministic: the order of records does not matter. Throws Error
/// (Fault::no) when pins contradict each other or a hard rule, (Fault::data) when nothing can be
/// drawn: no team in force, no cell.
Draw draw(const domain::Records& records, Period period, const DrawOptions& options = {});

/// True when the certificate of `roster` proves it an optimum of the model built from `records`;
/// else the reasons. Shares the model with draw(), nothing with the solver.
std::vector<Diagnostic> verify(const domain::Records& records, const domain::Roster& roster);

}  // namespace lapthach::roster
