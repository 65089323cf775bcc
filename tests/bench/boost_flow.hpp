// The peer among libraries: successive shortest paths as the Boost Graph Library has them.
#pragma once

#include <optional>
#include <vector>

#include "roster/network.hpp"

namespace bench {

/// The flow of least cost by arc, all levels at once; nothing when the library was not there to
/// build with.
std::optional<std::vector<int>> boost_flow(const lapthach::roster::Network& network);

}  // namespace bench
