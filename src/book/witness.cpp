// Appends to the witness of a book and finds its file without walking through the whole history.
#include "book/witness.hpp"

#include <charconv>
#include <cstdlib>
#include <fstream>
#include <map>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "book/link.hpp"
#include "lapthach/base/text.hpp"
#include "lapthach/book/history.hpp"

namespace lapthach::book {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t hex_digits = GIT_OID_HEXSZ;

fs::path variable(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr && *value == '/' ? fs::path(value) : fs::path();
}

/// The last commits of each witness file here, with the file.
std::map<std::string, fs::path> last_commits(const fs::path& directory) {
  std::map<std::string, fs::path> found;
  std::error_code fault;
  for (fs::directory_iterator files(directory, fault), end; !fault && files != end;
       files.increment(fault)) {
    std::ifstream file(files->path(), std::ios::binary | std::ios::ate);
    const auto size = static_cast<std::int64_t>(file.tellg());
    constexpr std::int64_t enough = 8192;
    file.seekg(std::max<std::int64_t>(0, size - enough));
    for (std::string line; std::getline(file, line);) {
      if (const auto parsed = parse_witness_line(line)) found[parsed->commit] = files->path();
    }
  }
  return found;
}

/// The file of the book that `commit` belongs to: the one that remembers a near ancestor, else
/// named after the root, the end of the line of first parents.
fs::path file_of(const git::Objects& objects, git_oid commit, const fs::path& directory) {
  const auto known = last_commits(directory);
  for (;;) {
    if (const auto found = known.find(git::hex(commit)); found != known.end()) {
      return found->second;
    }
    const git::RawCommit raw = git::read_commit(objects, commit);
    if (raw.parents.empty()) return directory / git::hex(commit);
    commit = raw.parents.front();
  }
}

void append(const fs::path& file, const std::string& line) {
  const int descriptor =
      ::open(file.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (descriptor < 0) return;
  // One write: lines of commands that end at the same moment do not mix.
  if (::write(descriptor, line.data(), line.size()) == static_cast<ssize_t>(line.size())) {
    ::fdatasync(descriptor);
  }
  ::close(descriptor);
}

void remember(const fs::path& root, const std::string& commit) {
  const fs::path directory = witness_directory();
  if (directory.empty()) return;
  fs::create_directories(directory);
  const auto repository = git::open(root);
  const git::Objects objects(repository->handle.get());
  git_oid id;
  git::require(git_oid_fromstr(&id, commit.c_str()), say("read an id", "đọc mã"));
  const git::RawCommit raw = git::read_commit(objects, id);
  WitnessLine line{Links(objects).of(id).seq, commit,
                   lapthach::to_string(day_of({raw.author.time, raw.author.offset})),
                   fs::canonical(root).string()};
  if (line.place.find('\n') != std::string::npos) line.place.clear();
  append(file_of(objects, id, directory), to_line(line));
}

}  // namespace

std::string to_line(const WitnessLine& line) {
  return fmt::format("{} {} {} {}\n", line.seq, line.commit, line.day, line.place);
}

std::optional<WitnessLine> parse_witness_line(std::string_view text) {
  WitnessLine line;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), line.seq);
  if (fault != std::errc() || end == text.data() + text.size() || *end != ' ') return std::nullopt;
  std::string_view rest = text.substr(static_cast<std::size_t>(end - text.data()) + 1);
  line.commit = rest.substr(0, hex_digits);
  const bool is_hex = line.commit.find_first_not_of("0123456789abcdef") == std::string::npos;
  if (line.commit.size() != hex_digits || !is_hex) return std::nullopt;
  rest.remove_prefix(hex_digits);
  if (!rest.empty() && rest.front() == ' ') rest.remove_prefix(1);
  const std::size_t space = std::min(rest.find(' '), rest.size());
  line.day = rest.substr(0, space);
  rest.remove_prefix(std::min(space + 1, rest.size()));
  line.place = rest;
  return line;
}

std::vector<WitnessLine> read_witness(const fs::path& file) {
  std::vector<WitnessLine> lines;
  std::ifstream in(file, std::ios::binary);
  for (std::string line; std::getline(in, line);) {
    if (auto parsed = parse_witness_line(line)) lines.push_back(*std::move(parsed));
  }
  return lines;
}

fs::path witness_directory() {
  fs::path state = variable("XDG_STATE_HOME");
  if (state.empty()) {
    const fs::path home = variable("HOME");
    if (home.empty()) return {};
    state = home / ".local/state";
  }
  return state / "lapthach/witness";
}

void witness(const fs::path& root, const std::string& commit) {
  try {
    remember(root, commit);
  } catch (const std::exception&) {  // NOLINT(bugprone-empty-catch): memory is a gift, not a duty
  }
}

}  // namespace lapthach::book
