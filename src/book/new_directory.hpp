// Fills a new directory, all or nothing, whenever the process is killed.
#pragma once

#include <filesystem>
#include <functional>
#include <string>

namespace lapthach::book {

/// Makes `directory` (new or empty) hold what `build(workshop)` puts into the directory it is
/// given, all of it or nothing: it is built in a hidden directory within, made safe on disk, and
/// moved up, the entry named `last` at the end, since people and commands know the whole by it.
/// What a killed process has left is begun anew when it was not whole, and moved up when it was;
/// then nothing is built. Throws Error (Fault::world) when the directory holds anything else, is
/// being filled by another process, or cannot be written; what `build` throws goes through.
void fill_new_directory(const std::filesystem::path& directory, const std::string& last,
                        const std::function<void(const std::filesystem::path&)>& build);

}  // namespace lapthach::book
