// Keeps one file a folder: a checksum, then what snapshot_form.hpp says.
#include "lapthach/book/snapshot.hpp"

#include <algorithm>
#include <deque>
#include <fstream>
#include <optional>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#define XXH_INLINE_ALL
#include <xxhash.h>

#include "book/disk.hpp"
#include "book/layout.hpp"
#include "book/packed.hpp"
#include "book/snapshot_form.hpp"

namespace lapthach::book {

namespace fs = std::filesystem;

namespace {

constexpr std::int64_t second = 1'000'000'000;

/// The form of the file, and the order of bytes of the machine.
constexpr std::uint64_t form = 0x6C61'7074'6861'6301;

std::int64_t nanoseconds(const timespec& time) {
  return std::int64_t{time.tv_sec} * second + time.tv_nsec;
}

std::int64_t now() {
  timespec time{};
  ::clock_gettime(CLOCK_REALTIME, &time);
  return nanoseconds(time);
}

FileState state_at(const char* path, int flags) {
  struct stat found {};
  if (::fstatat(AT_FDCWD, path, &found, flags) != 0) return {};
  return {found.st_size, nanoseconds(found.st_mtim), nanoseconds(found.st_ctim), found.st_ino,
          found.st_dev};
}

bool is_young(const FileState& state, std::int64_t moment) {
  return std::max(state.modified, state.changed) > moment - 2 * second;
}

bool is_young(const Kept& kept, std::int64_t moment) {
  return is_young(kept.state, moment) || std::ranges::any_of(kept.others, [&](const auto& other) {
           return is_young(other.second, moment);
         });
}

/// A file of this program, mapped. Empty when it is not there or not whole.
class Mapped {
 public:
  explicit Mapped(const fs::path& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    struct stat found {};
    if (file >= 0 && ::fstat(file, &found) == 0 && found.st_size > 0) map(file, found.st_size);
    if (file >= 0) ::close(file);
  }
  ~Mapped() {
    if (start_ != MAP_FAILED) ::munmap(start_, size_);
  }
  Mapped(const Mapped&) = delete;
  Mapped& operator=(const Mapped&) = delete;

  /// What stands behind the form and the checksum, when both are right.
  std::string_view content() const {
    Unpacker head(bytes());
    const bool ours = head.number() == form;
    const std::uint64_t sum = head.number();
    if (!ours || !head.whole()) return {};
    const std::string_view rest = bytes().substr(2 * sizeof sum);
    return XXH3_64bits(rest.data(), rest.size()) == sum ? rest : std::string_view();
  }

 private:
  void map(int file, off_t size) {
    size_ = static_cast<std::size_t>(size);
    start_ = ::mmap(nullptr, size_, PROT_READ, MAP_PRIVATE | MAP_POPULATE, file, 0);
  }
  std::string_view bytes() const {
    if (start_ == MAP_FAILED) return {};
    return {static_cast<const char*>(start_), size_};
  }

  void* start_ = MAP_FAILED;
  std::size_t size_ = 0;
};

/// Where git keeps what belongs to this work tree; nothing when there is no git.
std::optional<fs::path> git_directory(const fs::path& root) {
  const fs::path git = root / ".git";
  std::error_code fault;
  if (fs::is_directory(git, fault)) return git;
  std::ifstream file(git);
  std::string word, directory;
  if (!(file >> word >> std::ws) || word != "gitdir:") return std::nullopt;
  std::getline(file, directory);
  return root / directory;
}

void rest_on(Ground& ground, std::string_view name, const FileState& state, std::int64_t moment) {
  put(ground.states, name);
  put(ground.states, state);
  ground.settled = ground.settled && !is_young(state, moment);
}

std::string file_name(std::string folder, const std::string& purpose) {
  std::ranges::replace(folder, '/', '-');
  return purpose.empty() ? folder : folder + "-" + purpose;
}

}  // namespace

FileState state_of(const fs::path& root, const std::string& path) {
  return state_at((root / path).c_str(), AT_SYMLINK_NOFOLLOW);
}

Ground ground_of(const fs::path& root) {
  Ground ground;
  const std::int64_t moment = now();
  const auto add = [&](std::string_view name, const FileState& state) {
    rest_on(ground, name, state, moment);
  };
  add("program", state_at("/proc/self/exe", 0));
  ground.settled = true;
  add(settings_path, state_of(root, std::string(settings_path)));
  for (const std::string folder : {"registry", "decisions"}) {
    for (const std::string& name : names_in(root, folder)) {
      add(name, state_of(root, folder + "/" + name));
    }
  }
  return ground;
}

void rest_on(Ground& ground, const fs::path& root, const std::string& path) {
  rest_on(ground, path, state_of(root, path), now());
}

struct Snapshot::Parts {
  fs::path root;
  std::string folder;
  std::string name;  ///< of the file in which it is kept
  std::string stamp;
  bool writable;
  std::int64_t opened = now();
  std::optional<fs::path> directory = {};
  std::optional<Mapped> mapped{std::in_place,
                               directory ? *directory / "lapthach/snapshot" / name : fs::path()};
  KeptFiles written{};              ///< as it stands in the file
  KeptFiles known{};                ///< of those that were looked for
  std::deque<std::string> bytes{};  ///< of those that were not found

