// Files of git that make it show what is not stored, or hide what is changed.
#include "book/prove.hpp"

namespace lapthach::book {

namespace fs = std::filesystem;

namespace {

bool has_bytes(const fs::path& file) {
  std::error_code fault;
  return fs::is_regular_file(file, fault) && fs::file_size(file, fault) > 0;
}

bool has_replacements(git_repository* repository) {
  git_reference_iterator* made = nullptr;
  if (git_reference_iterator_glob_new(&made, repository, "refs/replace/*") != 0) return false;
  const std::unique_ptr<git_reference_iterator, void (*)(git_reference_iterator*)> iterator(
      made, git_reference_iterator_free);
  const char* name = nullptr;
  return git_reference_next_name(&name, made) == 0;
}

/// So many files of the work tree are named.
constexpr std::size_t named_at_most = 12;

bool is_as_committed(const fs::path& place, const git::PathChange& file) {
  if (file.after == git::Mode::submodule) return true;
  const fs::file_status status = fs::symlink_status(place);
  if (fs::is_symlink(status)) return file.after == git::Mode::link;
  git_oid found{};
  return fs::is_regular_file(status) &&
         git_odb_hashfile(&found, place.c_str(), GIT_OBJECT_BLOB) == 0 &&
         git::SameId{}(found, file.new_id);
}

void check_index(git_repository* repository, Findings& findings) {
  git_index* made = nullptr;
  if (git_repository_index(&made, repository) != 0) return;
  const git::Owned<git_index> index(made);
  for (std::size_t i = 0; i < git_index_entrycount(made); ++i) {
    const git_index_entry* entry = git_index_get_byindex(made, i);
    const bool assumed = (entry->flags & GIT_INDEX_ENTRY_VALID) != 0;
    const bool skipped = (entry->flags_extended & GIT_INDEX_ENTRY_SKIP_WORKTREE) != 0;
    if (!assumed && !skipped) continue;
    const std::string option = assumed ? "--no-assume-unchanged" : "--no-skip-worktree";
    findings.add(Severity::error,
                 say("git was told to overlook changes of {}",
                     "git đã bị bảo bỏ qua thay đổi của {}", entry->path),
                 say("git update-index {} {}", "git update-index {} {}", option, entry->path));
  }
}

}  // namespace

void check_repository(git_repository* repository, Findings& findings) {
  const fs::path common = git_repository_commondir(repository);
  if (has_bytes(common / "shallow")) {
    findings.add(Severity::error,
                 say("the history is cut off (shallow)", "lịch sử bị cắt bớt (shallow)"),
                 say("fetch the rest: git fetch --unshallow",
                     "hãy lấy phần còn lại: git fetch --unshallow"));
  }
  if (has_bytes(common / "info/grafts")) {
    findings.add(Severity::error,
                 say("info/grafts gives commits other parents than they have",
                     "info/grafts gán cho các lần ghi những lần ghi trước không có thật"),
                 say("remove {}", "hãy xóa {}", (common / "info/grafts").string()));
  }
  if (has_replacements(repository)) {
    findings.add(Severity::error,
                 say("refs/replace shows other objects in place of those stored",
                     "refs/replace hiện đối tượng khác thay cho đối tượng đã lưu"),
                 say("see them with git replace -l, remove them with git replace -d",
                     "xem bằng git replace -l, xóa bằng git replace -d"));
  }
  if (has_bytes(common / "objects/info/alternates")) {
    findings.add(Severity::error,
                 say("objects of the book lie in another repository (objects/info/alternates)",
                     "đối tượng của sổ nằm ở kho khác (objects/info/alternates)"),
                 say("take them in: git repack -a -d, then remove that file",
                     "đưa chúng về: git repack -a -d, rồi xóa tệp ấy"));
  }
  if (git_repository_is_bare(repository) == 0) check_index(repository, findings);
}

void check_work_tree(git_repository* repository, const git::Objects& objects, const git_oid& tree,
                     Findings& findings) {
  const fs::path root = git_repository_workdir(repository);
  std::size_t others = 0, named = 0;
  for (const git::PathChange& file : git::differences(objects, nullptr, tree)) {
    if (is_as_committed(root / file.path, file)) continue;
    if (++named > named_at_most) {
      ++others;
      continue;
    }
    findings.add(Severity::warning,
                 say("{} in the work tree is not as the last commit has it",
                     "{} trong thư mục làm việc khác với lần ghi cuối", file.path),
                 say("see git diff, then commit it or take it back",
                     "xem git diff, rồi ghi lại hoặc bỏ đi"));
  }
  if (others == 0) return;
  findings.add(Severity::warning, say("nor are {} other files", "và {} tệp khác cũng vậy", others),
               say("see git status", "xem git status"));
}

}  // namespace lapthach::book
