// Keeps, for each unsynced byte and name, how to take it back.
#include "fault/power.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>

#include <fcntl.h>
#include <linux/fs.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace fault {
namespace {

namespace fs = std::filesystem;

long size_of(const std::string& path) {
  struct stat status {};
  return lstat(path.c_str(), &status) == 0 ? static_cast<long>(status.st_size) : -1;
}

bool is_directory(const std::string& path) { return fs::is_directory(fs::symlink_status(path)); }

std::string directory_of(const std::string& path) { return fs::path(path).parent_path().string(); }

/// A path at or below `from` as it is called when `from` is called `to`.
std::string moved_path(const std::string& path, const std::string& from, const std::string& to) {
  if (path == from) return to;
  return path.starts_with(from + "/") ? to + path.substr(from.size()) : path;
}

void put_back(const std::string& backup, const std::string& path) {
  if (backup.empty()) return;
  const int failed = is_directory(backup) ? std::rename(backup.c_str(), path.c_str())
                                          : link(backup.c_str(), path.c_str());
  // A directory may be durably gone, and what was removed from it before with it.
  if (failed != 0 && errno != ENOENT) std::perror("power: put back");
}

void cut_off(const std::string& path, long length) {
  if (length < 0 || size_of(path) <= length) return;
  chmod(path.c_str(), 0600);
  if (truncate(path.c_str(), length) != 0) std::perror("power: truncate");
}

}  // namespace

PowerModel::PowerModel(Loss loss, const fs::path& watched, std::uint64_t seed)
    : loss_(loss),
      watched_(watched.string()),
      kept_(watched.parent_path() / (".kept-" + std::to_string(getpid()))),
      state_(seed * 0x9E3779B97F4A7C15u + 0x632BE59BD9B4E019u) {
  fs::create_directory(kept_);
}

PowerModel::~PowerModel() {
  std::error_code ignored;
  fs::remove_all(kept_, ignored);
}

bool PowerModel::inside(const std::string& path) const { return path.starts_with(watched_); }

std::string PowerModel::keep(const std::string& path) {
  const std::string copy = (kept_ / std::to_string(++copies_)).string();
  // A directory that a rename replaces is empty.
  const int failed =
      is_directory(path) ? mkdir(copy.c_str(), 0700) : link(path.c_str(), copy.c_str());
  return failed == 0 ? copy : std::string{};
}

void PowerModel::before(const Call& call) {
  backup_.clear();
  if (call.effect == Effect::rename && !call.exchanges && size_of(call.target) >= 0) {
    backup_ = keep(call.target);
  } else if (call.effect == Effect::remove) {
    backup_ = keep(call.path);
  } else if (call.effect == Effect::write && inside(call.path)) {
    durable_.try_emplace(call.path, std::max(0L, size_of(call.path)));
  }
}

void PowerModel::remember(Name name) {
  if (!inside(name.path)) return;
  name.directory = directory_of(name.path);
  names_.push_back(std::move(name));
}

void PowerModel::follow_directory(const std::string& from, const std::string& to) {
  std::map<std::string, long> durable;
  for (const auto& [path, length] : durable_) durable[moved_path(path, from, to)] = length;
  durable_ = std::move(durable);
  for (Name& name : names_) {
    if (name.path == from) continue;  // the making of the directory itself
    name.path = moved_path(name.path, from, to);
    name.from = moved_path(name.from, from, to);
    name.directory = moved_path(name.directory, from, to);
  }
}

void PowerModel::bury(const std::string& directory, bool yes) {
  for (Name& name : names_) {
    if (moved_path(name.directory, directory, "") != name.directory) name.buried = yes;
  }
}

void PowerModel::renamed(const Call& call) {
  const std::string from = call.path, to = call.target;
  if (given_up_.contains(from)) given_up_.insert(to);
  if (call.exchanges) {
    const long durable_from = durable_.contains(from) ? durable_[from] : -1;
    const long durable_to = durable_.contains(to) ? durable_[to] : -1;
    durable_.erase(from), durable_.erase(to);
    if (durable_from >= 0) durable_[to] = durable_from;
    if (durable_to >= 0) durable_[from] = durable_to;
    return remember({.kind = Kind::exchanged, .path = to, .from = from});
  }
  durable_.erase(to);
  if (is_directory(to)) {
    follow_directory(from, to);
  } else if (const auto unsynced = durable_.extract(from); !unsynced.empty()) {
    durable_[to] = unsynced.mapped();
  }
  remember({.kind = Kind::moved, .path = to, .from = from, .backup = backup_});
}

