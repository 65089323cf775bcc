// One attempt: a fresh copy of a scenario's place, the faults of one mode, and what is wrong then.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "fault/modes.hpp"
#include "fault/scenario.hpp"

namespace fault {

/// Which points of a mode are met.
struct Spot {
  long first = 1;   ///< of the command
  long second = 1;  ///< of the command that recovers, in compound modes
  std::uint64_t seed = 1;
};

struct Finding {
  bool first_hit = false, second_hit = false;  ///< false: the point was not reached
  std::string wrong;                           ///< empty: nothing
};

/// Only points that were reached are looked at.
Finding meet(const Template& made, const NamedMode& mode, const Spot& spot);

}  // namespace fault
