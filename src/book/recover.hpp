// Finishes or undoes what a killed command has left.
#pragma once

#include "book/git.hpp"
#include "book/journal.hpp"

namespace lapthach::book {

/// Called under the book's Lock before anything else. When the branch holds the commit of the
/// journal, the work tree and the index are brought up to it, except where a human has gone on;
/// when it does not, the new contents that lie about are removed.
void recover(const git::Repository& repository);

/// Removes the branch's lock when it can only be ours: written since the journal, holding nothing
/// or the beginning of our commit. libgit2 does not say when it could not remove it.
void drop_own_ref_lock(git_repository* repository, const Journal& journal);

}  // namespace lapthach::book
