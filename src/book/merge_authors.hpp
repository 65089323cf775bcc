// Who wrote what the two sides of a merge under way disagree about.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "book/git.hpp"
#include "book/merge_conflict.hpp"
#include "book/merge_facts.hpp"

namespace lapthach::book {

/// A merge that git has begun in a book and a human is to finish.
class MergeUnderWay {
 public:
  /// Of the book in `root`; with nothing to tell when it is not under git or nothing is merged.
  explicit MergeUnderWay(const std::filesystem::path& root);

  /// The author and the commit that last changed the facts in `place` of the file on one side; none
  /// when there is no merge, or it cannot be told.
  std::optional<std::string> author(Side side, const std::string& path,
                                    const FactPath& place) const;
  bool is_merge() const { return theirs_.has_value(); }
  /// Null when the book is not under git.
  git_repository* repository() const;

 private:
  std::unique_ptr<git::Repository> repository_;
  git_oid ours_{};
  std::optional<git_oid> theirs_;
};

}  // namespace lapthach::book
