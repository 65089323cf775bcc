// Finds what claims one thing on one day: versions of an id, places of an official, namesakes.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "lapthach/base/date.hpp"

namespace lapthach::domain {

/// Something that holds `key` on the days of `span`; `index` is the caller's.
struct Claim {
  std::string key;
  Span span;
  std::size_t index = 0;
};

struct Clash {
  std::size_t earlier = 0;  ///< indices of the two claims
  std::size_t later = 0;
};

/// Each claim that begins while an earlier one to its key still holds, with the one that holds
/// longest. In order of key, first day, index; n log n.
std::vector<Clash> clashes(std::vector<Claim> claims);

}  // namespace lapthach::domain
