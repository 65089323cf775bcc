// What `lapthach` alone says.
#pragma once

#include "cli/context.hpp"

namespace lapthach::cli {

/// What to type next, here.
int say_what_next(Context& context);

}  // namespace lapthach::cli
