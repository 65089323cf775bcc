// Commits, read from their bytes.
#include <charconv>
#include <optional>

#include "book/objects.hpp"

namespace lapthach::book::git {

namespace {

Error malformed(const git_oid& id, std::string_view where) {
  return {Fault::data,
          say("the commit {} is not well-formed ({})", "lần ghi {} không đúng dạng ({})",
              short_hex(id), where),
          say("no git makes such a commit: somebody wrote it by other means",
              "git không tạo ra lần ghi như thế: có người đã ghi bằng cách khác")};
}

std::optional<std::int64_t> number(std::string_view text) {
  std::int64_t value = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (fault != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

/// "+0700" in minutes.
std::optional<int> parse_zone(std::string_view text) {
  if (text.size() != 5 || (text[0] != '+' && text[0] != '-')) return std::nullopt;
  const auto digits = number(text.substr(1));
  if (!digits || text[1] == '-') return std::nullopt;
  const int minutes = static_cast<int>(*digits / 100 * 60 + *digits % 100);
  return text[0] == '-' ? -minutes : minutes;
}

/// "Name <email> 1565744400 +0700"
std::optional<Person> parse_person(std::string_view line) {
  const std::size_t open = line.find('<'), close = line.find("> ");
  if (open == std::string_view::npos || close == std::string_view::npos || close < open) {
    return std::nullopt;
  }
  const std::string_view moment = line.substr(close + 2);
  const std::size_t space = moment.find(' ');
  if (space == std::string_view::npos) return std::nullopt;
  const auto time = number(moment.substr(0, space));
  const auto offset = parse_zone(moment.substr(space + 1));
  if (!time || !offset) return std::nullopt;
  std::string_view name = line.substr(0, open);
  while (name.ends_with(' ')) name.remove_suffix(1);
  return Person{std::string(name), std::string(line.substr(open + 1, close - open - 1)), *time,
                *offset};
}

/// Takes lines off the header of a commit, one by one.
class Header {
 public:
  Header(const git_oid& id, std::string_view bytes) : id_(id), rest_(bytes) {}

  std::string_view rest() const { return rest_; }

  /// The value of the next line when its key is `key`.
  std::optional<std::string_view> take(std::string_view key) {
    if (!rest_.starts_with(key) || rest_.substr(key.size(), 1) != " ") return std::nullopt;
    const std::size_t end = rest_.find('\n');
    if (end == std::string_view::npos) throw malformed(id_, key);
    const std::string_view value = rest_.substr(key.size() + 1, end - key.size() - 1);
    rest_.remove_prefix(end + 1);
    return value;
  }

  git_oid take_id(std::string_view key) {
    const auto value = take(key);
    if (!value) throw malformed(id_, key);
    return id_of(*value, key);
  }

  git_oid id_of(std::string_view value, std::string_view key) const {
    git_oid found;
    if (value.size() != GIT_OID_HEXSZ ||
        git_oid_fromstrn(&found, value.data(), value.size()) != 0) {
      throw malformed(id_, key);
    }
    return found;
  }

  Person take_person(std::string_view key) {
    const auto value = take(key);
    auto person = value ? parse_person(*value) : std::nullopt;
    if (!person) throw malformed(id_, key);
    return *std::move(person);
  }

 private:
  const git_oid& id_;
  std::string_view rest_;
};

/// The byte behind the line that begins at `start`, with its continuation lines, which begin with a
/// space.
std::size_t end_of_field(std::string_view bytes, std::size_t start) {
  std::size_t end = start;
  do {
    end = std::min(bytes.find('\n', end), bytes.size() - 1) + 1;
  } while (end < bytes.size() && bytes[end] == ' ');
  return end;
}

}  // namespace

RawCommit read_commit(const Objects& objects, const git_oid& id) {
  const Object object = objects.read(id, GIT_OBJECT_COMMIT);
  RawCommit commit;
  commit.id = id;
  Header header(id, object.bytes());
  commit.tree = header.take_id("tree");
  while (const auto parent = header.take("parent")) {
    commit.parents.push_back(header.id_of(*parent, "parent"));
  }
  commit.author = header.take_person("author");
  commit.committer = header.take_person("committer");
  const std::string_view rest = header.rest();
  const std::size_t blank = rest.starts_with('\n') ? 0 : rest.find("\n\n");
  if (blank == std::string_view::npos) throw malformed(id, "message");
  commit.message = rest.substr(blank + (blank == 0 ? 1 : 2));
  if (object.bytes().find('\0') != std::string_view::npos) throw malformed(id, "NUL");
  return commit;
}

SignedCommit signed_part(const Objects& objects, const git_oid& id) {
  const Object object = objects.read(id, GIT_OBJECT_COMMIT);
  const std::string_view bytes = object.bytes();
  const std::size_t blank = bytes.find("\n\n");
  SignedCommit result;
  for (std::size_t start = 0; start < blank;) {
    const std::size_t end = end_of_field(bytes, start);
    const std::string_view field = bytes.substr(start, end - start);
    start = end;
    if (!field.starts_with("gpgsig ")) {
      result.payload += field;
      continue;
    }
    std::string_view lines = field.substr(std::string_view("gpgsig ").size());
    while (!lines.empty()) {
      const std::size_t feed = lines.find('\n') + 1;
      result.signature += lines.substr(0, feed);
      lines.remove_prefix(std::min(lines.size(), feed + 1));
    }
  }
  result.payload += bytes.substr(std::min(blank + 1, bytes.size()));
  return result;
}

}  // namespace lapthach::book::git
