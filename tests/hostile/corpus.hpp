// Inputs that hostile or merely unlucky people give to the tool, each to be refused.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace lapthach::hostile {

/// One input, and the command that meets it inside of a book.
struct Input {
  std::string name;
  std::string path;  ///< in the book; of the file that is made, and that the message must name
  std::function<void(const std::filesystem::path&)> make;  ///< makes it there; empty: nothing made
  std::vector<std::string> command{"check"};
  int status = 3;
  bool has_line = true;  ///< the message must say PATH:LINE
};

/// All of them: at least 60 kinds.
std::vector<Input> corpus();

}  // namespace lapthach::hostile
