// Runs a command with one fault at the n-th system call that changes a directory (x86-64 Linux,
// ptrace).
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace fault {

enum class Mode {
  count,         ///< no fault: counts the points
  error,         ///< the call is not made and fails with Plan::error
  error_sticky,  ///< so do all later ones that need space
  short_write,   ///< a write takes half of its bytes
  kill,          ///< the whole process tree dies before the call
  kill_after,    ///< dies after the call
  torn,          ///< half of the bytes are written, then it dies
  kill_leader,   ///< only the command dies, its children live on
  power_data,    ///< dies; bytes that were never synced are gone
  power_ext4,    ///< and names, unless any later sync committed the journal
  power_strict,  ///< and names, unless their own directory was synced (POSIX)
  power_random,  ///< a random part of all that power_strict would drop
};

struct Plan {
  Mode mode = Mode::count;
  long point = 0;  ///< from 1; after_exit: the power goes right after the command ended by itself
  int error = 0;   ///< an errno value
  std::uint64_t seed = 1;

  static constexpr long after_exit = -1;
};

struct Report {
  bool hit = false;
  long points = 0;   ///< calls counted
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
