// Runs shell commands and keeps scratch directories, for the fault suite.
#pragma once

#include <filesystem>
#include <string>

namespace fault {

struct Answer {
  int status = 0;      ///< exit status, or 128 + signal
  std::string output;  ///< stdout and stderr together
};

/// Runs `command` by sh in `directory`.
Answer shell(const std::filesystem::path& directory, const std::string& command);

std::string slurp(const std::filesystem::path& path);

/// A directory that is removed with its contents at the end of its life.
class Scratch {
 public:
  explicit Scratch(const std::filesystem::path& parent);
  ~Scratch();
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

}  // namespace fault
