// A private directory for the length of one task.
#pragma once

#include <filesystem>

namespace lapthach::book {

class Scratch {
 public:
  /// In the machine's directory for such things. Throws Error (Fault::world).
  Scratch();
  ~Scratch();
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;

  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

}  // namespace lapthach::book
