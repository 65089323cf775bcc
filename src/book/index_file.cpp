// Walks the entries of an index once, and hashes it once when it is written.
#include "book/index_file.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>

#include <nettle/sha1.h>

namespace lapthach::book::git {

namespace {

constexpr std::size_t header_size = 12;
constexpr std::size_t hash_size = GIT_OID_RAWSZ;
constexpr std::string_view signature{"DIRC\0\0\0\2", 8};

/// Where the fields of an entry stand in it; each is a number of four bytes, but for the last four.
namespace field {
constexpr std::size_t ctime = 0, mtime = 8, device = 16, inode = 20, mode = 24, user = 28,
                      group = 32, size = 36, blob = 40, flags = 60, path = 62;
}

/// Of the flags: the file's entry has more of them, or is one side of a conflict.
constexpr unsigned unusual = 0x7000;
constexpr int deepest = 100;                 ///< of directories in one another
constexpr std::size_t longest_path = 0xFFE;  ///< the length of a longer one does not stand there

std::uint32_t number_in(std::string_view bytes, std::size_t place) {
  std::uint32_t number = 0;
  for (const char byte : bytes.substr(place, 4))
    number = number << 8 | static_cast<std::uint8_t>(byte);
  return number;
}

std::string text_of(std::uint32_t number) {
  std::string text(4, '\0');
  for (int i = 3; i >= 0; --i, number >>= 8)
    text[static_cast<std::size_t>(i)] = static_cast<char>(number);
  return text;
}

/// With its path and one to eight zeros, to a multiple of eight.
std::size_t size_of_entry(std::size_t path) { return (field::path + path + 8) / 8 * 8; }

std::string hash_of(std::string_view bytes) {
  sha1_ctx state;
  sha1_init(&state);
  sha1_update(&state, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
  std::array<std::uint8_t, SHA1_DIGEST_SIZE> hash{};
  sha1_digest(&state, hash.size(), hash.data());
  return {hash.begin(), hash.end()};
}

/// Copies the data of the extension TREE: a record of each directory, then those of the directories
/// in it.
class TreeWalk {
 public:
  TreeWalk(std::string_view data, std::string_view path) : rest_(data), path_(path) {}

  std::optional<std::string> run() {
    const bool whole = walk(path_, 0) && rest_.empty();
    return whole ? std::optional(std::move(result_)) : std::nullopt;
  }

 private:
  /// `below`: what is left of the path, seen from the directory that this one lies in.
  bool walk(std::string_view below, int depth) {
    const bool is_root = depth == 0;
    const auto name = take_until('\0');
    const auto entries = take_number(' '), directories = take_number('\n');
    if (!name || !entries || !directories || name->empty() != is_root) return false;
    if (depth > deepest) return false;
    const bool is_above = is_root || below.starts_with(std::string(*name) + "/");
    if (is_above && !is_root) below.remove_prefix(name->size() + 1);
    if (!is_above) below = {};
    result_.append(*name).append(1, '\0').append(std::to_string(is_above ? -1 : *entries));
    result_.append(" ").append(std::to_string(*directories)).append("\n");
    if (*entries >= 0 && !take_hash(!is_above)) return false;
    for (int left = *directories; left > 0; --left) {
      if (!walk(below, depth + 1)) return false;
    }
    return true;
  }

  std::optional<std::string_view> take_until(char end) {
    const std::size_t length = rest_.find(end);
    if (length == std::string_view::npos) return std::nullopt;
    const std::string_view taken = rest_.substr(0, length);
    rest_.remove_prefix(length + 1);
    return taken;
  }
  std::optional<int> take_number(char end) {
    const auto text = take_until(end);
    int number = 0;
    if (!text) return std::nullopt;
    const auto read = std::from_chars(text->begin(), text->end(), number);
    const bool whole = read.ec == std::errc() && read.ptr == text->end() && number >= -1;
    return whole ? std::optional(number) : std::nullopt;
  }
  bool take_hash(bool keeps) {
    if (rest_.size() < hash_size) return false;
    if (keeps) result_.append(rest_.substr(0, hash_size));
    rest_.remove_prefix(hash_size);
    return true;
  }

  std::string_view rest_, path_;
  std::string result_;
};

}  // namespace

std::optional<std::string> without_trees_of(std::string_view trees, std::string_view path) {
  return TreeWalk(trees, path).run();
}

std::optional<IndexFile> IndexFile::parse(std::string bytes) {
  if (bytes.size() < header_size + hash_size || !bytes.starts_with(signature)) return std::nullopt;
  IndexFile index;
  bytes.resize(bytes.size() - hash_size);
  index.bytes_ = std::move(bytes);
  if (!index.read_entries()) return std::nullopt;
  return index;
}

bool IndexFile::read_entries() {
  std::size_t place = header_size;
  std::string_view before;
  for (std::uint32_t left = number_at(8); left > 0; --left) {
    if (bytes_.size() < place + field::path) return false;
    const unsigned flags = number_at(place + field::flags - 2) & 0xFFFF;
    const std::size_t length = flags & 0xFFF;
    if ((flags & unusual) != 0 || length > longest_path) return false;
    if (bytes_.size() < place + size_of_entry(length)) return false;
    const std::string_view path = path_at(place);
    if (path.size() != length || path <= before) return false;
    before = path;
    entries_.push_back(place);
    place += size_of_entry(length);
  }
  return read_extension(place);
}

/// What stands behind the entries, from `place`: nothing, or the trees alone.
bool IndexFile::read_extension(std::size_t place) {
  const std::string_view rest = std::string_view(bytes_).substr(place);
  if (rest.empty()) return true;
  if (!rest.starts_with("TREE") || rest.size() < 8) return false;
  if (number_in(rest, 4) != rest.size() - 8) return false;
  trees_ = rest.substr(8);
  bytes_.resize(place);
  return without_trees_of(*trees_, {}).has_value();
}

std::uint32_t IndexFile::number_at(std::size_t place) const { return number_in(bytes_, place); }

void IndexFile::put_number(std::size_t place, std::uint32_t number) {
  bytes_.replace(place, 4, text_of(number));
}

std::string_view IndexFile::path_at(std::size_t entry) const {
  return bytes_.c_str() + entry + field::path;
}

std::size_t IndexFile::find(std::string_view path) const {
  const auto path_of = [this](std::size_t entry) { return path_at(entry); };
  const auto found = std::ranges::lower_bound(entries_, path, {}, path_of);
  return found != entries_.end() && path_at(*found) == path ? *found : 0;
}

std::optional<git_oid> IndexFile::blob_of(std::string_view path) const {
  const std::size_t entry = find(path);
  return entry != 0 ? std::optional(blob_at(entry)) : std::nullopt;
}

git_oid IndexFile::blob_at(std::size_t entry) const {
  git_oid blob;
  std::memcpy(blob.id, &bytes_[entry + field::blob], hash_size);
  return blob;
}

bool IndexFile::replace(const git_index_entry& state) {
  const std::string_view path = state.path;
  const std::size_t entry = find(path);
  if (entry == 0) return false;
  put_number(entry + field::ctime, static_cast<std::uint32_t>(state.ctime.seconds));
  put_number(entry + field::ctime + 4, state.ctime.nanoseconds);
  put_number(entry + field::mtime, static_cast<std::uint32_t>(state.mtime.seconds));
  put_number(entry + field::mtime + 4, state.mtime.nanoseconds);
  put_number(entry + field::device, state.dev);
  put_number(entry + field::inode, state.ino);
  put_number(entry + field::mode, state.mode);
  put_number(entry + field::user, state.uid);
  put_number(entry + field::group, state.gid);
  put_number(entry + field::size, state.file_size);
  std::memcpy(&bytes_[entry + field::blob], state.id.id, hash_size);
  bytes_[entry + field::flags] &= longest_path >> 8;  // the length of the path alone
  if (trees_) trees_ = without_trees_of(*trees_, path);
  return true;
}

void IndexFile::doubt(std::uint32_t second, const Doubtful& is_doubtful) {
  for (const std::size_t entry : entries_) {
    if (number_at(entry + field::mtime) < second) continue;
    if (is_doubtful(path_at(entry), blob_at(entry))) put_number(entry + field::size, 0);
  }
}

std::string IndexFile::print() && {
  if (trees_) bytes_ += "TREE" + text_of(static_cast<std::uint32_t>(trees_->size())) + *trees_;
  bytes_ += hash_of(bytes_);
  return std::move(bytes_);
}

}  // namespace lapthach::book::git
