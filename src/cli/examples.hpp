// The example books that come with the program.
#pragma once

#include <string>
#include <vector>

#include "lapthach/book/book.hpp"

namespace lapthach::cli {

/// The files of the example `name`, by path. Throws Error (Fault::usage) with the names there are.
std::vector<book::FileChange> read_example(const std::string& name);

}  // namespace lapthach::cli
