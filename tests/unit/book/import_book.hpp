// A book in a directory of its own, for the tests of the import.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "lapthach/book/book.hpp"

namespace lapthach::book::test {

/// An empty book, removed at the end.
class ImportBook {
 public:
  ImportBook();
  ~ImportBook();
  ImportBook(const ImportBook&) = delete;
  ImportBook& operator=(const ImportBook&) = delete;

  const std::filesystem::path& root() const { return root_; }
  std::string read(const std::string& path) const;
  /// The same, below its modeline.
  std::string contents(const std::string& path) const;
  void write(const std::string& path, std::string_view bytes) const;

  /// Plans only.
  ImportPlan plan(ImportKind kind, std::string_view csv,
                  const std::vector<std::pair<std::string, std::string>>& mapping = {}) const;
  /// Plans, and writes the files when there was no error.
  ImportPlan import(ImportKind kind, std::string_view csv) const;
  /// The same, and throws when there was an error: for what a test stands on.
  void given(ImportKind kind, std::string_view csv) const;

 private:
  std::filesystem::path root_;
};

/// A commune with two cells, and three officials, from 2015 on.
void give_registry(const ImportBook& book);

/// The errors and warnings, in English, a line each: "3: what".
std::string said(const ImportPlan& plan);

}  // namespace lapthach::book::test
