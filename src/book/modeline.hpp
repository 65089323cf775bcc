// The first line of a file of the book: where an editor finds the schema of what it holds.
#pragma once

#include <string>
#include <string_view>

namespace lapthach::book {

/// Where each clone keeps the schemas of the program that writes it.
inline constexpr std::string_view schema_directory = ".schema";

/// The modeline of the file at `path` in the book, with its line feed; empty for what has no form.
/// The schema is named relative to the file, so that it is found wherever the book lies.
std::string modeline(std::string_view path);

/// The bytes of the file at `path` behind its modeline; all of them when it does not begin with it.
std::string_view without_modeline(std::string_view bytes, std::string_view path);

}  // namespace lapthach::book
