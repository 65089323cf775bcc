// Paths of the book's files, and what else lies in its directory.
#include "book/layout.hpp"

#include <algorithm>
#include <charconv>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "book/disk.hpp"
#include "book/fields.hpp"
#include "book/limits.hpp"
#include "lapthach/domain/records.hpp"

namespace lapthach::book {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view suffix = ".yaml";

std::optional<std::string_view> stem_of(std::string_view name) {
  if (!name.ends_with(suffix)) return std::nullopt;
  return name.substr(0, name.size() - suffix.size());
}

/// Closes a file when it goes. A FIFO opens without waiting for its writer.
struct OpenFile {
  int number;
  explicit OpenFile(const fs::path& path)
      : number(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)) {}
  ~OpenFile() {
    if (number >= 0) ::close(number);
  }
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;
};

Error refused(const Path& path, Text what, Text hint) {
  return {Fault::data,
          {.where = {.file = path, .line = 0, .column = 0, .key = {}},
           .what = std::move(what),
           .hint = std::move(hint),
           .excerpt = {}}};
}

Error not_a_file(const Path& file) {
  return refused(file, say("not a plain file", "không phải là tệp thường"),
                 say("put the file itself here, not a link or a directory",
                     "hãy đặt chính tệp ở đây, không dùng liên kết hay thư mục"));
}

Error not_a_directory(const Path& path) {
  return refused(path, say("not a directory", "không phải là thư mục"),
                 say("the book keeps files of its own in a directory of this name: move this away",
                     "sổ để tệp của mình trong thư mục mang tên này: hãy chuyển tệp này đi"));
}

Error too_large(const Path& file, std::size_t bytes) {
  return refused(
      file,
      say("the file has {} KiB, more than the {} KiB it may have",
          "tệp có {} KiB, quá mức cho phép là {} KiB", bytes >> 10U, limits_of(file).bytes >> 10U),
      say("divide it, or move long texts to evidence/",
          "hãy chia nhỏ tệp, hoặc chuyển văn bản dài vào evidence/"));
}

/// A directory of the book that is a link would have us read and write somewhere else.
void refuse_links(const fs::path& root, const Path& directory) {
  fs::path at = root;
  for (const fs::path& part : fs::path(directory)) {
    at /= part;
    std::error_code fault;
    if (!fs::is_symlink(at, fault)) continue;
    throw refused(directory, say("the directory is a link", "thư mục này là một liên kết"),
                  say("put the directory itself here, not a link to it",
                      "hãy đặt chính thư mục ở đây, không dùng liên kết"));
  }
}

bool is_registry_file(std::string_view name) {
  bool found = false;
  const domain::Registry none;
  for_each_list(none, [&](std::string_view list, const auto&) { found |= stem_of(name) == list; });
  return found;
}

bool is_register_file(std::string_view name) {
  bool found = name == "attendance";
  const domain::Registers none;
  for_each_register(none,
                    [&](std::string_view list, const auto&) { found |= stem_of(name) == list; });
  return found;
}

bool is_note(std::string_view name) {
  return name.starts_with('.') || name.starts_with("README") || name.ends_with(".md") ||
         name.ends_with(".txt");
}

/// Adds the entries of `directory` that are no notes and that `belongs` does not know.
template <class Belongs>
void collect(const fs::path& root, const Path& directory, Belongs belongs, std::vector<Path>& out) {
  for (const std::string& name : names_in(root, directory)) {
    if (is_note(name) || belongs(name)) continue;
    out.push_back(directory.empty() ? name : directory + "/" + name);
  }
}

/// The first part of a unit's records has no number.
Path part_path(Period period, std::string_view folder, const domain::UnitId& unit, int part) {
  const std::string number = part == 1 ? "" : fmt::format(".{}", part);
  return fmt::format("{}/{}/{}{}.yaml", to_string(period), folder, unit, number);
}

bool belongs_at_top(const std::string& name) {
  static constexpr std::string_view known[] = {settings_path, "registry", "decisions",
                                               "registers",   "evidence", "private"};
  return std::find(std::begin(known), std::end(known), name) != std::end(known) ||
         parse_folder(name);
}

bool belongs_in_period(const std::string& name) {
  static constexpr std::string_view known[] = {"period.yaml", "roster.yaml", "reviews.yaml",
                                               "visits", "petitions"};
  return std::find(std::begin(known), std::end(known), name) != std::end(known);
}

}  // namespace

