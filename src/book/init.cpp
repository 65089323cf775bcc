// A new book: a repository with its branch, what git must know about the files, and a first commit.
#include <algorithm>

#include "book/git.hpp"
#include "book/identity.hpp"
#include "book/merge_driver.hpp"
#include "book/new_directory.hpp"
#include "lapthach/book/book.hpp"
#include "lapthach/book/merge.hpp"

namespace lapthach::book {

namespace fs = std::filesystem;

namespace {

void require_directory(const fs::path& directory) {
  const fs::file_status status = fs::status(directory);
  if (!fs::exists(status) || fs::is_directory(status)) return;
  throw Error(
      Fault::world,
      say("{} is a file, not a directory", "{} là tệp, không phải thư mục", directory.string()),
      say("choose another name for the book", "hãy chọn tên khác cho sổ"));
}

void require_identity() {
  const git::Session session;
  const auto configuration = git::configuration(nullptr);
  git::identity(configuration.get());
}

/// What git must know in every book: how its files are merged, and who petitioned stays private.
std::vector<FileChange> files_for_git() {
  return {{".gitattributes", attributes_for_git()},
          {".gitignore", "# Who a petitioner is stays on this machine.\n/private/\n"}};
}

}  // namespace

Committed init(const fs::path& directory, const std::vector<FileChange>& example) {
  require_directory(directory);
  require_identity();
  Change change{.files = example.empty() ? empty_book() : example,
                .subject = "init: Begin the book",
                .trailers = {{"Lapthach-Op", "init"}}};
  for (FileChange& file : files_for_git()) {
    const bool given =
        std::any_of(change.files.begin(), change.files.end(),
                    [&](const FileChange& other) { return other.path == file.path; });
    if (!given) change.files.push_back(std::move(file));
  }
  Committed committed;
  fill_new_directory(directory, "lapthach.yaml", [&](const fs::path& workshop) {
    git::make_repository(workshop);
    committed = commit(workshop, change);
    prepare_clone(workshop);
  });
  return committed;
}

}  // namespace lapthach::book
