// Files of a history as trees, each content read and parsed once while it is of use.
#pragma once

#include <memory>
#include <string>
#include <unordered_map>

#include "book/objects.hpp"
#include "book/tree.hpp"
#include "lapthach/base/error.hpp"

namespace lapthach::book {

/// One content of a file: its tree, or why it has none.
struct ParsedFile {
  Tree tree;  ///< its source is there in any case
  bool whole = false;
  Diagnostic fault;

  const std::string& bytes() const { return tree.source->bytes; }
};

class ParsedFiles {
 public:
  explicit ParsedFiles(const git::Objects& objects) : objects_(objects) {}

  /// Throws Error (Fault::data) when the object itself cannot be read. `path` is shown in faults.
  std::shared_ptr<const ParsedFile> of(const git_oid& blob, const std::string& path);

 private:
  using Generation =
      std::unordered_map<git_oid, std::shared_ptr<const ParsedFile>, git::HashOfId, git::SameId>;
  void keep(const git_oid& blob, const std::shared_ptr<const ParsedFile>& file);

  const git::Objects& objects_;
  Generation young_, old_;
  std::size_t young_bytes_ = 0;
};

}  // namespace lapthach::book
