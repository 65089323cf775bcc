// The petitions of a book, file by file, for those who need not hold all of them at once.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "lapthach/domain/records.hpp"

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

}  // namespace lapthach::book
