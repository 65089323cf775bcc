// The hooks that git would run at a commit, for books that the clerk trusts.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "book/git.hpp"

namespace lapthach::book {

/// The hooks of one repository: those of its own directory when the clerk trusts the book, those
/// of her own core.hooksPath always. See githooks(5).
class Hooks {
 public:
  explicit Hooks(const git::Repository& repository);

  /// pre-commit, which sees in $GIT_INDEX_FILE exactly what will be committed, `tree`. Throws Error
  /// (Fault::no) with its words when it refuses.
  void before_commit(git_tree* tree) const;
  /// commit-msg: the message as the hook leaves it. Throws Error (Fault::no) when it refuses, or
  /// when it changes our trailers.
  std::string message(const std::string& message) const;
  /// post-commit, whose answer changes nothing.
  void after_commit() const;

  /// Hooks that git would run and we do not, because nobody said that the book is trusted.
  std::vector<std::string> not_run() const;

 private:
  std::filesystem::path enabled(const std::string& name) const;

  const git::Repository& repository_;
  std::filesystem::path directory_;
  bool runs_ = false;
};

}  // namespace lapthach::book
