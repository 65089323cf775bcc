// The petitions of a book, file by file, for those who need not hold all of them at once.
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "lapthach/book/book.hpp"

namespace lapthach::book {

/// <folder>/<name>, as "2019-Q3/petitions" and "kim-xa.2.yaml".
struct PetitionsFile {
  Period period;
  std::string name;
  domain::UnitId unit;

  std::string folder() const;
  std::string path() const;
};

/// All of them, in order of period and name.
std::vector<PetitionsFile> petitions_files(const std::filesystem::path& root);

/// Those of one file, in order. Throws Error (Fault::data) with every fault of the file.
std::vector<domain::Petition> read_petitions(const std::filesystem::path& root,
                                             const PetitionsFile& file);

/// Where the petitions of a book stand.
struct PetitionPlaces {
  std::map<std::string, std::size_t> sizes;         ///< how many each file has, by path
  std::map<domain::PetitionId, std::string> files;  ///< at least of those that change: the path
};

/// petition_files(records, changed) for a book whose petitions are not in memory: each file is read
/// when its turn has come. Throws as read_petitions().
std::vector<FileChange> petition_files(const std::filesystem::path& root,
                                       const PetitionPlaces& places,
                                       const std::vector<domain::Petition>& changed);

}  // namespace lapthach::book
