// The manifest of a backup: a small file of the same form as those of the book.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "book/git.hpp"
#include "book/objects.hpp"
#include "lapthach/book/history.hpp"

namespace lapthach::book {

/// The first line of a git bundle of version 2: heads follow, a blank line, and one pack.
inline constexpr std::string_view bundle_heading = "# v2 git bundle\n";

std::string to_bytes(const Manifest& manifest);
/// Throws Error (Fault::data) when it is not a whole manifest of a format we know.
Manifest parse_manifest(const std::string& file, const std::string& bytes);

/// How many records of each noun a commit's tree holds.
std::vector<std::pair<std::string, std::int64_t>> count_records(const git::Objects& objects,
                                                                const git_oid& tree);

}  // namespace lapthach::book
