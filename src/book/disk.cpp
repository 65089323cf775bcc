// Writing beside the target, fsync, rename, fsync of the directory: nothing is ever half there.
#include "book/disk.hpp"

#include <cerrno>
#include <exception>
#include <set>
#include <string>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace lapthach::book::disk {

namespace fs = std::filesystem;

namespace {

/// An open file or directory.
class Descriptor {
 public:
  Descriptor(const fs::path& path, int flags, mode_t mode = 0)
      : path_(path), number_(::open(path.c_str(), flags | O_CLOEXEC, mode)) {
    if (number_ < 0) throw refusal(say("open {}", "mở {}", path.string()));
  }
  ~Descriptor() { ::close(number_); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  void write(std::string_view bytes) const {
    while (!bytes.empty()) {
      const ssize_t written = ::write(number_, bytes.data(), bytes.size());
      if (written < 0 && errno == EINTR) continue;
      if (written < 0) throw refusal(say("write {}", "ghi {}", path_.string()));
      bytes.remove_prefix(static_cast<std::size_t>(written));
    }
  }
  std::string read() const {
    struct stat state {};
    std::string bytes;
    if (::fstat(number_, &state) == 0) bytes.reserve(static_cast<std::size_t>(state.st_size));
    for (char buffer[65536];;) {
      const ssize_t got = ::read(number_, buffer, sizeof buffer);
      if (got < 0 && errno == EINTR) continue;
      if (got < 0) throw refusal(say("read {}", "đọc {}", path_.string()));
      if (got == 0) return bytes;
      bytes.append(buffer, static_cast<std::size_t>(got));
    }
  }
  void set_mode(mode_t mode) const {
    if (::fchmod(number_, mode) != 0) throw refusal(say("write {}", "ghi {}", path_.string()));
  }
  void sync() const {
    if (::fsync(number_) != 0) throw refusal(say("write {}", "ghi {}", path_.string()));
  }
  void sync_file_system() const {
    if (::syncfs(number_) != 0) throw refusal(say("write {}", "ghi {}", path_.string()));
  }
  /// A read lease is refused while anybody can write. Where there are none, nobody knows.
  bool others_write() const {
    return ::fcntl(number_, F_SETLEASE, F_RDLCK) != 0 && errno == EAGAIN;
  }

 private:
  fs::path path_;
  int number_;
};

void sync_if_possible(const std::set<fs::path>& directories) {
  for (const fs::path& directory : directories) {
    try {
      sync_directory(directory);
    } catch (const Error&) {  // NOLINT(bugprone-empty-catch): the disk may be what failed
    }
  }
}

}  // namespace

Error refusal(const Text& doing, std::error_code reason) {
  return {Fault::world, say("cannot {}: {}", "không thể {}: {}", doing, reason.message()),
          say("see whether you may write there and whether the disk is full",
              "hãy xem mình có quyền ở đó không và đĩa có đầy không")};
}

Error refusal(const Text& doing) {
  return refusal(doing, std::error_code(errno, std::generic_category()));
}

std::optional<std::string> bytes_of(const fs::path& file) {
  if (::access(file.c_str(), F_OK) != 0 && errno == ENOENT) return std::nullopt;
  return Descriptor(file, O_RDONLY).read();
}

Temporary::~Temporary() {
  std::error_code ignored;
  fs::remove(path_, ignored);
}

StagedFiles::~StagedFiles() {
  std::error_code ignored;
  std::set<fs::path> directories;
  for (const File& file : files_) {
    if (!file.fresh.empty() && fs::remove(file.fresh, ignored)) {
      directories.insert(file.fresh.parent_path());
    }
  }
  // A command that fails removes its journal next, and nothing would tell any more of what a power
  // cut brings back.
  if (std::uncaught_exceptions() > 0) sync_if_possible(directories);
  for (auto directory = made_.rbegin(); directory != made_.rend(); ++directory) {
    fs::remove(*directory, ignored);
  }
}

void StagedFiles::make_directories(const fs::path& directory) {
  if (fs::is_directory(directory)) return;
  make_directories(directory.parent_path());
  if (::mkdir(directory.c_str(), 0777) != 0) {
    throw refusal(say("make the directory {}", "tạo thư mục {}", directory.string()));
  }
  made_.push_back(directory);
}

void StagedFiles::add(const fs::path& target, std::string_view bytes) {
  make_directories(target.parent_path());
  fs::path fresh = fresh_path(target);
  std::error_code ignored;
  fs::remove(fresh, ignored);  // what a command that was cut off left behind
  const Descriptor file(fresh, O_WRONLY | O_CREAT | O_EXCL, 0666);
  files_.push_back({target, std::move(fresh)});
  file.write(bytes);
  struct stat old {};
  if (::lstat(target.c_str(), &old) == 0) file.set_mode(old.st_mode & 07777);
}

void StagedFiles::add_removal(const fs::path& target) { files_.push_back({target, {}}); }

void StagedFiles::sync() const {
  for (const File& file : files_) {
    if (!file.fresh.empty()) Descriptor(file.fresh, O_RDONLY).sync();
  }
}

void StagedFiles::put_in_place(File& file, const Expected& expected) {
  const fs::path replaced = fresh_path(file.target);
  if (file.fresh.empty()) {
    if (::rename(file.target.c_str(), replaced.c_str()) != 0) {
      if (errno == ENOENT) return;
      throw refusal(say("write {}", "ghi {}", file.target.string()));
    }
  } else if (::renameat2(AT_FDCWD, file.fresh.c_str(), AT_FDCWD, file.target.c_str(),
                         RENAME_EXCHANGE) != 0) {
    const bool placed = errno == ENOENT && ::renameat2(AT_FDCWD, file.fresh.c_str(), AT_FDCWD,
                                                       file.target.c_str(), RENAME_NOREPLACE) == 0;
    if (!placed) throw refusal(say("write {}", "ghi {}", file.target.string()));
    file.fresh.clear();
    return;
  }
  file.fresh.clear();
  // In this order: whoever has it open now may yet write to it, whoever had has written.
  const bool drop =
      !expected || (!is_open_for_writing(replaced) && expected(file.target, replaced));
  keep_or_drop(file.target, replaced, drop);
}

void StagedFiles::put_in_place(const Expected& expected) {
  std::set<fs::path> directories;
  for (File& file : files_) {
    put_in_place(file, expected);
    directories.insert(file.target.parent_path());
  }
  for (const fs::path& made : made_) directories.insert(made.parent_path());
  for (const fs::path& directory : directories) sync_directory(directory);
  made_.clear();
}

void write_like(const fs::path& other, const fs::path& file, std::string_view bytes) {
  struct stat state {};
  if (::stat(other.c_str(), &state) != 0) throw refusal(say("read {}", "đọc {}", other.string()));
  const Descriptor opened(file, O_WRONLY | O_CREAT | O_TRUNC, S_IRUSR | S_IWUSR);
  opened.set_mode(state.st_mode & 07777);
  opened.write(bytes);
  opened.sync();
}

void sync_file(const fs::path& file) { Descriptor(file, O_RDONLY).sync(); }

void sync_directory(const fs::path& directory) {
  Descriptor(directory, O_RDONLY | O_DIRECTORY).sync();
}

void sync_file_system(const fs::path& path) { Descriptor(path, O_RDONLY).sync_file_system(); }

bool is_open_for_writing(const fs::path& file) {
  return fs::is_regular_file(fs::symlink_status(file)) && Descriptor(file, O_RDONLY).others_write();
}

fs::path fresh_path(const fs::path& target) {
  return target.parent_path() / (".lapthach-new." + target.filename().string());
}

void keep_or_drop(const fs::path& target, const fs::path& replaced, bool expected) {
  if (expected) {
    if (::unlink(replaced.c_str()) == 0) return;
    throw refusal(say("remove {}", "xóa {}", replaced.string()));
  }
  int number = 1;
  const auto conflict = [&] { return target.string() + ".conflict-" + std::to_string(number); };
  while (::renameat2(AT_FDCWD, replaced.c_str(), AT_FDCWD, conflict().c_str(), RENAME_NOREPLACE) !=
         0) {
    if (errno != EEXIST) throw refusal(say("keep {}", "giữ {}", replaced.string()));
    ++number;
  }
}

void remove(const fs::path& path) {
  if (::unlink(path.c_str()) != 0 && errno != ENOENT) {
    throw refusal(say("remove {}", "xóa {}", path.string()));
  }
  sync_directory(path.parent_path());
}

void rename(const fs::path& from, const fs::path& to) {
  if (::rename(from.c_str(), to.c_str()) != 0) {
    throw refusal(say("write {}", "ghi {}", to.string()));
  }
  sync_directory(to.parent_path());
}

}  // namespace lapthach::book::disk
