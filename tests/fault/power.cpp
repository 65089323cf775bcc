// Keeps, for each unsynced byte and name, how to take it back.
#include "fault/power.hpp"

#include <algorithm>
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

std::string directory_of(const std::string& path) { return fs::path(path).parent_path().string(); }

}  // namespace

PowerModel::PowerModel(Mode mode, const fs::path& watched, std::uint64_t seed)
    : mode_(mode),
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
  return link(path.c_str(), copy.c_str()) == 0 ? copy : std::string{};
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

void PowerModel::remember(const std::string& path, std::function<void()> undo) {
  if (inside(path)) names_.push_back({directory_of(path), std::move(undo)});
}

void PowerModel::renamed(const Call& call) {
  const std::string from = call.path, to = call.target, backup = backup_;
  if (call.exchanges) {
    const auto swap = [from, to] {
      syscall(SYS_renameat2, AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_EXCHANGE);
    };
    const long durable_from = durable_.contains(from) ? durable_[from] : -1;
    const long durable_to = durable_.contains(to) ? durable_[to] : -1;
    durable_.erase(from), durable_.erase(to);
    if (durable_from >= 0) durable_[to] = durable_from;
    if (durable_to >= 0) durable_[from] = durable_to;
    return remember(to, swap);
  }
  const auto unsynced = durable_.extract(from);
  durable_.erase(to);
  if (!unsynced.empty()) durable_[to] = unsynced.mapped();
  remember(to, [from, to, backup] {
    std::rename(to.c_str(), from.c_str());
    if (!backup.empty() && link(backup.c_str(), to.c_str()) != 0) std::perror("power: link");
  });
}

void PowerModel::removed(const Call& call) {
  const auto unsynced = durable_.extract(call.path);
  const long length = unsynced.empty() ? -1 : unsynced.mapped();
  remember(call.path, [path = call.path, backup = backup_, length] {
    if (backup.empty() || link(backup.c_str(), path.c_str()) != 0) return;
    if (length >= 0 && truncate(path.c_str(), length) != 0) std::perror("power: truncate");
  });
}

void PowerModel::after(const Call& call) {
  switch (call.effect) {
    case Effect::open:
      if (!inside(call.path)) return;
      if (call.truncates || call.creates) durable_[call.path] = 0;
      if (call.creates) remember(call.path, [path = call.path] { unlink(path.c_str()); });
      return;
    case Effect::make_directory:
      return remember(call.path, [path = call.path] {
        std::error_code ignored;
        fs::remove_all(path, ignored);
      });
    case Effect::rename:
      return renamed(call);
    case Effect::link:
      if (durable_.contains(call.path)) durable_[call.target] = durable_[call.path];
      return remember(call.target, [path = call.target] { unlink(path.c_str()); });
    case Effect::remove:
      return removed(call);
    case Effect::sync_file:
      durable_.erase(call.path);
      if (mode_ == Mode::power_ext4) names_.clear();
      std::erase_if(names_, [&](const Name& name) { return name.directory == call.path; });
      return;
    case Effect::sync_all:
      durable_.clear();
      names_.clear();
      return;
    case Effect::write:
    case Effect::metadata:
      return;
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

void PowerModel::cut() {
  if (mode_ == Mode::power_random) keep_random_part();
  if (mode_ != Mode::power_data) {
    for (auto name = names_.rbegin(); name != names_.rend(); ++name) name->undo();
  }
  for (const auto& [path, length] : durable_) {
    if (size_of(path) <= length) continue;
    chmod(path.c_str(), 0600);
    if (truncate(path.c_str(), length) != 0) std::perror("power: truncate");
  }
}

}  // namespace fault
