// The objects of a repository as bytes, each checked against its name, and read strictly.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "book/git.hpp"

namespace lapthach::book::git {

struct HashOfId {
  std::size_t operator()(const git_oid& id) const {
    std::size_t hash = 0;
    std::memcpy(&hash, id.id, sizeof hash);
    return hash;
  }
};
struct SameId {
  bool operator()(const git_oid& a, const git_oid& b) const { return git_oid_equal(&a, &b) != 0; }
};

/// The first 12 hex digits of an id: enough to name a commit on paper.
std::string short_hex(const git_oid& id);

/// The bytes of one object.
class Object {
 public:
  explicit Object(git_odb_object* owned) : owned_(owned, git_odb_object_free) {}
  std::string_view bytes() const;

 private:
  std::unique_ptr<git_odb_object, void (*)(git_odb_object*)> owned_;
};

/// Reads objects. Replacements (refs/replace) are never followed.
class Objects {
 public:
  explicit Objects(git_repository* repository);
  /// Throws Error (Fault::data) when it is not there (of a clone that was made without it, says
  /// so), not of that type, or not what its name says.
  Object read(const git_oid& id, git_object_t type) const;
  /// The same of a blob that is only looked through, without a look at whether it is what its name
  /// says, which takes half the time.
  Object skim(const git_oid& blob) const;

 private:
  git_repository* repository_;
  std::unique_ptr<git_odb, void (*)(git_odb*)> database_;
};

struct Person {
  std::string name;
  std::string email;
  std::int64_t time = 0;  ///< seconds since 1970, UTC
  int offset = 0;         ///< minutes east of UTC
};

/// One commit as its bytes say it.
struct RawCommit {
  git_oid id{};
  git_oid tree{};
  std::vector<git_oid> parents;
  Person author;
  Person committer;
  std::string message;
};

/// Throws Error (Fault::data) when it cannot be read or is not well-formed.
RawCommit read_commit(const Objects& objects, const git_oid& id);

/// What a signature of a commit signs, and the signature in armour; empty when there is none.
struct SignedCommit {
  std::string payload;
  std::string signature;
};
SignedCommit signed_part(const Objects& objects, const git_oid& id);

/// The modes a tree may give its entries.
enum class Mode : unsigned {
  none = 0,  ///< no such entry
  directory = 0040000,
  file = 0100644,
  executable = 0100755,
  link = 0120000,
  submodule = 0160000,
};

struct TreeEntry {
  std::string_view name;  ///< inside the bytes of the tree
  Mode mode = Mode::none;
  git_oid id{};
};

/// The entries of a tree in git's order. Throws Error (Fault::data) when it is not one that git
/// would make: an unknown mode, a name that is no name, names out of order or twice.
std::vector<TreeEntry> entries_of(std::string_view tree);

/// One path that two trees have differently.
struct PathChange {
  std::string path;
  Mode before = Mode::none, after = Mode::none;
  git_oid old_id{}, new_id{};
};

/// The files in which `after` differs from `before` (null: no tree), in byte order of their paths.
/// Subtrees that are equal are not looked into.
std::vector<PathChange> differences(const Objects& objects, const git_oid* before,
                                    const git_oid& after);

/// The file at `path` in a tree; Mode::none when there is none.
TreeEntry find_file(const Objects& objects, const git_oid& tree, std::string_view path);

}  // namespace lapthach::book::git
