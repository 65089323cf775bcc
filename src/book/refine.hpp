// From the key of a record to its exact place in the file.
#pragma once

#include "book/tree.hpp"

namespace lapthach::book {

/// Fills in line, column and excerpt of a diagnostic whose place is a record of the tree, and
/// Where::key a key of it.
void refine(const Tree& tree, Diagnostic& diagnostic);

}  // namespace lapthach::book
