// The commits of a history in an order that has parents before their children.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "book/link.hpp"
#include "book/objects.hpp"
#include "lapthach/base/error.hpp"

namespace lapthach::book {

using CommitSet = std::unordered_set<git_oid, git::HashOfId, git::SameId>;

/// A commit with what its message says to programs.
struct Ancestor {
  git::RawCommit raw;
  Trailers trailers;
  std::optional<Link> stated;

  bool by_hand() const { return trailers.none(); }
};

struct Ancestry {
  std::vector<Ancestor> commits;  ///< parents first, a first parent's line whole where it can be
  std::unordered_map<git_oid, std::size_t, git::HashOfId, git::SameId> index;
  /// Commits that could not be read, and why; their ancestors are not here.
  std::vector<std::pair<git_oid, Diagnostic>> unreadable;

  const Ancestor* find(const git_oid& id) const;
  bool is_unreadable(const git_oid& id) const;
  /// Numbers of all commits as Link::seq has them; of a parent outside the ancestry `outside`.
  std::vector<std::int64_t> numbers(Links& outside) const;
  /// Indexes by the committers' time, the latest first, but no commit after its parents.
  std::vector<std::size_t> newest_first() const;
};

/// All ancestors of `head` and itself, without those in `left_out` and theirs.
Ancestry ancestry(const git::Objects& objects, const git_oid& head, const CommitSet& left_out = {});

/// All commits that `head` reaches, itself too; of a damaged history those up to the damage.
CommitSet reachable(git_repository* repository, const git_oid& head);

}  // namespace lapthach::book
