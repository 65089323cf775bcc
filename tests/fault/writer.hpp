// One script of many that write to a book at the same time: it imports records of its own, is
// killed now and then, and begins again with the same key.
#pragma once

#include <filesystem>
#include <map>
#include <random>
#include <string>
#include <vector>

namespace fault {

/// What became of the commands of some writers.
struct Written {
  std::vector<std::string> acknowledged;  ///< ids of records
  std::vector<std::string> unknown;       ///< killed, and not begun again
  long killed = 0;                        ///< runs
  long killed_within = 0;                 ///< of them, while they held the book
  std::map<std::string, long> refusals;   ///< runs by what they said
  std::vector<double> waits;              ///< seconds, of runs that were acknowledged

  void add(const Written& other);
};

class Writer {
 public:
  /// `kill`: the chance of a run to be killed.
  Writer(std::filesystem::path book, int number, double kill, unsigned seed)
      : book_(std::move(book)), name_("w" + std::to_string(number)), kill_(kill), random_(seed) {}

  /// Imports `each` records, one a command.
  Written write(int each);

 private:
  enum class End { done, refused, killed };
  void import(const std::string& id);
  End run(const std::string& id);
  bool strike(int process);
  double chance() { return std::uniform_real_distribution<>(0, 1)(random_); }

  std::filesystem::path book_;
  std::string name_;
  double kill_;
  std::mt19937 random_;
  Written written_;
};

/// The file that imports the record `id`, and the path in the book of the file that will hold it.
std::string csv_of(const std::string& id);
std::string kind_of(const std::string& id);

}  // namespace fault
