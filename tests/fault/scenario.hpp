// The writing commands of the program, each with the book it starts from and what it makes of it.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "fault/shell.hpp"

namespace fault {

struct Scenario {
  std::string name;
  std::string prepare;  ///< shell commands that bring the book to where the command starts
  std::vector<std::string> command;  ///< without the program; LAST: the commit it starts from
  bool begins_book = false;          ///< the command is init, run in an empty place
  bool last_only = false;            ///< refused once another command has written
};

const std::vector<Scenario>& scenarios();

/// What a book holds, without the file that a human has staged.
using Content = std::string;

/// A place ready for one scenario: a book with a human's own work in it (one file modified, one
/// staged, one untracked), and what the command makes of it when nothing goes wrong.
struct Template {
  Scenario scenario;
  std::filesystem::path place;  ///< where the command runs
  std::string before = {};      ///< commit of HEAD
  std::string subject = {};     ///< of the command's commit
  std::string file = {};        ///< one that the command writes, if possible an old one
  /// Of HEAD without and with the command's change [0, 1], and so with another command's.
  Content content[2][2] = {};
};

/// Another command that writes, for all scenarios; and the subject of its commit.
inline constexpr const char* other_command = "lapthach import agencies ../csv/other.csv";
inline constexpr const char* other_subject = "import agencies: 2 new, 0 changed";

/// The place of the template in `directory`, which is new.
Template prepare(const Scenario& scenario, const std::filesystem::path& directory);

/// A fresh copy of the template's place and of the files to import, in `directory`.
std::filesystem::path copy_of(const Template& made, const std::filesystem::path& directory);

/// The command as a line for sh.
std::string line_of(const Scenario& scenario);

Content content_of(const std::filesystem::path& book, const std::string& commit);

}  // namespace fault
