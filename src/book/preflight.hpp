// What would make a commit of ours wrong now, found before anything is written.
#pragma once

#include <ctime>
#include <optional>
#include <vector>

#include "book/held_index.hpp"
#include "lapthach/book/book.hpp"

namespace lapthach::book {

/// Throws Error (Fault::world) while a merge, rebase, cherry-pick, revert, bisect or patch series
/// is under way.
void require_no_operation_under_way(git_repository* repository);

/// Why files of `changes` cannot be replaced: not as HEAD has them, in the work tree or the index,
/// a link, a directory or a file unknown to git in the way, a directory that cannot be written,
/// a file that was saved since the command `begun` to read (Lock::moment), even if it is again as
/// HEAD has it: the command may have read something else.
/// `tree` is HEAD's, null before the first commit. One diagnostic a path; empty: all are free.
std::vector<Diagnostic> obstacles(const git::Repository& repository, const git_tree* tree,
                                  const git::HeldIndex& index,
                                  const std::vector<FileChange>& changes,
                                  const std::optional<timespec>& begun = {});

}  // namespace lapthach::book
