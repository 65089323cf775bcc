// Runs one command line on a desk of strings.
#pragma once

#include <filesystem>
#include <initializer_list>
#include <sstream>
#include <string>
#include <vector>

#include <stdlib.h>

#include "lapthach/cli/cli.hpp"

namespace lapthach::cli {

struct Said {
  int status;
  std::string out, err;
};

inline Said type(const std::vector<std::string>& arguments, const std::string& input = {}) {
  std::ostringstream out, err;
  std::istringstream in(input);
  using namespace std::chrono;
  Desk desk{out, err, in, 2019y / August / 15d, 0};
  const int status = run(arguments, desk);
  return {status, out.str(), err.str()};
}

inline bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

/// A directory of its own that goes with the test.
class Room {
 public:
  Room() {
    std::string pattern = (std::filesystem::temp_directory_path() / "lapthach-XXXXXX").string();
    path_ = mkdtemp(pattern.data());
  }
  ~Room() { std::filesystem::remove_all(path_); }
  Room(const Room&) = delete;
  Room& operator=(const Room&) = delete;
  std::string operator/(const std::string& name) const { return (path_ / name).string(); }

 private:
  std::filesystem::path path_;
};

}  // namespace lapthach::cli
