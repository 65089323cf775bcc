// Runs a command with one fault at the n-th system call that changes a directory (x86-64 Linux,
// ptrace).
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace fault {

enum class Mode {
  count,                ///< no fault: counts the points
  error,                ///< the call is not made and fails with Plan::error
  error_from_there_on,  ///< so do all later ones that the error would stop too
  failed_sync,  ///< fsync says EIO, the bytes are gone, and the next fsync says that all is well
  short_write,  ///< a write takes half of its bytes
  kill,         ///< the whole process tree dies before the call
  kill_after,   ///< dies after the call
  torn,         ///< half of the bytes are written, then it dies
  kill_leader,  ///< only the command dies, its children live on
  meanwhile,    ///< somebody else acts just before the call: Plan::meanwhile
};

/// What goes with the power, when all processes have ended.
enum class Loss {
  none,    ///< the power stays
  bytes,   ///< bytes that were never synced
  ext4,    ///< and names, unless any later sync committed the file system's journal
  strict,  ///< and names, unless their own directory was synced (POSIX)
  random,  ///< a random part of all that `strict` would drop
};

class PowerModel;

struct Plan {
  Mode mode = Mode::count;
  long point = 0;  ///< from 1; after_exit: the power goes right after the command ended by itself
  int error = 0;   ///< an errno value
  Loss loss = Loss::none;
  std::uint64_t seed = 1;
  std::function<void()> meanwhile = {};
  PowerModel* disk = nullptr;  ///< of several runs, before a loss ends the last; null: of this one

  static constexpr long after_exit = -1;
};

struct Report {
  bool hit = false;
  long points = 0;   ///< calls at which this mode can act
  std::string call;  ///< of the fault
  std::string path;
  int status = 0;  ///< exit status, or 128 + signal
};

/// Runs `command` in `directory` with its output in the two files. Only calls on paths inside
/// `watched` count. The environment is the caller's. Throws std::runtime_error when ptrace is
/// refused.
Report run(const std::vector<std::string>& command, const std::filesystem::path& directory,
           const std::filesystem::path& watched, const Plan& plan, const std::filesystem::path& out,
           const std::filesystem::path& err);

}  // namespace fault
