// Petitions of ordinary life: raised at the meeting of a cell, classified, routed, answered,
// replied.
#pragma once

#include <vector>

#include "lapthach/domain/records.hpp"

namespace bench {

/// Where petitions are raised, and by which rules they live until `last`.
struct World {
  const lapthach::domain::Records& records;  ///< registry and settings
  lapthach::Date last;                       ///< nothing happens after it
  unsigned seed = 1;
};

/// `count` petitions raised in `period`, each with its events up to the last day. About one in nine
/// is for the grassroots level, as in the sample of the domain study (35 of 317).
std::vector<lapthach::domain::Petition> live(const World& world, lapthach::Period period,
                                             int count);

/// The terms that the clocks of these petitions are counted by; invented.
std::vector<lapthach::domain::ClockRule> clock_rules();

}  // namespace bench
