// A human at work in a book that many write to: commits his own files with git, packs and collects,
// and now and then saves a file of the book in his editor.
#pragma once

#include <atomic>
#include <filesystem>
#include <random>
#include <string>
#include <vector>

namespace fault {

/// What a human did, and what was wrong with it.
struct Day {
  long commits = 0, collections = 0, packings = 0;
  long saves = 0, kept_in_place = 0, kept_beside = 0;
  std::vector<std::string> wrong;
};

class Clerk {
 public:
  Clerk(std::filesystem::path book, unsigned seed) : book_(std::move(book)), random_(seed) {}
  /// Works until `over`.
  Day work(const std::atomic<bool>& over);

 private:
  void commit();
  void collect();
  void save();
  bool take_back(const std::string& token);
  void git(const std::string& words);
  int below(int limit) { return std::uniform_int_distribution<>(0, limit - 1)(random_); }

  std::filesystem::path book_;
  std::mt19937 random_;
  Day day_;
};

}  // namespace fault
