// The writing commands of the program, each with the book it starts from and what must hold
// afterwards.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace fault {

struct Scenario {
  std::string name;
  std::string prepare;  ///< shell commands that bring the book to where the command starts
  std::vector<std::string> command;  ///< without the program, run in the book
};

const std::vector<Scenario>& scenarios();

/// A book ready for one scenario, with a human's own work in it (one file modified, one staged, one
/// untracked), and what the command makes of it when nothing goes wrong.
struct Template {
  Scenario scenario;
  std::filesystem::path book;
  std::string before;  ///< commit of HEAD
  std::string tree;    ///< tree of HEAD after the command
};

/// Makes the template in `directory`. Throws std::runtime_error when a command fails.
Template prepare(const Scenario& scenario, const std::filesystem::path& directory);

/// What is wrong with `book` after a command that met a fault and ended with `status`; empty:
/// nothing. Runs the command once more, which must succeed.
std::string violation(const Template& made, const std::filesystem::path& book, int status);

}  // namespace fault
