// Takes git's index lock, changes a copy of the index, and renames it over the user's.
#include "book/held_index.hpp"

#include <cerrno>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace lapthach::book::git {

namespace fs = std::filesystem;

namespace {

fs::path with_suffix(fs::path path, const char* suffix) { return path += suffix; }

/// Makes `lock`, which must not exist.
fs::path take_lock(fs::path lock) {
  const int file = ::open(lock.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  if (file >= 0) {
    ::close(file);
    return lock;
  }
  if (errno != EEXIST) throw disk::refusal(say("write {}", "ghi {}", lock.string()));
  throw Error(Fault::world,
              say("another git is at work here: {} exists",
                  "một lệnh git khác đang chạy ở đây: có tệp {}", lock.string()),
              say("try again when it is done; if none is running, it was cut off: rm {}",
                  "hãy đợi lệnh ấy xong rồi làm lại; nếu không có lệnh nào đang chạy thì nó đã bị "
                  "ngắt giữa chừng: rm {}",
                  lock.string()));
}

}  // namespace

HeldIndex::HeldIndex(git_repository* repository)
    : users_(path_of(repository, GIT_REPOSITORY_ITEM_INDEX)),
      lock_(take_lock(with_suffix(users_, ".lock"))),
      ours_(with_suffix(users_, ".lapthach")) {
  const Text doing = say("read the index", "đọc chỉ mục (index)");
  std::error_code fault;
  fs::remove(ours_.path(), fault);  // what a command that was cut off left behind
  fs::copy_file(users_, ours_.path(), fault);
  if (fault && fault != std::errc::no_such_file_or_directory) throw disk::refusal(doing, fault);
  index_ = own<git_index>(
      doing, [&](git_index** out) { return git_index_open(out, ours_.path().c_str()); });
}

void HeldIndex::enter(const std::string& path, const fs::path& file, git_filemode_t mode,
                      const git_oid& blob) {
  struct stat state {};
  if (::lstat(file.c_str(), &state) != 0) {
    throw disk::refusal(say("look at {}", "xem {}", file.string()));
  }
  git_index_entry entry{};
  entry.ctime = {.seconds = static_cast<std::int32_t>(state.st_ctim.tv_sec),
                 .nanoseconds = static_cast<std::uint32_t>(state.st_ctim.tv_nsec)};
  entry.mtime = {.seconds = static_cast<std::int32_t>(state.st_mtim.tv_sec),
                 .nanoseconds = static_cast<std::uint32_t>(state.st_mtim.tv_nsec)};
  entry.dev = static_cast<std::uint32_t>(state.st_dev);
  entry.ino = static_cast<std::uint32_t>(state.st_ino);
  entry.uid = state.st_uid;
  entry.gid = state.st_gid;
  entry.file_size = static_cast<std::uint32_t>(state.st_size);
  entry.mode = mode;
  entry.id = blob;
  entry.path = path.c_str();
  require(git_index_add(index_.get(), &entry), say("enter {}", "đưa {} vào chỉ mục", path));
}

void HeldIndex::leave_out(const std::string& path) {
  require(git_index_remove(index_.get(), path.c_str(), 0),
          say("leave {} out", "bỏ {} khỏi chỉ mục", path));
}

void HeldIndex::publish() {
  require(git_index_write(index_.get()), say("write the index", "ghi chỉ mục (index)"));
  disk::rename(ours_.path(), users_);
}

}  // namespace lapthach::book::git
