// What a replay of the history finds, and what it looks at while it goes through a commit.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "book/ancestry.hpp"
#include "book/parsed_files.hpp"
#include "book/part.hpp"
#include "lapthach/book/history.hpp"

namespace lapthach::book {

/// A file that a commit changes against its first parent.
struct FileStep {
  git::PathChange change;
  Part part;
  std::shared_ptr<const ParsedFile> before, after;  ///< of a form we know; null: not there

  /// The tree of a side; null when it is not there or cannot be read.
  const Tree* old_tree() const { return before && before->whole ? &before->tree : nullptr; }
  const Tree* new_tree() const { return after && after->whole ? &after->tree : nullptr; }
  bool is_removal() const { return change.after == git::Mode::none; }
  bool is_new() const { return change.before == git::Mode::none; }
};

/// A commit under replay.
struct CommitStep {
  const Ancestor& commit;
  std::int64_t seq = 0;
  std::vector<const Ancestor*> parents;  ///< those in reach, in order
  std::vector<FileStep> files;           ///< against the first parent

  bool by_hand() const { return commit.by_hand(); }
  bool is_merge() const { return commit.raw.parents.size() > 1; }
  bool is_root() const { return commit.raw.parents.empty(); }
};

/// Collects findings about one commit after the other.
class Findings {
 public:
  std::vector<Finding> take() { return std::move(found_); }
  bool empty() const { return found_.empty(); }

  /// Of the repository itself, or of a machine.
  void add(Severity severity, Text what, Text hint);
  void add(Severity severity, const CommitStep& step, Text what, Text hint);
  /// `line` 0: the file as a whole.
  void add(Severity severity, const CommitStep& step, const std::string& path, int line, Text what,
           Text hint);
  /// A fault met on the way.
  void add(const git_oid& commit, std::int64_t seq, const Diagnostic& fault);

 private:
  std::vector<Finding> found_;
};

/// What to type to see the commit.
Text see(const CommitStep& step);

}  // namespace lapthach::book
