// What there is to do in a book today.
#pragma once

#include <string>
#include <vector>

#include "lapthach/base/say.hpp"

namespace lapthach::cli {

struct Context;

struct NextStep {
  std::string command;  ///< to be typed; FILE stands for one of theirs
  Text why;
};

/// The first thing first; none: nothing is left to do today. A book with faults has to be mended
/// before anything else, one that is being filled is told of the next list alone.
std::vector<NextStep> next_steps(Context& context);

}  // namespace lapthach::cli
