// Which files of petitions name a petition: of those that have not changed, without reading them.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "lapthach/book/petitions_files.hpp"

namespace lapthach::book {

/// Those of `files`, which are of one folder, in whose bytes `id` stands. Where they are many, what
/// ids each names is kept in a snapshot, so that the next time only those that changed are read.
std::vector<PetitionsFile> files_that_name(const std::filesystem::path& root,
                                           std::vector<PetitionsFile> files, const std::string& id);

/// The beginnings of all ids of petitions in `bytes`, each once, in order and followed by a line
/// feed: as many characters as the shortest id has, so that what begins alike is found too.
std::string ids_named_in(std::string_view bytes);

}  // namespace lapthach::book
