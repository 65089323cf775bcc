// A model of what a disk still holds after the power went: drops bytes and names that were never
// synced.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "fault/calls.hpp"
#include "fault/injector.hpp"

namespace fault {

class PowerModel {
 public:
  /// Keeps copies for undoing in a new directory beside `watched`, on the same file system.
  PowerModel(Mode mode, const std::filesystem::path& watched, std::uint64_t seed);
  ~PowerModel();
  PowerModel(const PowerModel&) = delete;
  PowerModel& operator=(const PowerModel&) = delete;

  void before(const Call& call);  ///< the call is about to run
  void after(const Call& call);   ///< it has run and succeeded
  void cut();                     ///< the power goes: brings the directory to what the disk holds

 private:
  struct Name {
    std::string directory;
    std::function<void()> undo;
  };
  bool inside(const std::string& path) const;
  std::string keep(const std::string& path);
  void remember(const std::string& path, std::function<void()> undo);
  void renamed(const Call& call);
  void removed(const Call& call);
  void keep_random_part();
  std::uint64_t random();

  Mode mode_;
  std::string watched_;
  std::filesystem::path kept_;
  std::uint64_t state_;
  long copies_ = 0;
  std::string backup_;                   ///< of the file that the running call replaces or removes
  std::map<std::string, long> durable_;  ///< unsynced file -> bytes the disk holds of it
  std::vector<Name> names_;              ///< unsynced names, oldest first
};

}  // namespace fault