void PowerModel::removed(const Call& call) {
  const auto unsynced = durable_.extract(call.path);
  const long length = unsynced.empty() ? -1 : unsynced.mapped();
  remember({.kind = Kind::removed, .path = call.path, .backup = backup_, .length = length});
}

void PowerModel::synced(const std::string& path) {
  if (given_up_.contains(path)) return;
  durable_.erase(path);
  if (loss_ == Loss::ext4) names_.clear();
  std::erase_if(names_, [&](const Name& name) { return name.directory == path; });
}

void PowerModel::after(const Call& call) {
  switch (call.effect) {
    case Effect::open:
      if (!inside(call.path)) return;
      if (call.truncates || call.creates) durable_[call.path] = 0;
      if (call.creates) remember({.kind = Kind::created, .path = call.path});
      return;
    case Effect::make_directory:
      bury(call.path, true);
      return remember({.kind = Kind::made_directory, .path = call.path});
    case Effect::rename:
      return renamed(call);
    case Effect::link:
      if (durable_.contains(call.path)) durable_[call.target] = durable_[call.path];
      return remember({.kind = Kind::created, .path = call.target});
    case Effect::remove:
      return removed(call);
    case Effect::sync_file:
      return synced(call.path);
    case Effect::sync_all:
      std::erase_if(durable_, [&](const auto& file) { return !given_up_.contains(file.first); });
      names_.clear();
      return;
    case Effect::write:
    case Effect::metadata:
    case Effect::look:
      return;
  }
}

void PowerModel::sync_failed(const Call& call) {
  // Names are another matter: a file system that could not write its journal says so ever after.
  for (const auto& [path, length] : durable_) {
    if (call.effect == Effect::sync_all || call.path == path) given_up_.insert(path);
  }
}

std::uint64_t PowerModel::random() {
  state_ ^= state_ << 13;
  state_ ^= state_ >> 7;
  return state_ ^= state_ << 17;
}

void PowerModel::keep_random_part() {
  // Of each directory the disk holds a prefix of its new names; of each file some prefix of its
  // bytes.
  std::map<std::string, std::uint64_t> count, first_lost;
  for (const Name& name : names_) ++count[name.directory];
  for (const auto& [directory, n] : count) first_lost[directory] = random() % (n + 1);
  std::map<std::string, std::uint64_t> seen;
  std::erase_if(names_, [&](const Name& name) {
    return seen[name.directory]++ < first_lost[name.directory];
  });
  for (auto& [path, length] : durable_) {
    const long now = size_of(path);
    if (now > length)
      length += static_cast<long>(random() % static_cast<std::uint64_t>(now - length + 1));
  }
}

void PowerModel::undo(const Name& name) {
  const std::string &path = name.path, from = name.from;
  std::error_code ignored;
  if (name.buried) return;
  switch (name.kind) {
    case Kind::created:
      unlink(path.c_str());
      return;
    case Kind::made_directory:
      fs::remove_all(path, ignored);
      return bury(path, false);
    case Kind::exchanged:
      syscall(SYS_renameat2, AT_FDCWD, from.c_str(), AT_FDCWD, path.c_str(), RENAME_EXCHANGE);
      return;
    case Kind::moved:
      std::rename(path.c_str(), from.c_str());
      if (is_directory(from)) follow_directory(path, from);
      return put_back(name.backup, path);
    case Kind::removed:
      put_back(name.backup, path);
      return cut_off(path, name.length);
  }
}

void PowerModel::cut() {
  if (loss_ == Loss::random) keep_random_part();
  // While the names are what they were when the bytes were written.
  for (const auto& [path, length] : durable_) cut_off(path, length);
  if (loss_ == Loss::bytes) return;
  for (std::size_t k = names_.size(); k > 0; --k) undo(Name(names_[k - 1]));
}

}  // namespace fault
