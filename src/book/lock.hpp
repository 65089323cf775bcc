// One writing command at a time: a lock that the kernel frees when its holder dies.
#pragma once

#include <chrono>
#include <filesystem>

namespace lapthach::book {

class Lock {
 public:
  /// Waits for the lock of the book whose private directory (.git/lapthach) is `directory`, which
  /// is made when it is missing. Throws Error (Fault::world), naming the holder, when it is not
  /// free within `patience`.
  Lock(const std::filesystem::path& directory, std::chrono::seconds patience);
  ~Lock();
  Lock(const Lock&) = delete;
  Lock& operator=(const Lock&) = delete;

 private:
  int file_ = -1;
};

}  // namespace lapthach::book
