// The state of the repository and of each path, and for every obstacle what the clerk can do.
#include "book/preflight.hpp"

#include <cerrno>
#include <optional>
#include <string>
#include <tuple>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "book/disk.hpp"

namespace lapthach::book {

namespace fs = std::filesystem;

namespace {

/// Work with git that a human has begun and not ended.
struct Operation {
  Text name;
  std::string finish;
  std::string give_up;
};

std::optional<Operation> operation_under_way(git_repository* repository) {
  switch (git_repository_state(repository)) {
    case GIT_REPOSITORY_STATE_NONE:
      return std::nullopt;
    case GIT_REPOSITORY_STATE_MERGE:
      return Operation{say("a merge", "việc trộn nhánh (merge)"), "git commit",
                       "git merge --abort"};
    case GIT_REPOSITORY_STATE_REVERT:
    case GIT_REPOSITORY_STATE_REVERT_SEQUENCE:
      return Operation{say("a revert", "việc đảo lần ghi (revert)"), "git revert --continue",
                       "git revert --abort"};
    case GIT_REPOSITORY_STATE_CHERRYPICK:
    case GIT_REPOSITORY_STATE_CHERRYPICK_SEQUENCE:
      return Operation{say("a cherry-pick", "việc chép lần ghi (cherry-pick)"),
                       "git cherry-pick --continue", "git cherry-pick --abort"};
    case GIT_REPOSITORY_STATE_BISECT:
      return Operation{say("a bisection", "việc dò lỗi (bisect)"), "git bisect good | bad",
                       "git bisect reset"};
    case GIT_REPOSITORY_STATE_APPLY_MAILBOX:
      return Operation{say("a series of patches", "việc áp bản vá (am)"), "git am --continue",
                       "git am --abort"};
    default:
      return Operation{say("a rebase", "việc dời nhánh (rebase)"), "git rebase --continue",
                       "git rebase --abort"};
  }
}

Diagnostic fault(Text what, Text hint) {
  return {.where = {}, .what = std::move(what), .hint = std::move(hint), .excerpt = {}};
}

Diagnostic changed(const std::string& path) {
  return fault(say("{} has changes that are not committed", "{} có thay đổi chưa được ghi", path),
               say("commit them (git add {} && git commit) or put them aside (git stash)",
                   "hãy ghi lại (git add {} && git commit) hoặc cất tạm đi (git stash)", path));
}

Diagnostic deleted(const std::string& path) {
  return fault(
      say("{} has been deleted, and that is not committed", "{} đã bị xóa mà chưa ghi", path),
      say("bring it back (git checkout HEAD -- {}) or commit the deletion",
          "hãy lấy lại (git checkout HEAD -- {}) hoặc ghi việc xóa", path));
}

Diagnostic saved_meanwhile(const std::string& path) {
  return fault(
      say("{} was saved while the command was at work", "{} vừa được lưu trong lúc lệnh đang chạy",
          path),
      say("nothing was changed; run the command again", "chưa có gì thay đổi; hãy chạy lại lệnh"));
}

Diagnostic unknown(const std::string& path) {
  return fault(say("{} is in the way, and git does not know it",
                   "{} nằm đúng chỗ cần ghi, mà git chưa biết tệp này", path),
               say("commit it (git add {} && git commit) or move it away",
                   "hãy ghi tệp ấy (git add {} && git commit) hoặc chuyển đi nơi khác", path));
}

Diagnostic not_ordinary(const std::string& path) {
  return fault(say("{} is not an ordinary file", "{} không phải tệp thường", path),
               say("the book holds real files in real directories: move it away",
                   "sổ chỉ gồm tệp thật trong thư mục thật: hãy chuyển nó đi nơi khác"));
}

Diagnostic not_directory(const std::string& path) {
  return fault(say("{} is not a directory", "{} không phải thư mục", path),
               say("the book holds real files in real directories: move it away",
                   "sổ chỉ gồm tệp thật trong thư mục thật: hãy chuyển nó đi nơi khác"));
}

Diagnostic unwritable(const fs::path& directory) {
  const std::string reason = std::generic_category().message(errno);
  return fault(say("the directory {} cannot be written: {}", "không ghi được vào thư mục {}: {}",
                   directory.string(), reason),
               say("ask its owner for the right to write, or work in a clone",
                   "hãy xin chủ thư mục quyền ghi, hoặc làm việc trong một bản sao"));
}

bool is_writable(const fs::path& directory) {
  return ::faccessat(AT_FDCWD, directory.c_str(), W_OK | X_OK, AT_EACCESS) == 0;
}

/// Looks from `root` down to the directory that `path` is to lie in, as far as it is there.
std::optional<Diagnostic> directory_obstacle(const fs::path& root, const fs::path& path) {
  fs::path relative, existing = root;
  for (const fs::path& part : path.parent_path()) {
    relative /= part;
    const fs::file_status status = fs::symlink_status(root / relative);
    if (!fs::exists(status)) break;
    if (!fs::is_directory(status)) return not_directory(relative.string());
    existing = root / relative;
  }
  if (!is_writable(existing)) return unwritable(existing);
  return std::nullopt;
}

/// Compares the three places git keeps a file in: HEAD, index and work tree.
class Comparison {
 public:
  Comparison(const git::Repository& repository, const git_tree* tree, const git::HeldIndex& index,
             const std::optional<timespec>& begun)
      : root_(repository.root), tree_(tree), index_(index), begun_(begun) {}

