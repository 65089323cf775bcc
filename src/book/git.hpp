// libgit2 with owners and errors: as much of git as the book needs, in this process.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include <git2.h>

#include "lapthach/base/error.hpp"

namespace lapthach::book::git {

/// libgit2 is ready to be used once there has been one of these.
struct Session {
  Session();
};

/// Whether each object and reference is safe on disk when it has been written; at first it is.
void sync_each_write(bool yes);

struct Free {
  void operator()(git_blob* it) const { git_blob_free(it); }
  void operator()(git_commit* it) const { git_commit_free(it); }
  void operator()(git_config* it) const { git_config_free(it); }
  void operator()(git_index* it) const { git_index_free(it); }
  void operator()(git_reference* it) const { git_reference_free(it); }
  void operator()(git_repository* it) const { git_repository_free(it); }
  void operator()(git_signature* it) const { git_signature_free(it); }
  void operator()(git_tree* it) const { git_tree_free(it); }
  void operator()(git_tree_entry* it) const { git_tree_entry_free(it); }
};
template <class T>
using Owned = std::unique_ptr<T, Free>;

/// Throws Error (Fault::world) with `doing` and libgit2's own words when `code` is an error.
void require(int code, const Text& doing);

/// What `make(T**)` makes, owned; throws as require() does.
template <class T, class Make>
Owned<T> own(const Text& doing, Make make) {
  T* made = nullptr;
  require(make(&made), doing);
  return Owned<T>(made);
}

/// The 40 hex digits of an id.
std::string hex(const git_oid& id);

/// A book's repository: `root` is the top of its work tree.
struct Repository {
  Session session;
  std::filesystem::path root;
  Owned<git_repository> handle;
};

/// The repository whose work tree's top is `root`. Throws Error (Fault::world) when there is none.
std::unique_ptr<Repository> open(const std::filesystem::path& root);

/// Makes an empty repository with the branch `main` in `root`, which is made too.
void make_repository(const std::filesystem::path& root);

/// `git gc --prune=now` beside a running command would delete the objects of its commit: forbids it.
/// False when it was forbidden already.
bool keep_every_object(git_config* settings);

/// What git is configured to: of the repository, or of the user when `repository` is null.
Owned<git_config> configuration(git_repository* repository);

/// The branch that HEAD names, and its last commit and tree; none before the first commit.
struct Branch {
  std::string ref;  ///< refs/heads/main
  Owned<git_commit> tip;
  Owned<git_tree> tree;
};

/// Throws Error (Fault::world) when HEAD is detached.
Branch current_branch(git_repository* repository);

/// The entry of `path` in `tree`; null when there is none or no tree.
Owned<git_tree_entry> entry_at(const git_tree* tree, const std::string& path);

/// .git/lapthach: the lock, the journal and other things of ours that are no part of the book.
std::filesystem::path private_directory(git_repository* repository);

/// A file or directory inside .git as the repository has it, e.g. its index.
std::filesystem::path path_of(git_repository* repository, git_repository_item_t item);

}  // namespace lapthach::book::git
