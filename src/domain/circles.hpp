// Finds circles among things that point to one another.
#pragma once

#include <cstddef>
#include <vector>

namespace lapthach::domain {

/// `next[i]` are the things that i points to. Each list found is one circle: each thing points to
/// the next, the last to the first. Finds at least one circle wherever there is any, not all of
/// those that share things.
std::vector<std::vector<std::size_t>> circles(const std::vector<std::vector<std::size_t>>& next);

}  // namespace lapthach::domain
