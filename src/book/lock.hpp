// One writing command at a time: a lock that the kernel frees when its holder dies.
#pragma once

#include <chrono>
#include <ctime>
#include <filesystem>
#include <optional>

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

  /// A moment by the clock of the file system: whatever was changed before has an earlier ctime,
  /// whatever is changed later that one or a later. Takes up to 10 ms; nothing where times are
  /// coarser.
  std::optional<timespec> moment() const;

 private:
  int file_ = -1;
};

}  // namespace lapthach::book
