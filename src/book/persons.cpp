// Keeps and forgets persons, outside of the history.
#include "lapthach/book/persons.hpp"

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>

#include <fcntl.h>
#include <sys/random.h>
#include <unistd.h>

#include "book/layout.hpp"
#include "book/sha256.hpp"
#include "lapthach/base/error.hpp"
#include "lapthach/base/text.hpp"

namespace lapthach::book {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view token_start = "person-";
constexpr std::size_t token_length = token_start.size() + 8;

[[noreturn]] void throw_disk(const fs::path& path) {
  throw Error(
      Fault::world,
      say("cannot write {}: {}", "không ghi được {}: {}", path.string(), std::strerror(errno)),
      say("see to the directory private/ of the book", "hãy xem lại thư mục private/ của sổ"));
}

std::string random_hex(std::size_t bytes) {
  std::array<unsigned char, 16> drawn{};
  if (getrandom(drawn.data(), bytes, 0) != static_cast<ssize_t>(bytes)) throw_disk("private");
  std::string hex;
  for (std::size_t i = 0; i < bytes; ++i) hex += fmt::format("{:02x}", drawn[i]);
  return hex;
}

/// Lines of .gitignore, or private/ being a repository of its own.
bool is_apart(const fs::path& root) {
  std::error_code fault;
  if (fs::exists(root / "private" / ".git", fault)) return true;
  const auto ignored = read_bytes(root, ".gitignore");
  if (!ignored) return false;
  for (const std::string_view line : split(*ignored, '\n')) {
    const std::string_view rule = trim(line);
    if (rule == "/private/" || rule == "private/" || rule == "/private" || rule == "private")
      return true;
  }
  return false;
}

bool is_token(const std::string& token) {
  return token.size() == token_length && token.starts_with(token_start) &&
         token.find_first_not_of("0123456789abcdef", token_start.size()) == std::string::npos;
}

fs::path path_of(const fs::path& root, const std::string& token) {
  if (!is_token(token)) {
    throw Error(Fault::usage,
                say("\"{}\" is no token of a person", "\"{}\" không phải mã người nêu", token),
                say("lapthach petition show --person names it, as person-1a2b3c4d",
                    "xem bằng lapthach petition show --person, ví dụ person-1a2b3c4d"));
  }
  return root / "private" / (token + ".txt");
}

std::string hash_of(std::string_view salt, std::string_view text) {
  Sha256 hash;
  hash.add(salt);
  hash.add("\n");
  hash.add(text);
  return hash.hex();
}

/// A new file that its owner alone may read, on the disk when this returns.
void write_private(const fs::path& path, const std::string& bytes) {
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (file < 0) throw_disk(path);
  const bool whole =
      ::write(file, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size());
  const bool safe = whole && ::fsync(file) == 0;
  if (::close(file) != 0 || !safe) throw_disk(path);
}

}  // namespace

PersonMark keep_person(const fs::path& root, const std::string& text) {
  if (!is_apart(root)) {
    throw Error(
        Fault::world,
        say("private/ would become part of the history, where nobody can be forgotten",
            "private/ sẽ nằm trong lịch sử sổ, không thể xóa người nêu được nữa"),
        say("write the line /private/ into .gitignore", "thêm dòng /private/ vào .gitignore"));
  }
  std::error_code fault;
  fs::create_directories(root / "private", fault);
  const std::string token = std::string(token_start) + random_hex(4), salt = random_hex(16);
  write_private(path_of(root, token), salt + "\n" + text);
  return {token, hash_of(salt, text)};
}

std::optional<KeptPerson> find_person(const fs::path& root, const std::string& token) {
  const fs::path path = path_of(root, token);
  const auto bytes = read_bytes(root, fs::relative(path, root).generic_string());
  if (!bytes) return std::nullopt;
  const std::size_t end = bytes->find('\n');
  const std::string salt = bytes->substr(0, end);
  std::string text = end == std::string::npos ? std::string() : bytes->substr(end + 1);
  std::string hash = hash_of(salt, text);
  return KeptPerson{std::move(text), std::move(hash)};
}

bool forget_person(const fs::path& root, const std::string& token) {
  const fs::path path = path_of(root, token);
  std::error_code fault;
  if (!fs::exists(fs::symlink_status(path, fault))) return false;
  if (::unlink(path.c_str()) != 0) throw_disk(path);
  const int directory = ::open(path.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (directory >= 0) {
    ::fsync(directory);
    ::close(directory);
  }
  return true;
}

}  // namespace lapthach::book
