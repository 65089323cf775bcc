// The environment that a clerk's shell would give.
#include "fault/desk.hpp"

#include <cstdlib>
#include <fstream>

#include <unistd.h>

namespace fault {

namespace {

/// Power cuts are a model of our own, so memory will do, and no sync waits for a disk.
std::filesystem::path scratch_place() {
  const bool chosen = std::getenv("TMPDIR") != nullptr;
  return !chosen && ::access("/dev/shm", W_OK) == 0 ? "/dev/shm"
                                                    : std::filesystem::temp_directory_path();
}

}  // namespace

Desk::Desk() : scratch_(scratch_place()) {
  const std::filesystem::path config = path() / "gitconfig";
  std::ofstream(config) << "[user]\n\tname = Nguyễn Văn A\n\temail = a@example.vn\n";
  setenv("HOME", path().c_str(), 1);
  setenv("GIT_CONFIG_GLOBAL", config.c_str(), 1);
  setenv("GIT_CONFIG_NOSYSTEM", "1", 1);
  setenv("LAPTHACH_TODAY", "2019-08-14", 1);
  setenv("LC_ALL", "C.UTF-8", 1);
}

}  // namespace fault
