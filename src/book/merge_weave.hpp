// Puts two changed versions of a file together from their own lines.
#pragma once

#include "book/merge_conflict.hpp"
#include "book/merge_facts.hpp"
#include "book/tree.hpp"

namespace lapthach::book {

/// What one side did not change is taken from the other, with the comments above and behind it;
/// what both have changed is looked into, down to single values. The places of conflicts are
/// FactPaths.
Stretches weave(const Tree& base, const Tree& ours, const Tree& theirs);

}  // namespace lapthach::book
