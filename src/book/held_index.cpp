// Takes git's index lock, changes a copy of the index, and renames it over the user's.
#include "book/held_index.hpp"

#include <cerrno>
#include <chrono>
#include <string_view>
#include <system_error>
#include <thread>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace lapthach::book::git {

namespace fs = std::filesystem;

namespace {

fs::path with_suffix(fs::path path, const char* suffix) { return path += suffix; }

using namespace std::chrono_literals;

/// Most commands of git are done by then.
constexpr auto patience = 1s;

constexpr std::string_view mark = "lapthach\n";

git_index_time index_time(const timespec& time) {
  return {.seconds = static_cast<std::int32_t>(time.tv_sec),
          .nanoseconds = static_cast<std::uint32_t>(time.tv_nsec)};
}

bool has_blob(const fs::path& file, const git_oid& blob) {
  git_oid found;
  return git_odb_hashfile(&found, file.c_str(), GIT_OBJECT_BLOB) == 0 &&
         git_oid_equal(&found, &blob) != 0;
}

bool has_our_mark(const fs::path& lock) { return disk::bytes_of(lock) == mark; }

/// Makes `lock`, or takes over that of a command of ours that was killed. It is never seen without
/// our mark, and a human's git never gets in between.
fs::path take_lock(const fs::path& directory, fs::path lock) {
  disk::StagedFiles marked;
  const fs::path marked_path = disk::fresh_path(directory / "index.lock");
  marked.add(directory / "index.lock", mark);
  marked.sync();
  for (auto waited = 0ms; waited < patience; waited += 20ms) {
    if (::link(marked_path.c_str(), lock.c_str()) == 0) return lock;
    if (errno != EEXIST) throw disk::refusal(say("write {}", "ghi {}", lock.string()));
    if (has_our_mark(lock)) return lock;
    std::this_thread::sleep_for(20ms);
  }
  throw Error(Fault::world,
              say("another git is at work here: {} exists",
                  "một lệnh git khác đang chạy ở đây: có tệp {}", lock.string()),
              say("try again when it is done; if none is running, it was cut off: rm {}",
                  "hãy đợi lệnh ấy xong rồi làm lại; nếu không có lệnh nào đang chạy thì nó đã bị "
                  "ngắt giữa chừng: rm {}",
                  lock.string()));
}

}  // namespace

void drop_own_index_lock(git_repository* repository) {
  const fs::path lock = with_suffix(path_of(repository, GIT_REPOSITORY_ITEM_INDEX), ".lock");
  if (has_our_mark(lock)) disk::remove(lock);
}

HeldIndex::HeldIndex(git_repository* repository)
    : work_tree_(git_repository_workdir(repository)),
      users_(path_of(repository, GIT_REPOSITORY_ITEM_INDEX)),
      lock_(take_lock(private_directory(repository), with_suffix(users_, ".lock"))),
      ours_(private_directory(repository) / "index") {
  std::error_code ignored;
  fs::remove(ours_.path(), ignored);  // what a command that was cut off left behind
  if (auto bytes = disk::bytes_of(users_)) simple_ = IndexFile::parse(*std::move(bytes));
  if (!simple_) leave_to_libgit2();
}

/// From here on; what was changed before stays.
void HeldIndex::leave_to_libgit2() {
  const Text doing = say("read the index", "đọc chỉ mục (index)");
  std::error_code fault;
  if (simple_) {
    disk::write_like(users_, ours_.path(), std::move(*simple_).print());
    simple_.reset();
  } else {
    fs::copy_file(users_, ours_.path(), fault);
    if (fault && fault != std::errc::no_such_file_or_directory) throw disk::refusal(doing, fault);
  }
  index_ = own<git_index>(
      doing, [&](git_index** out) { return git_index_open(out, ours_.path().c_str()); });
}

std::optional<git_oid> HeldIndex::staged(const std::string& path) const {
  if (simple_) return simple_->blob_of(path);
  const git_index_entry* entry = git_index_get_bypath(index_.get(), path.c_str(), 0);
  return entry != nullptr ? std::optional(entry->id) : std::nullopt;
}

void HeldIndex::enter(const std::string& path, const fs::path& file, git_filemode_t mode,
                      const git_oid& blob) {
  git_index_entry entry{};
  entry.mode = mode;
  entry.id = blob;
  entry.path = path.c_str();
  // First the times, then the bytes: what a human saves after the look has other times.
  struct stat state {};
  const bool is_file = ::lstat(file.c_str(), &state) == 0 && S_ISREG(state.st_mode);
  if (is_file && has_blob(file, blob)) {
    entry.ctime = index_time(state.st_ctim);
    entry.mtime = index_time(state.st_mtim);
    entry.dev = static_cast<std::uint32_t>(state.st_dev);
    entry.ino = static_cast<std::uint32_t>(state.st_ino);
    entry.uid = state.st_uid;
    entry.gid = state.st_gid;
    entry.file_size = static_cast<std::uint32_t>(state.st_size);
  }
  entered_.insert(path);
  enter(entry);
}

void HeldIndex::enter(const git_index_entry& entry) {
  if (simple_ && simple_->replace(entry)) return;
  if (simple_) leave_to_libgit2();
  require(git_index_add(index_.get(), &entry), say("enter {}", "đưa {} vào chỉ mục", entry.path));
}

void HeldIndex::leave_out(const std::string& path) {
  if (simple_) leave_to_libgit2();
  require(git_index_remove(index_.get(), path.c_str(), 0),
          say("leave {} out", "bỏ {} khỏi chỉ mục", path));
}

void HeldIndex::publish() {
  doubt_what_changed();
  if (simple_) {
    disk::write_like(users_, ours_.path(), std::move(*simple_).print());
  } else {
    require(git_index_write(index_.get()), say("write the index", "ghi chỉ mục (index)"));
    disk::sync_file(ours_.path());
  }
  disk::rename(ours_.path(), users_);
}

/// What was changed in the second in which the index was written, or later, git would believe to be
/// as it was once the index is younger (git, Documentation/technical/racy-git.txt).
void HeldIndex::doubt_what_changed() {
  struct stat written {};
  if (::lstat(users_.c_str(), &written) != 0) return;
  const auto is_doubtful = [&](std::string_view path, const git_oid& blob) {
    return !entered_.contains(path) && !has_blob(work_tree_ / path, blob);
  };
  const auto second = static_cast<std::uint32_t>(written.st_mtim.tv_sec);
  if (simple_) return simple_->doubt(second, is_doubtful);
  for (std::size_t i = 0; i < git_index_entrycount(index_.get()); ++i) {
    git_index_entry entry = *git_index_get_byindex(index_.get(), i);
    if (static_cast<std::uint32_t>(entry.mtime.seconds) < second) continue;
    if (git_index_entry_stage(&entry) != 0 || !is_doubtful(entry.path, entry.id)) continue;
    entry.file_size = 0;
    require(git_index_add(index_.get(), &entry), say("enter {}", "đưa {} vào chỉ mục", entry.path));
  }
}

}  // namespace lapthach::book::git
