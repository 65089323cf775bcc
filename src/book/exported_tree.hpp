// The files of one commit in a directory of their own, for checks that read a book from disk.
#pragma once

#include <filesystem>
#include <vector>

#include "book/objects.hpp"
#include "lapthach/base/error.hpp"

namespace lapthach::book {

class ExportedTree {
 public:
  /// Writes the YAML files of `tree` into a new private directory in `above`; of all others only
  /// the names, since evidence may be large. Throws Error (Fault::world).
  ExportedTree(const git::Objects& objects, const git_oid& tree,
               const std::filesystem::path& above);
  ~ExportedTree();
  ExportedTree(const ExportedTree&) = delete;
  ExportedTree& operator=(const ExportedTree&) = delete;

  const std::filesystem::path& root() const { return root_; }
  /// The entries that are no plain files, which were left out.
  const std::vector<Diagnostic>& refused() const { return refused_; }

 private:
  std::filesystem::path root_;
  std::vector<Diagnostic> refused_;
};

}  // namespace lapthach::book
