// A model of what a disk still holds after the power went: drops bytes and names that were never
// synced.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "fault/calls.hpp"
#include "fault/injector.hpp"

namespace fault {

class PowerModel {
 public:
  /// Keeps copies for undoing in a new directory beside `watched`, on the same file system.
  PowerModel(Loss loss, const std::filesystem::path& watched, std::uint64_t seed);
  ~PowerModel();
  PowerModel(const PowerModel&) = delete;
  PowerModel& operator=(const PowerModel&) = delete;

  void before(const Call& call);       ///< the call is about to run
  void after(const Call& call);        ///< it has run and succeeded
  void sync_failed(const Call& call);  ///< the bytes it was to sync will never be on the disk
  void cut();  ///< the power goes: brings the directory to what the disk holds

 private:
  enum class Kind { created, made_directory, moved, exchanged, removed };
  /// A name that the disk does not hold yet, and what it takes to undo it.
  struct Name {
    Kind kind;
    std::string path;
    std::string from = {};    ///< moved, exchanged: the other name
    std::string backup = {};  ///< moved, removed: a copy of what the name stood for; empty: none
    long length = -1;         ///< removed: the bytes of it that the disk holds; -1: all
    std::string directory = {};
    bool buried = false;  ///< its directory is gone, and another one has the name
  };
  bool inside(const std::string& path) const;
  std::string keep(const std::string& path);
  void remember(Name name);
  void renamed(const Call& call);
  void removed(const Call& call);
  void synced(const std::string& path);
  void undo(const Name& name);
  void bury(const std::string& directory, bool yes);
  void follow_directory(const std::string& from, const std::string& to);
  void keep_random_part();
  std::uint64_t random();

  Loss loss_;
  std::string watched_;
  std::filesystem::path kept_;
  std::uint64_t state_;
  long copies_ = 0;
  std::string backup_;                   ///< of the file that the running call replaces or removes
  std::map<std::string, long> durable_;  ///< unsynced file -> bytes the disk holds of it
  std::vector<Name> names_;              ///< unsynced names, oldest first
  std::set<std::string> given_up_;       ///< files of which a sync has failed
};

}  // namespace fault
