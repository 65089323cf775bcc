// git's index as its bytes: what it tells of a file is found and replaced without reading the rest.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <git2.h>

namespace lapthach::book::git {

/// An index in the form that it nearly always has: version 2, no conflicts, no extension but the
/// trees of its directories (git, Documentation/gitformat-index.txt). libgit2 reads and writes all
/// of them, but makes an object of each entry and hashes the whole twice, which at 10,000 files was
/// a third of a command. Like git, and unlike libgit2, parse() does not hash what it reads.
class IndexFile {
 public:
  /// Nothing when the index has another form, or its parts do not fit together.
  static std::optional<IndexFile> parse(std::string bytes);

  /// The blob that is staged for a file, if one is.
  std::optional<git_oid> blob_of(std::string_view path) const;

  /// Replaces the entry of a file that has one, and forgets the trees that it lies in. False when
  /// it has none.
  bool replace(const git_index_entry& entry);

  /// Makes git look at the bytes, before it believes time and size, of the files that were changed
  /// in that second (since 1970) or later and of which `is_doubtful(path, blob)` is true.
  using Doubtful = std::function<bool(std::string_view, const git_oid&)>;
  void doubt(std::uint32_t second, const Doubtful& is_doubtful);

  /// The bytes of the index as it is now.
  std::string print() &&;

 private:
  /// Where the entry begins that has that path; 0: nowhere.
  std::size_t find(std::string_view path) const;
  std::string_view path_at(std::size_t entry) const;
  git_oid blob_at(std::size_t entry) const;
  std::uint32_t number_at(std::size_t place) const;
  void put_number(std::size_t place, std::uint32_t number);
  bool read_entries();
  bool read_extension(std::size_t place);

  std::string bytes_;                 ///< header and entries
  std::vector<std::size_t> entries_;  ///< where each begins, in the order of their paths
  std::optional<std::string> trees_;  ///< the extension's data
};

/// The data of the extension TREE without the trees that `path` lies in: their number of entries
/// becomes -1. Nothing when it is not whole.
std::optional<std::string> without_trees_of(std::string_view trees, std::string_view path);

}  // namespace lapthach::book::git
