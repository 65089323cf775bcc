// What was worked out from single files of the book, kept beside git's own data so that it need not
// be worked out again while a file stays as it is. It is never committed, may be thrown away at any
// time, and is believed only when nothing speaks against it.
//
// A file is known again by its size, times and inode. One that changed less than two seconds before
// it was looked at is not kept, because a second change in the same tick of the clock would not
// show: what git's index calls "racily clean" (git, Documentation/technical/racy-git.txt).
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lapthach::book {

/// A file as it lies on the disk. One that is not there has the size -1.
struct FileState {
  std::int64_t size = -1;
  std::int64_t modified = 0, changed = 0;  ///< nanoseconds since 1970
  std::uint64_t inode = 0, device = 0;

  bool operator==(const FileState&) const = default;
};

/// What everything kept rests on besides its file: the program, and the settings, registry and
/// decisions of the book, as they lie on the disk now.
struct Ground {
  std::string states;
  bool settled = true;   ///< none of them changed just now
  bool ignored = false;  ///< nothing that is kept is asked, and nothing is kept
};
Ground ground_of(const std::filesystem::path& root);
/// Makes one more file of the book part of it.
void rest_on(Ground& ground, const std::filesystem::path& root, const std::string& path);

/// What is kept for the files of one folder of the book.
class Snapshot {
 public:
  /// `folder`: as "2019-Q3/petitions"; `stamp`: what the bytes follow from besides files, as the
  /// day; `purpose`: tells apart what is kept for several of them of the same files. Nothing is
  /// known when the kept bytes are damaged, half written or of another stamp or ground, or when the
  /// book has no directory of git.
  Snapshot(std::filesystem::path root, std::string folder, const Ground& ground,
           const std::string& stamp, const std::string& purpose = {});
  ~Snapshot();
  Snapshot(Snapshot&&) noexcept;
  Snapshot& operator=(Snapshot&&) = delete;

  /// What is kept for a file, unless it or one of those its bytes rest on has changed. As long as
  /// the snapshot. What rests on the ground alone is kept under a name that no file has.
  std::optional<std::string_view> find(const std::string& name);

  /// Keeps `bytes` for a file that find() has looked for and that was read after that. `others`:
  /// the files of the book, by their paths, that the bytes rest on besides, looked at before they
  /// were read. Returns what find() would.
  std::string_view keep(const std::string& name, std::string bytes,
                        const std::vector<std::pair<std::string, FileState>>& others = {});

  /// Makes all files that were looked for part of `ground`.
  void add_to(Ground& ground) const;

  /// Writes down what is known now, when that is not what is written. Where that is not possible,
  /// all goes on without.
  void save();

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

/// The state of a file of the book.
FileState state_of(const std::filesystem::path& root, const std::string& path);

}  // namespace lapthach::book
