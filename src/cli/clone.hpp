// A book that is a clone: what it lacks, and how it is prepared.
#pragma once

#include "cli/context.hpp"

namespace lapthach::cli {

/// One line when git would merge this clone's files as plain text.
void say_if_unprepared(Context& context);

/// Makes the book that is here ready for several machines, and says what was set; `hooks`: also a
/// check before commits by hand.
int prepare_clone(Context& context, bool hooks);

}  // namespace lapthach::cli
