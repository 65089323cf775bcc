// Several books that one line names: opened, read, and given names.
#pragma once

#include <string>
#include <vector>

#include "cli/context.hpp"
#include "lapthach/book/join.hpp"

namespace lapthach::cli {

bool names_several(const Context& context);

/// The books of the line, in its order, each under the shortest end of its path that no other has;
/// with --known-on copies of what they held by then. Throws Error (Fault::usage) when one is no
/// book or named twice.
const std::vector<OpenBook>& open_books(Context& context);

/// The wanted parts of each, as of the day. Throws Error (Fault::data) with the faults of all, each
/// under the directory as typed, or with what they count by otherwise.
std::vector<book::NamedBook> load_books(Context& context, const book::Wanted& wanted);

}  // namespace lapthach::cli
