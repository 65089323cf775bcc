// The one rename that calls the hidden directory whole is the point of no return.
#include "book/new_directory.hpp"

#include <algorithm>
#include <cerrno>
#include <vector>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "book/disk.hpp"
#include "lapthach/base/error.hpp"

namespace lapthach::book {

namespace fs = std::filesystem;

namespace {

constexpr const char* unfinished = ".lapthach-init";
constexpr const char* whole = ".lapthach-whole";

/// Directories that were not there before; removed again at the end unless something was put there.
class MadeDirectories {
 public:
  explicit MadeDirectories(const fs::path& directory) {
    for (fs::path up = directory; !up.empty() && !fs::exists(up); up = up.parent_path()) {
      made_.push_back(up);
    }
    std::error_code fault;
    fs::create_directories(directory, fault);
    if (fault) throw disk::refusal(say("make {}", "tạo {}", directory.string()), fault);
  }
  ~MadeDirectories() {
    for (const fs::path& directory : made_) ::rmdir(directory.c_str());
  }
  MadeDirectories(const MadeDirectories&) = delete;
  MadeDirectories& operator=(const MadeDirectories&) = delete;

  void sync() const {
    for (const fs::path& directory : made_) {
      disk::sync_directory(directory.has_parent_path() ? directory.parent_path() : ".");
    }
  }

 private:
  std::vector<fs::path> made_;  ///< children first
};

/// The directory, for this process alone.
class Taken {
 public:
  explicit Taken(const fs::path& directory)
      : descriptor_(::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)) {
    if (descriptor_ < 0) throw disk::refusal(say("open {}", "mở {}", directory.string()));
    if (::flock(descriptor_, LOCK_EX | LOCK_NB) == 0) return;
    ::close(descriptor_);
    throw Error(Fault::world,
                say("another process is making a book in {}",
                    "một tiến trình khác đang lập sổ trong {}", directory.string()),
                say("wait until it is done", "hãy đợi nó làm xong"));
  }
  ~Taken() { ::close(descriptor_); }
  Taken(const Taken&) = delete;
  Taken& operator=(const Taken&) = delete;

 private:
  int descriptor_;
};

std::vector<std::string> names_in(const fs::path& directory) {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(directory)) {
    names.push_back(entry.path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

void require_empty(const fs::path& directory) {
  if (names_in(directory).empty()) return;
  throw Error(Fault::world,
              say("the directory {} is not empty", "thư mục {} không trống", directory.string()),
              say("a new book is made in a new or an empty directory: choose another name",
                  "sổ mới được lập trong thư mục mới hoặc trống: hãy chọn tên khác"));
}

void move(const fs::path& from, const fs::path& to) {
  if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) != 0) {
    throw disk::refusal(say("write {}", "ghi {}", to.string()));
  }
}

void move_up(const fs::path& directory, const std::string& last) {
  std::vector<std::string> names = names_in(directory / whole);
  std::stable_partition(names.begin(), names.end(),
                        [&](const std::string& name) { return name != last; });
  for (const std::string& name : names) {
    if (name == last) disk::sync_directory(directory);
    move(directory / whole / name, directory / name);
  }
  if (::rmdir((directory / whole).c_str()) != 0) {
    throw disk::refusal(say("remove {}", "xóa {}", (directory / whole).string()));
  }
  disk::sync_directory(directory);
}

/// Removes the workshop when building fails.
class Workshop {
 public:
  explicit Workshop(fs::path path) : path_(std::move(path)) {
    if (::mkdir(path_.c_str(), 0777) != 0) {
      throw disk::refusal(say("make {}", "tạo {}", path_.string()));
    }
  }
  ~Workshop() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  Workshop(const Workshop&) = delete;
  Workshop& operator=(const Workshop&) = delete;

  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

}  // namespace

void fill_new_directory(const fs::path& directory, const std::string& last,
                        const std::function<void(const fs::path&)>& build) {
  const MadeDirectories made(directory);
  const Taken taken(directory);
  if (fs::exists(directory / whole)) return move_up(directory, last);
  fs::remove_all(directory / unfinished);
  require_empty(directory);
  const Workshop workshop(directory / unfinished);
  build(workshop.path());
  made.sync();
  disk::sync_file_system(directory);
  move(workshop.path(), directory / whole);
  disk::sync_directory(directory);
  move_up(directory, last);
}

}  // namespace lapthach::book
