// The chain through the commits of a book: a number and a SHA-256 that each commit of the tool
// states.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "book/objects.hpp"
#include "book/sha256.hpp"
#include "book/trailers.hpp"

namespace lapthach::book {

/// A commit's place in the chain. `seq` is one more than the greatest of its parents. `sha256` is
/// the SHA-256 of
///
///     lapthach chain 1 LF
///     parent VALUE LF                           for each parent, in order
///     file MODE LENGTH PATH NUL BYTES LF        for each file that differs from the first parent,
///     gone PATH NUL LF                          in byte order of paths
///
/// with MODE in octal, LENGTH in bytes; a submodule counts as its 40 hex digits. So it holds all
/// content and all history and rests on SHA-256 alone, and costs as much as the change. A commit
/// that states none, made by other means, has the value of this definition, and as its number the
/// greatest of its parents', 0 without any.
struct Link {
  std::int64_t seq = 0;
  std::string sha256;

  bool operator==(const Link&) const = default;
};

/// A file as a commit leaves it; without bytes: removed.
struct LinkedFile {
  std::string_view path;
  git::Mode mode = git::Mode::file;
  std::optional<std::string_view> bytes;
};

/// Computes a chain's value; files are given in byte order of their paths.
class ChainHash {
 public:
  explicit ChainHash(const std::vector<std::string>& parents);

  void file(std::string_view path, git::Mode mode, std::string_view bytes);
  void gone(std::string_view path);
  /// Whichever it is; reads the bytes.
  void change(const git::Objects& objects, const git::PathChange& change);
  std::string hex() { return hash_.hex(); }

 private:
  Sha256 hash_;
};

/// The chain's value. `files` in byte order of paths.
std::string chain_value(const std::vector<std::string>& parents,
                        const std::vector<LinkedFile>& files);

/// What the trailers state; nothing when they do not state both, once and well.
std::optional<Link> stated_link(const Trailers& trailers);

/// What the next commit on `parent` (null: none) shall state when it leaves `files` so, in any
/// order.
Link next_link(git_repository* repository, const git_oid* parent, std::vector<LinkedFile> files);

/// The two trailers.
std::vector<std::pair<std::string, std::string>> trailers_of_link(const Link& link);

/// The links of commits, each found once.
class Links {
 public:
  explicit Links(const git::Objects& objects) : objects_(objects) {}

  /// As stated, else by definition, walking back no further than to commits that state theirs.
  const Link& of(const git_oid& commit);

 private:
  bool parents_known(const git::RawCommit& commit, std::vector<git_oid>& waiting) const;
  Link computed(const git::RawCommit& commit);

  const git::Objects& objects_;
  std::unordered_map<git_oid, Link, git::HashOfId, git::SameId> known_;
};

}  // namespace lapthach::book
