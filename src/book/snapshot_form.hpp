// The form of a snapshot's file: the stamp, then each file's state with its bytes.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lapthach/book/snapshot.hpp"

namespace lapthach::book {

void put(std::string& bytes, const FileState& state);

/// What is kept of one file. The bytes lie where they were read or made.
struct Kept {
  FileState state;
  std::vector<std::pair<std::string, FileState>> others;  ///< what the bytes rest on besides
  std::string_view bytes;

  bool operator==(const Kept&) const = default;
};

/// By name.
using KeptFiles = std::map<std::string, Kept, std::less<>>;

std::string print_kept(const std::string& stamp, const KeptFiles& files);
/// Nothing when the content is of another stamp, or ends too early.
std::optional<KeptFiles> parse_kept(std::string_view content, std::string_view stamp);

}  // namespace lapthach::book
