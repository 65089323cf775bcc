// Makes what git stores for a commit safe on disk, and says so when the disk refuses.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "book/git.hpp"

namespace lapthach::book::git {

/// Stores each of `contents` as a blob, many at the price of one sync. They are written to a
/// directory of their own, made safe and then moved in among the others: a file that a power cut
/// had left half written under its name would pass for the object ever after. Throws Error
/// (Fault::world).
void store_together(git_repository* repository, const std::vector<std::string_view>& contents);

/// Returns when `commit`, its tree and what lies on the way to `paths` (those it has) are safe on
/// disk: written now or found there, perhaps left by a command that was killed before its syncs.
/// Needed because libgit2 makes up for an fsync that failed by a second look, and trusts objects
/// that are there already. Throws Error (Fault::world).
void sync_objects(git_repository* repository, const git_oid& commit, const git_tree* tree,
                  const std::vector<std::string>& paths);

/// Removes what a store_together() that was cut off has left.
void drop_waiting_objects(git_repository* repository);

}  // namespace lapthach::book::git
