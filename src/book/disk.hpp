// Files that survive a power cut: written beside their place, synced, then renamed into it.
#pragma once

#include <filesystem>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "lapthach/base/error.hpp"

namespace lapthach::book::disk {

/// The Error (Fault::world) for what the system did not let us do: `doing` and the reason.
Error refusal(const Text& doing, std::error_code reason);
/// The same for a system call that has just set errno.
Error refusal(const Text& doing);

/// A file of ours that is removed at the end, unless it was renamed into its place before.
class Temporary {
 public:
  explicit Temporary(std::filesystem::path path) : path_(std::move(path)) {}
  ~Temporary();
  Temporary(const Temporary&) = delete;
  Temporary& operator=(const Temporary&) = delete;

  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

/// New contents beside the files they are for, not in place yet. What is not put in place is
/// removed again, with the directories made for it.
class StagedFiles {
 public:
  StagedFiles() = default;
  ~StagedFiles();
  StagedFiles(const StagedFiles&) = delete;
  StagedFiles& operator=(const StagedFiles&) = delete;

  /// Writes `bytes` beside `target`, making the directories it needs. An existing target's
  /// permissions are kept.
  void add(const std::filesystem::path& target, std::string_view bytes);
  void add_removal(const std::filesystem::path& target);
  /// Returns when the bytes of every file are safe on disk.
  void sync() const;
  /// Renames every file into its place and removes those to be removed.
  void put_in_place();

 private:
  struct File {
    std::filesystem::path target;
    std::filesystem::path fresh;  ///< empty: the target is removed
  };
  void make_directories(const std::filesystem::path& directory);

  std::vector<File> files_;
  std::vector<std::filesystem::path> made_;  ///< directories, parents first
};

/// Returns when everything written to the file system of `path` is safe on disk: for many files
/// much sooner than one by one.
void sync_file_system(const std::filesystem::path& path);

/// rename(2), and the directory's sync.
void rename(const std::filesystem::path& from, const std::filesystem::path& to);

}  // namespace lapthach::book::disk
