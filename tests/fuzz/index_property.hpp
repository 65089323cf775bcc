// What must hold for anything that lies where git keeps its index.
#pragma once

#include <string>
#include <string_view>

#include "book/index_file.hpp"

namespace lapthach::test {

/// True when the bytes are left to libgit2, or what is changed in them comes back.
inline bool index_holds(std::string_view bytes) {
  auto index = book::git::IndexFile::parse(std::string(bytes));
  if (!index) return true;
  git_index_entry entry{};
  entry.path = "p/q/a";
  const bool replaced = index->replace(entry);
  const std::string printed = std::move(*index).print();
  auto again = book::git::IndexFile::parse(printed);
  if (!again) return false;
  const auto blob = again->blob_of(entry.path);
  const bool found = blob && git_oid_equal(&*blob, &entry.id) != 0;
  return (found || !replaced) && std::move(*again).print() == printed;
}

}  // namespace lapthach::test
