// The user's index, held by git's own lock while a command changes the book.
#pragma once

#include <filesystem>
#include <optional>
#include <set>
#include <string>

#include "book/disk.hpp"
#include "book/git.hpp"
#include "book/index_file.hpp"

namespace lapthach::book::git {

/// Removes an `index.lock` that a killed command of ours has left; a foreign one stays.
void drop_own_index_lock(git_repository* repository);

/// While one of these lives, no other git writes to the index: `index.lock` is ours. Its changes
/// reach the user's index with publish(), or not at all.
class HeldIndex {
 public:
  /// Throws Error (Fault::world) when another git holds the lock or .git cannot be written.
  explicit HeldIndex(git_repository* repository);

  /// The blob that is staged for a file, if one is.
  std::optional<git_oid> staged(const std::string& path) const;
  /// Enters a file of the work tree as `blob`, with its time and size so that git need not read it
  /// unless it is something else by now.
  void enter(const std::string& path, const std::filesystem::path& file, git_filemode_t mode,
             const git_oid& blob);
  void leave_out(const std::string& path);
  /// Puts the changed index in the place of the user's.
  void publish();

 private:
  void enter(const git_index_entry& entry);
  void leave_to_libgit2();
  void doubt_what_changed();

  std::filesystem::path work_tree_;
  std::filesystem::path users_;      ///< .git/index
  disk::Temporary lock_;             ///< .git/index.lock
  disk::Temporary ours_;             ///< the copy that is changed
  std::optional<IndexFile> simple_;  ///< what it holds, as long as that suffices
  Owned<git_index> index_;           ///< else this
  std::set<std::string, std::less<>> entered_;
};

}  // namespace lapthach::book::git
