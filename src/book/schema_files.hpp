// The schemas that lie beside the files of a clone, for editors.
#pragma once

#include <filesystem>

namespace lapthach::book {

/// Puts the schemas of this program into `.schema` of the book at `root`, with a .gitignore that
/// keeps them out of the history: they follow the program, not the book. True when any of them was
/// another. Throws Error: (Fault::world) when they cannot be written, (Fault::data)
/// when `.schema` is a link or a file.
bool put_schemas(const std::filesystem::path& root);

/// The same, unless this version has done so already, which takes reading one short file. An editor
/// can wait: what cannot be written is left to the next command that writes.
void refresh_schemas(const std::filesystem::path& root) noexcept;

}  // namespace lapthach::book