  std::optional<Diagnostic> obstacle(const std::string& path) const {
    if (auto found = directory_obstacle(root_, path)) return found;
    const fs::file_status status = fs::symlink_status(root_ / path);
    if (fs::exists(status) && !fs::is_regular_file(status)) return not_ordinary(path);

    const auto committed = git::entry_at(tree_, path);
    const auto staged = index_.staged(path);
    if (committed == nullptr) {
      if (staged) return changed(path);
      if (fs::exists(status)) return unknown(path);
      return std::nullopt;
    }
    if (!fs::exists(status)) return deleted(path);
    const git_oid* id = git_tree_entry_id(committed.get());
    if (!staged || git_oid_equal(&*staged, id) == 0 || !work_tree_has(path, *id)) {
      return changed(path);
    }
    if (is_saved_since(path)) return saved_meanwhile(path);
    return std::nullopt;
  }

 private:
  bool is_saved_since(const std::string& path) const {
    struct stat state {};
    if (!begun_ || ::lstat((root_ / path).c_str(), &state) != 0) return false;
    return std::tie(begun_->tv_sec, begun_->tv_nsec) <=
           std::tie(state.st_ctim.tv_sec, state.st_ctim.tv_nsec);
  }

  bool work_tree_has(const std::string& path, const git_oid& id) const {
    git_oid found;
    const fs::path file = root_ / path;
    git::require(git_odb_hashfile(&found, file.c_str(), GIT_OBJECT_BLOB),
                 say("read {}", "đọc {}", file.string()));
    return git_oid_equal(&found, &id) != 0;
  }

  const fs::path& root_;
  const git_tree* tree_;
  const git::HeldIndex& index_;
  const std::optional<timespec>& begun_;
};

}  // namespace

void require_no_operation_under_way(git_repository* repository) {
  const auto operation = operation_under_way(repository);
  if (!operation) return;
  throw Error(Fault::world,
              say("{} is under way in this book", "{} trong sổ này chưa xong", operation->name),
              say("finish it ({}) or give it up ({})", "hãy làm cho xong ({}) hoặc bỏ ({})",
                  operation->finish, operation->give_up));
}

std::vector<Diagnostic> obstacles(const git::Repository& repository, const git_tree* tree,
                                  const git::HeldIndex& index,
                                  const std::vector<FileChange>& changes,
                                  const std::optional<timespec>& begun) {
  const Comparison comparison(repository, tree, index, begun);
  std::vector<Diagnostic> found;
  for (const FileChange& change : changes) {
    if (auto obstacle = comparison.obstacle(change.path)) found.push_back(std::move(*obstacle));
  }
  sort_diagnostics(found);
  return found;
}

}  // namespace lapthach::book
