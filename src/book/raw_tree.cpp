// Trees, read from their bytes, and what differs between two of them.
#include <algorithm>
#include <optional>

#include "book/objects.hpp"

namespace lapthach::book::git {

namespace {

/// Longer paths are nobody's files.
constexpr std::size_t longest_path = 4096;

Error malformed(const Text& why) {
  return {Fault::data,
          say("a tree is not one that git makes: {}", "cây thư mục không phải do git tạo: {}", why),
          say("somebody wrote it by other means: see who made the commit",
              "có người đã ghi bằng cách khác: hãy xem ai tạo lần ghi này")};
}

std::optional<Mode> mode_of(std::string_view octal) {
  if (octal == "100644") return Mode::file;
  if (octal == "40000") return Mode::directory;
  if (octal == "100755") return Mode::executable;
  if (octal == "120000") return Mode::link;
  if (octal == "160000") return Mode::submodule;
  return std::nullopt;
}

bool is_name(std::string_view name) {
  if (name.empty() || name == "." || name == ".." || name.find('/') != std::string_view::npos) {
    return false;
  }
  std::string lower(name.substr(0, 4));
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return !(name.size() == 4 && lower == ".git");
}

/// git sorts a directory as if its name ended in a slash.
int compare(const TreeEntry& a, const TreeEntry& b) {
  const std::size_t common = std::min(a.name.size(), b.name.size());
  if (const int order = a.name.substr(0, common).compare(b.name.substr(0, common))) return order;
  const auto next = [&](const TreeEntry& entry) -> unsigned char {
    if (common < entry.name.size()) return static_cast<unsigned char>(entry.name[common]);
    return entry.mode == Mode::directory ? '/' : '\0';
  };
  return next(a) - next(b);
}

/// Walks two trees side by side and collects the files that differ.
class Comparison {
 public:
  Comparison(const Objects& objects, std::vector<PathChange>& found)
      : objects_(objects), found_(found) {}

  void compare_trees(const std::string& prefix, const git_oid* before, const git_oid* after) {
    if (prefix.size() > longest_path) {
      throw malformed(say("nested without end", "thư mục lồng nhau quá sâu"));
    }
    const auto old_tree = read(before), new_tree = read(after);
    const auto olds = entries(old_tree), news = entries(new_tree);
    auto a = olds.begin();
    auto b = news.begin();
    while (a != olds.end() || b != news.end()) {
      const int order = a == olds.end() ? 1 : b == news.end() ? -1 : compare(*a, *b);
      compare_entries(prefix, order <= 0 ? &*a : nullptr, order >= 0 ? &*b : nullptr);
      if (order <= 0) ++a;
      if (order >= 0) ++b;
    }
  }

 private:
  std::optional<Object> read(const git_oid* id) const {
    if (id == nullptr) return std::nullopt;
    return objects_.read(*id, GIT_OBJECT_TREE);
  }
  static std::vector<TreeEntry> entries(const std::optional<Object>& tree) {
    return tree ? entries_of(tree->bytes()) : std::vector<TreeEntry>{};
  }

  void compare_entries(const std::string& prefix, const TreeEntry* before, const TreeEntry* after) {
    if (before && after && before->mode == after->mode && SameId{}(before->id, after->id)) return;
    const TreeEntry& any = after ? *after : *before;
    const std::string path = prefix + std::string(any.name);
    // Entries of one name and order are both directories or neither.
    if (any.mode == Mode::directory) {
      compare_trees(path + "/", before ? &before->id : nullptr, after ? &after->id : nullptr);
      return;
    }
    PathChange change{.path = path};
    if (before) change.before = before->mode, change.old_id = before->id;
    if (after) change.after = after->mode, change.new_id = after->id;
    found_.push_back(std::move(change));
  }

  const Objects& objects_;
  std::vector<PathChange>& found_;
};

}  // namespace

std::vector<TreeEntry> entries_of(std::string_view tree) {
  std::vector<TreeEntry> entries;
  while (!tree.empty()) {
    const std::size_t space = tree.find(' '), end = tree.find('\0');
    if (end == std::string_view::npos || space > end || tree.size() < end + 1 + GIT_OID_RAWSZ) {
      throw malformed(say("it is cut off", "bị cụt"));
    }
    const auto mode = mode_of(tree.substr(0, space));
    TreeEntry entry{tree.substr(space + 1, end - space - 1), mode.value_or(Mode::none), {}};
    git_oid_fromraw(&entry.id, reinterpret_cast<const unsigned char*>(tree.data() + end + 1));
    if (!mode) throw malformed(say("an unknown mode", "kiểu tệp lạ"));
    if (!is_name(entry.name)) throw malformed(say("a name that is none", "tên không hợp lệ"));
    if (!entries.empty() &&
        (compare(entries.back(), entry) >= 0 || entries.back().name == entry.name)) {
      throw malformed(say("names out of order", "tên sai thứ tự"));
    }
    entries.push_back(entry);
    tree.remove_prefix(end + 1 + GIT_OID_RAWSZ);
  }
  return entries;
}

std::vector<PathChange> differences(const Objects& objects, const git_oid* before,
                                    const git_oid& after) {
  std::vector<PathChange> found;
  if (before && SameId{}(*before, after)) return found;
  Comparison(objects, found).compare_trees("", before, &after);
  return found;
}

TreeEntry find_file(const Objects& objects, const git_oid& tree, std::string_view path) {
  const std::size_t slash = path.find('/');
  const std::string_view name = path.substr(0, slash);
  const Object object = objects.read(tree, GIT_OBJECT_TREE);
  for (const TreeEntry& entry : entries_of(object.bytes())) {
    if (entry.name != name) continue;
    if (slash == std::string_view::npos) {
      return entry.mode == Mode::directory ? TreeEntry{} : TreeEntry{path, entry.mode, entry.id};
    }
    if (entry.mode != Mode::directory) return {};
    return find_file(objects, entry.id, path.substr(slash + 1));
  }
  return {};
}

}  // namespace lapthach::book::git
