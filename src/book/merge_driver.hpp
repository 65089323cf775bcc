// What git must be told so that it merges the files of a book by records.
#pragma once

#include <string>
#include <vector>

#include "book/git.hpp"

namespace lapthach::book {

/// The bytes of a book's .gitattributes: git changes no byte of its files, merges them with the
/// driver and shows above each change whose record it is.
std::string attributes_for_git();

/// Sets in the settings of a repository what the driver needs; names those that were otherwise.
std::vector<std::string> install_merge_driver(git_config* settings);

}  // namespace lapthach::book
