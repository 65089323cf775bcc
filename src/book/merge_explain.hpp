// What is still open in a merge, for `check`: each conflict, what each side says and who wrote it.
#pragma once

#include <filesystem>
#include <vector>

#include "lapthach/base/error.hpp"

namespace lapthach::book {

/// Puts one diagnostic for each conflict in the place of the one that a file with conflict markers
/// gives, and adds one for each file that git still holds for unmerged. Says nothing when the book
/// is not under git.
void explain_merge(const std::filesystem::path& root, std::vector<Diagnostic>& diagnostics);

}  // namespace lapthach::book
