// Files that survive a power cut: written beside their place, synced, then renamed into it.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
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

/// The bytes of `file`; nothing when there is no such file. Throws Error (Fault::world) when it
/// cannot be read: that is no proof that it is not there.
std::optional<std::string> bytes_of(const std::filesystem::path& file);

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
  /// What was replaced is looked at once more: `expected(target, replaced)` says whether it is what
  /// the command meant to replace. Where it is not, a human saved the file in that very instant,
  /// and it is kept beside as NAME.conflict-N; so it is while somebody has it open for writing.
  using Expected = std::function<bool(const std::filesystem::path&, const std::filesystem::path&)>;
  /// Exchanges every file with what is in its place and removes those to be removed.
  void put_in_place(const Expected& expected = {});

 private:
  struct File {
    std::filesystem::path target;
    std::filesystem::path fresh;  ///< empty: the target is removed
  };
  void make_directories(const std::filesystem::path& directory);
  static void put_in_place(File& file, const Expected& expected);

  std::vector<File> files_;
  std::vector<std::filesystem::path> made_;  ///< directories, parents first
};

/// Writes a file with the permissions of another, and returns when its bytes are safe on disk.
void write_like(const std::filesystem::path& other, const std::filesystem::path& file,
                std::string_view bytes);

/// Returns when the bytes of `file` are safe on disk.
void sync_file(const std::filesystem::path& file);
/// Returns when the names in `directory` are safe on disk.
void sync_directory(const std::filesystem::path& directory);

/// Returns when everything written to the file system of `path` is safe on disk: for many files
/// much sooner than one by one.
void sync_file_system(const std::filesystem::path& path);

/// True when a process has the file open and may write to it still. False where leases are not to
/// be had: on network file systems, and of files of another user.
bool is_open_for_writing(const std::filesystem::path& file);

/// Where the new contents of `target` wait until they are put in place.
std::filesystem::path fresh_path(const std::filesystem::path& target);

/// What is left to do with a file that was taken out of the place `target`: drop it, or keep it
/// beside as NAME.conflict-N when it is not what was expected there.
void keep_or_drop(const std::filesystem::path& target, const std::filesystem::path& replaced,
                  bool expected);

/// unlink(2) when the file is there, and the directory's sync.
void remove(const std::filesystem::path& path);

/// rename(2), and the directory's sync.
void rename(const std::filesystem::path& from, const std::filesystem::path& to);

}  // namespace lapthach::book::disk