  void read() {
    auto kept = parse_kept(mapped->content(), stamp);
    // What says nothing need not lie in memory beside what is made anew.
    if (!kept) return mapped.reset();
    written = *std::move(kept);
  }

  bool has_changed() const {
    return known.size() != written.size() ||
           !std::ranges::equal(known, written, [](const auto& a, const auto& b) {
             return a.first == b.first && a.second.bytes.data() == b.second.bytes.data();
           });
  }

  std::string content() const {
    KeptFiles lasting = known;
    std::erase_if(lasting, [&](const auto& entry) {
      return entry.second.bytes.data() == nullptr || is_young(entry.second, opened);
    });
    return print_kept(stamp, lasting);
  }

  /// False when the file could not be written, or the clock of its disk is not ours.
  static bool write(const fs::path& path, std::string_view head, std::string_view rest) {
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file < 0) return false;
    const auto all_of = [&](std::string_view text) {
      return ::write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size());
    };
    const bool done = all_of(head) && all_of(rest);
    ::close(file);
    return done && std::abs(state_at(path.c_str(), 0).modified - now()) < second;
  }
};

Snapshot::Snapshot(fs::path root, std::string folder, const Ground& ground,
                   const std::string& stamp, const std::string& purpose)
    : parts_(new Parts{.root = root,
                       .folder = folder,
                       .name = file_name(std::move(folder), purpose),
                       .stamp = stamp + ground.states,
                       .writable = ground.settled,
                       .directory = ground.ignored ? std::nullopt : git_directory(root)}) {
  parts_->read();
}
Snapshot::~Snapshot() = default;
Snapshot::Snapshot(Snapshot&&) noexcept = default;

std::optional<std::string_view> Snapshot::find(const std::string& name) {
  Parts& parts = *parts_;
  auto& known = parts.known[name];
  known.state = state_of(parts.root, parts.folder + "/" + name);
  const auto found = parts.written.find(name);
  if (found == parts.written.end() || found->second.state != known.state) return std::nullopt;
  for (const auto& [path, state] : found->second.others) {
    if (state_of(parts.root, path) != state) return std::nullopt;
  }
  known = found->second;
  return known.bytes;
}

std::string_view Snapshot::keep(const std::string& name, std::string bytes,
                                const std::vector<std::pair<std::string, FileState>>& others) {
  Parts& parts = *parts_;
  auto& known = parts.known[name];
  known.others = others;
  known.bytes = parts.bytes.emplace_back(std::move(bytes));
  return known.bytes;
}

void Snapshot::add_to(Ground& ground) const {
  std::string states;
  for (const auto& [name, kept] : parts_->known) {
    put(states, std::string_view(name));
    put(states, kept.state);
    ground.settled = ground.settled && !is_young(kept.state, parts_->opened);
  }
  const XXH128_hash_t hash = XXH3_128bits(states.data(), states.size());
  put(ground.states, std::string_view(parts_->folder));
  put(ground.states, std::uint64_t{hash.high64});
  put(ground.states, std::uint64_t{hash.low64});
}

void Snapshot::save() {
  const Parts& parts = *parts_;
  if (!parts.directory || !parts.writable || !parts.has_changed()) return;
  const std::string content = parts.content();
  std::string head;
  put(head, form);
  put(head, std::uint64_t{XXH3_64bits(content.data(), content.size())});
  const fs::path directory = *parts.directory / "lapthach/snapshot";
  std::error_code fault;
  fs::create_directories(directory, fault);
  const fs::path place = directory / parts.name;
  const disk::Temporary fresh(place.string() + "." + std::to_string(::getpid()));
  if (Parts::write(fresh.path(), head, content)) fs::rename(fresh.path(), place, fault);
}

}  // namespace lapthach::book