Path registry_path(std::string_view list) { return fmt::format("registry/{}.yaml", list); }
Path decision_path(const domain::DecisionId& id) { return fmt::format("decisions/{}.yaml", id); }
Path period_path(Period period) { return to_string(period) + "/period.yaml"; }
Path roster_path(Period period) { return to_string(period) + "/roster.yaml"; }
Path visits_path(Period period, const domain::UnitId& unit, int part) {
  return part_path(period, "visits", unit, part);
}
Path petitions_path(Period period, const domain::UnitId& unit, int part) {
  return part_path(period, "petitions", unit, part);
}

Path reviews_path(Period period) { return to_string(period) + "/reviews.yaml"; }
Path register_path(std::string_view list) { return fmt::format("registers/{}.yaml", list); }
Path attendance_path(std::chrono::year year) {
  return fmt::format("registers/attendance/{:04}.yaml", static_cast<int>(year));
}

std::optional<std::chrono::year> parse_attendance_name(std::string_view name) {
  const auto stem = stem_of(name);
  const auto month = stem ? parse_month(fmt::format("{}-01", *stem)) : std::nullopt;
  return month ? std::optional(month->year()) : std::nullopt;
}

std::optional<Period> parse_folder(std::string_view name) {
  const auto period = parse_period(name);
  return period && to_string(*period) == name ? period : std::nullopt;
}

std::optional<domain::UnitId> parse_visits_name(std::string_view name) {
  auto stem = stem_of(name);
  if (!stem) return std::nullopt;
  if (const std::size_t dot = stem->find('.'); dot != std::string_view::npos) {
    const std::string_view part = stem->substr(dot + 1);
    int number = 0;
    const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), number);
    if (error != std::errc{} || end != part.data() + part.size() || number < 2) return std::nullopt;
    stem = stem->substr(0, dot);
  }
  return domain::UnitId::parse(*stem);
}

std::optional<domain::DecisionId> parse_decision_name(std::string_view name) {
  const auto stem = stem_of(name);
  return stem ? domain::DecisionId::parse(*stem) : std::nullopt;
}

std::vector<std::string> names_in(const fs::path& root, const Path& directory) {
  std::vector<std::string> names;
  std::error_code fault;
  fs::directory_iterator entries(root / directory, fault);
  if (fault == std::errc::no_such_file_or_directory) return names;
  if (fault == std::errc::not_a_directory) throw not_a_directory(directory);
  refuse_links(root, directory);
  for (; !fault && entries != fs::directory_iterator(); entries.increment(fault)) {
    names.push_back(entries->path().filename().string());
  }
  if (fault)
    throw disk::refusal(say("list {}", "xem thư mục {}", (root / directory).string()), fault);
  std::sort(names.begin(), names.end());
  return names;
}

std::optional<std::string> read_bytes(const fs::path& root, const Path& file) {
  const OpenFile open(root / file);
  if (open.number < 0) {
    if (errno == ENOENT) return std::nullopt;
    if (errno == ENOTDIR) throw not_a_directory(fs::path(file).parent_path().string());
    if (errno == ELOOP || errno == ENXIO) throw not_a_file(file);
    throw disk::refusal(say("read {}", "đọc {}", file));
  }
  refuse_links(root, fs::path(file).parent_path().string());
  struct stat status {};
  if (::fstat(open.number, &status) != 0) throw disk::refusal(say("read {}", "đọc {}", file));
  if (!S_ISREG(status.st_mode)) throw not_a_file(file);
  const auto size = static_cast<std::size_t>(status.st_size);
  if (size > limits_of(file).bytes) throw too_large(file, size);
  std::string bytes(size, '\0');
  std::size_t filled = 0;
  while (filled < bytes.size()) {
    const ssize_t got = ::read(open.number, bytes.data() + filled, bytes.size() - filled);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) throw disk::refusal(say("read {}", "đọc {}", file));
    if (got == 0) break;
    filled += static_cast<std::size_t>(got);
  }
  bytes.resize(filled);
  return bytes;
}

std::vector<Path> strangers(const fs::path& root) {
  std::vector<Path> found;
  collect(root, "", belongs_at_top, found);
  collect(root, "registry", is_registry_file, found);
  collect(root, "decisions", parse_decision_name, found);
  collect(root, "registers", is_register_file, found);
  collect(root, "registers/attendance", parse_attendance_name, found);
  for (const std::string& folder : names_in(root, "")) {
    if (!parse_folder(folder)) continue;
    collect(root, folder, belongs_in_period, found);
    collect(root, folder + "/visits", parse_visits_name, found);
    collect(root, folder + "/petitions", parse_visits_name, found);
  }
  return found;
}

}  // namespace lapthach::book
