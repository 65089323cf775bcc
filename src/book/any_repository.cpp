// Opens repositories for reading and resolves names of commits.
#include "book/any_repository.hpp"

#include <array>
#include <cstdlib>

#include "lapthach/book/book.hpp"
#include "lapthach/book/history.hpp"

namespace lapthach::book {

namespace fs = std::filesystem;

namespace {

bool is_bare_repository(const fs::path& path) {
  std::error_code fault;
  return fs::is_regular_file(path / "HEAD", fault) && fs::is_directory(path / "objects", fault) &&
         fs::is_directory(path / "refs", fault);
}

git::Owned<git_repository> open_bare(const fs::path& path) {
  return git::own<git_repository>(
      say("open {}", "mở {}", path.string()), [&](git_repository** out) {
        return git_repository_open_ext(
            out, path.c_str(), GIT_REPOSITORY_OPEN_NO_SEARCH | GIT_REPOSITORY_OPEN_NO_DOTGIT,
            nullptr);
      });
}

/// Objects that a push has brought and that are not accepted yet lie in a directory of their own
/// below the repository's objects.
void add_quarantine(git_repository* repository) {
  const char* path = std::getenv("GIT_QUARANTINE_PATH");
  if (path == nullptr || *path == '\0') return;
  std::error_code fault;
  const fs::path quarantine = fs::canonical(path, fault);
  const fs::path objects =
      fs::canonical(fs::path(git_repository_commondir(repository)) / "objects", fault);
  if (fault || quarantine.parent_path() != objects) return;
  git_odb* database = nullptr;
  if (git_repository_odb(&database, repository) != 0) return;
  git_odb_add_disk_alternate(database, quarantine.c_str());
  git_odb_free(database);
}

git_oid commit_named(git_repository* repository, const std::string& name) {
  git_object* found = nullptr;
  git_object* commit = nullptr;
  const bool there = git_revparse_single(&found, repository, name.c_str()) == 0 &&
                     git_object_peel(&commit, found, GIT_OBJECT_COMMIT) == 0;
  git_oid id{};
  if (there) id = *git_object_id(commit);
  git_object_free(found);
  git_object_free(commit);
  if (there) return id;
  throw Error(Fault::usage, say("there is no commit {} here", "ở đây không có lần ghi {}", name),
              say("give OLD..NEW, each a commit or a branch",
                  "viết CŨ..MỚI, mỗi bên là một lần ghi hoặc một nhánh"));
}

bool is_zeros(const std::string& name) {
  return !name.empty() && name.find_first_not_of('0') == std::string::npos;
}

}  // namespace

std::unique_ptr<git::Repository> open_any(const fs::path& path) {
  if (!is_bare_repository(path)) return git::open(path);
  auto repository = std::make_unique<git::Repository>();
  repository->root = path;
  repository->handle = open_bare(path);
  add_quarantine(repository->handle.get());
  return repository;
}

std::optional<git_oid> head_commit(git_repository* repository) {
  git_oid head;
  if (git_reference_name_to_id(&head, repository, "HEAD") != 0) return std::nullopt;
  return head;
}

Range range_of(git_repository* repository, const std::string& words) {
  const std::size_t dots = words.find("..");
  if (dots == std::string::npos || words.find("...") != std::string::npos) {
    throw Error(Fault::usage, say("{} is not a range", "{} không phải một khoảng", words),
                say("give OLD..NEW, each a commit or a branch",
                    "viết CŨ..MỚI, mỗi bên là một lần ghi hoặc một nhánh"));
  }
  const std::string first = words.substr(0, dots), last = words.substr(dots + 2);
  Range range;
  if (!is_zeros(first)) {
    range.old_head = commit_named(repository, first.empty() ? "HEAD" : first);
  }
  range.new_head = commit_named(repository, last.empty() ? "HEAD" : last);
  return range;
}

fs::path find_repository(const std::string& dir) {
  const fs::path place = dir.empty() ? fs::path(".") : fs::path(dir);
  return is_bare_repository(place) ? place : find(dir);
}

}  // namespace lapthach::book
