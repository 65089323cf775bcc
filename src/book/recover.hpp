// Finishes or undoes what a killed command has left.
#pragma once

#include "book/git.hpp"

namespace lapthach::book {

/// Called under the book's Lock before anything else. When the branch holds the commit of the
/// journal, the work tree and the index are brought up to it, except where a human has gone on;
/// when it does not, the new contents that lie about are removed.
void recover(const git::Repository& repository);

}  // namespace lapthach::book
