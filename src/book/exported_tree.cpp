// Writes a tree of git to disk and nothing outside of it.
#include "book/exported_tree.hpp"

#include <fstream>

#include <stdlib.h>

#include "book/disk.hpp"

namespace lapthach::book {

namespace fs = std::filesystem;

namespace {

fs::path private_directory_in(const fs::path& above) {
  std::string pattern = (above / "check-XXXXXX").string();
  if (::mkdtemp(pattern.data()) == nullptr) {
    throw disk::refusal(say("make a directory in {}", "tạo thư mục trong {}", above.string()));
  }
  return pattern;
}

Diagnostic not_plain(const std::string& path) {
  return {.severity = Severity::error,
          .where = {.file = path, .line = 0, .column = 0, .key = {}},
          .what = say("not a plain file", "không phải là tệp thường"),
          .hint = say("put the file itself here, not a link, a program or another repository",
                      "hãy đặt chính tệp ở đây, không dùng liên kết, chương trình hay kho khác"),
          .excerpt = {}};
}

/// The paths come from git::differences, which takes no name that leads out of the tree.
void write(const git::Objects& objects, const git::PathChange& file, const fs::path& target) {
  std::error_code fault;
  fs::create_directories(target.parent_path(), fault);
  std::ofstream stream(target, std::ios::binary);
  if (file.path.ends_with(".yaml")) {
    const git::Object blob = objects.read(file.new_id, GIT_OBJECT_BLOB);
    stream.write(blob.bytes().data(), static_cast<std::streamsize>(blob.bytes().size()));
  }
  stream.close();
  if (!stream) throw disk::refusal(say("write {}", "ghi {}", target.string()));
}

}  // namespace

ExportedTree::ExportedTree(const git::Objects& objects, const git_oid& tree, const fs::path& above)
    : root_(private_directory_in(above)) {
  for (const git::PathChange& file : git::differences(objects, nullptr, tree)) {
    if (file.after == git::Mode::file) {
      write(objects, file, root_ / file.path);
    } else {
      refused_.push_back(not_plain(file.path));
    }
  }
}

ExportedTree::~ExportedTree() {
  std::error_code ignored;
  fs::remove_all(root_, ignored);
}

}  // namespace lapthach::book
