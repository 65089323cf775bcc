// Single petitions out of files of many.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "lapthach/domain/periodwise_check.hpp"

namespace lapthach::book {

/// The petitions at `places`, with their marks, in order of file; those that stand there no more
/// are left out. `files`: what Mark::file indexes. What is at fault in them is not told: they were
/// read before. Throws Error (Fault::world) when the disk refuses.
std::vector<domain::Petition> picked_petitions(const std::filesystem::path& root,
                                               const std::vector<std::string>& files,
                                               const std::vector<domain::PetitionPlace>& places);

}  // namespace lapthach::book
