// Reading a book for the rooms that want values, and for check, which wants every fault.
#pragma once

#include <filesystem>
#include <vector>

#include "lapthach/book/book.hpp"
#include "lapthach/book/progress.hpp"

namespace lapthach::book {

/// What check() needs to know besides the faults of reading. The petitions of a book of a province
/// do not fit in memory, so they are read last, period by period.
struct Thorough {
  Loaded loaded;                    ///< records at fault are kept with what could be read of them
  std::vector<Where> partial;       ///< where those records begin
  bool whole = true;                ///< every file could be parsed
  std::size_t done = 0, files = 0;  ///< files read, and to be read; counted only when somebody asks
};
/// Everything but petitions.
Thorough load_but_petitions(const std::filesystem::path& root, const Progress& progress = {});
/// The petitions of that period; what is found on the way is added to `reading`.
std::vector<domain::Petition> load_petitions(const std::filesystem::path& root, Period period,
                                             Thorough& reading, const Progress& progress = {});

/// load_or_throw(), telling of every file read.
domain::Records load_or_throw(const std::filesystem::path& root, const Wanted& wanted,
                              const Progress& progress);

/// load_or_throw() of the periods up to `last`, without visits and working sessions.
domain::Records load_but_visits(const std::filesystem::path& root, Period last);

/// Adds the wanted periods to `records`, which has what they stand on already, or does without:
/// settings, registry, decisions and registers are not read. Throws as load_or_throw().
void load_periods(const std::filesystem::path& root, const Wanted& wanted, domain::Records& records,
                  const Progress& progress = {});

}  // namespace lapthach::book
