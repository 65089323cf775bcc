// Somebody else at work in the book while a command runs: a clerk at his editor or his git, or
// another command.
#pragma once

#include <filesystem>
#include <string>

#include "fault/scenario.hpp"

namespace fault {

enum class Who {
  nobody,
  truncates,      ///< saves a file that the command writes: truncates it and writes it anew
  replaces,       ///< saves it by renaming a new file over it
  appends,        ///< adds to its end
  holds_open,     ///< has it open when the command begins its work, and adds to its end later
  commits,        ///< git commit of what he has staged
  forces_commit,  ///< and removes the lock that keeps him from it, as git advises
  stages,         ///< git add of another version of a file that the command writes
  collects,       ///< git gc --prune=now
  packs,          ///< git pack-refs --all
  runs_another,   ///< another lapthach that writes
};

class Bystander {
 public:
  Bystander(Who who, const Template& made, std::filesystem::path book);
  ~Bystander();
  Bystander(const Bystander&) = delete;
  Bystander& operator=(const Bystander&) = delete;

  /// Does it; called at any point of the command, which stands still meanwhile.
  void act();
  /// Ends what he began, says what is wrong with it (empty: nothing), and takes his save back.
  std::string finish();

 private:
  bool saves() const;
  void save();
  void stage();
  std::string saved_and_cleared();
  std::string staged_and_cleared();
  std::string other_ended() const;

  Who who_;
  const Template& made_;
  std::filesystem::path book_, file_;
  std::string saved_;  ///< the bytes he means the file to have
  int open_ = -1;      ///< holds_open: the file
  bool acted_ = false;
  bool done_ = false;  ///< stages, commits: git did it
};

}  // namespace fault
