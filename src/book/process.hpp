// Runs another program and takes what it says. No shell, no words from data among its arguments.
#pragma once

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace lapthach::book {

struct Program {
  std::vector<std::string> words;   ///< the program, looked up in PATH, and its arguments
  std::string input;                ///< what it reads
  std::filesystem::path directory;  ///< where it runs
  /// Added to this process' environment, of which no GIT_ variable is handed on.
  std::vector<std::pair<std::string, std::string>> environment;
};

struct Outcome {
  int status = 0;  ///< exit status; 128 and the signal when it was killed
  std::string output;
  std::string errors;
};

/// Returns when the program has ended. It has none of our open files. Throws Error (Fault::world)
/// when it cannot be started.
Outcome run(const Program& program);

}  // namespace lapthach::book
