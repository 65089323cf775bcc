// The ids of a book, for completion.
#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

#include "cli/complete.hpp"

namespace lapthach::cli {

/// The ids that `placeholder` stands for in the book, each once and in order, with their names;
/// none for a placeholder that no list of the book answers. A book at fault gives what can be read.
std::vector<Offer> known_words(const std::filesystem::path& root, std::string_view placeholder);

}  // namespace lapthach::cli
