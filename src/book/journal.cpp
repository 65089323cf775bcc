// Lines of words, closed by a checksum. Paths of a book have no line breaks (book::layout).
#include "book/journal.hpp"

#include <fmt/format.h>

#include "book/disk.hpp"
#include "book/sha256.hpp"
#include "lapthach/base/text.hpp"

namespace lapthach::book {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view heading = "lapthach journal 1";
constexpr std::string_view nothing = "-";

std::string_view word(const std::string& text) { return text.empty() ? nothing : text; }

std::string value(std::string_view word) { return std::string(word == nothing ? "" : word); }

std::string checksum(std::string_view bytes) {
  Sha256 hash;
  hash.add(bytes);
  return hash.hex();
}

/// The first `count` words of a line; the last takes what remains.
std::vector<std::string_view> words(std::string_view line, std::size_t count) {
  std::vector<std::string_view> found;
  while (found.size() + 1 < count) {
    const std::size_t end = line.find(' ');
    if (end == std::string_view::npos) return {};
    found.push_back(line.substr(0, end));
    line.remove_prefix(end + 1);
  }
  found.push_back(line);
  return found;
}

fs::path place(const fs::path& directory) { return directory / "pending"; }

}  // namespace

std::string to_bytes(const Journal& journal) {
  std::string bytes = fmt::format("{}\n{} {} {}\n", heading, word(journal.before),
                                  word(journal.after), journal.ref);
  for (const JournalFile& file : journal.files) {
    bytes += fmt::format("{} {} {}\n", word(file.before), word(file.after), file.path);
  }
  return bytes + checksum(bytes) + "\n";
}

std::optional<Journal> parse_journal(std::string_view bytes) {
  if (!bytes.ends_with('\n')) return std::nullopt;
  bytes.remove_suffix(1);
  const std::size_t last = bytes.rfind('\n');
  if (last == std::string_view::npos) return std::nullopt;
  const std::string_view body = bytes.substr(0, last + 1);
  if (bytes.substr(last + 1) != checksum(body)) return std::nullopt;

  std::vector<std::string_view> lines = split(body.substr(0, body.size() - 1), '\n');
  if (lines.size() < 2 || lines[0] != heading) return std::nullopt;
  const auto move = words(lines[1], 3);
  if (move.empty()) return std::nullopt;
  Journal journal{std::string(move[2]), value(move[0]), value(move[1]), {}};
  for (std::size_t k = 2; k < lines.size(); ++k) {
    const auto file = words(lines[k], 3);
    if (file.empty()) return std::nullopt;
    journal.files.push_back({std::string(file[2]), value(file[0]), value(file[1])});
  }
  return journal;
}

void write_journal(const fs::path& directory, const Journal& journal) {
  disk::StagedFiles staged;
  staged.add(place(directory), to_bytes(journal));
  staged.sync();
  staged.put_in_place();
}

std::optional<Journal> read_journal(const fs::path& directory) {
  const fs::path path = place(directory);
  const auto bytes = disk::bytes_of(path);
  if (!bytes) return std::nullopt;
  auto journal = parse_journal(*bytes);
  if (journal) return journal;
  throw Error(Fault::data,
              say("{} is damaged: a change was under way when the disk failed",
                  "{} bị hỏng: có một thay đổi đang dở khi đĩa gặp sự cố", path.string()),
              say("look at git log and git status; when they are as they should be: rm {}",
                  "hãy xem git log và git status; nếu đúng như phải có, gõ: rm {}", path.string()));
}

void remove_journal(const fs::path& directory) { disk::remove(place(directory)); }

void set_journal_aside(const fs::path& directory, const Journal& journal) {
  disk::rename(place(directory), directory / ("lost-" + journal.after));
}

}  // namespace lapthach::book
