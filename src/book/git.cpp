// Opening a repository, its configuration and its branch, with faults a clerk can act on.
#include "book/git.hpp"

#include <array>
#include <cstdlib>

#include <sys/stat.h>
#include <unistd.h>

namespace lapthach::book::git {

namespace fs = std::filesystem;

namespace {

const char* variable(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr && *value != '\0' ? value : nullptr;
}

std::string words_of_git() {
  const git_error* last = git_error_last();
  return last != nullptr && last->message != nullptr ? last->message : "no reason given";
}

bool is_of_another_user(const fs::path& file) {
  struct stat state {};
  return ::lstat(file.c_str(), &state) == 0 && state.st_uid != ::geteuid();
}

Error not_opened(int code, const fs::path& root) {
  // libgit2 1.5 gives "not found" for another user's repository when no safe.directory is set.
  if (code == GIT_EOWNER || (code == GIT_ENOTFOUND && is_of_another_user(root / ".git"))) {
    return {Fault::world,
            say("{} belongs to another user of this machine",
                "{} thuộc về một người dùng khác của máy này", root.string()),
            say("if you trust that user: git config --global --add safe.directory {}",
                "nếu tin người ấy, gõ: git config --global --add safe.directory {}",
                fs::absolute(root).string())};
  }
  if (code == GIT_ENOTFOUND) {
    return {Fault::world, say("{} is not under git", "{} chưa được git quản lý", root.string()),
            say("in that directory: git init -b main && git add . && git commit",
                "trong thư mục ấy, gõ: git init -b main && git add . && git commit")};
  }
  return {Fault::world,
          say("git cannot open {}: {}", "git không mở được {}: {}", root.string(), words_of_git())};
}

/// Where the user's own settings are looked for: as git itself, GIT_CONFIG_GLOBAL goes before the
/// home directory and GIT_CONFIG_NOSYSTEM leaves the machine's settings out.
void choose_configuration_files() {
  if (variable("GIT_CONFIG_NOSYSTEM") != nullptr) {
    git_libgit2_opts(GIT_OPT_SET_SEARCH_PATH, GIT_CONFIG_LEVEL_SYSTEM, "");
  }
  if (variable("GIT_CONFIG_GLOBAL") != nullptr) {
    git_libgit2_opts(GIT_OPT_SET_SEARCH_PATH, GIT_CONFIG_LEVEL_GLOBAL, "");
    git_libgit2_opts(GIT_OPT_SET_SEARCH_PATH, GIT_CONFIG_LEVEL_XDG, "");
  }
}

/// libgit2 does not say when it could not remove its locks, and what it tried in the work tree.
void drop_leftovers(const fs::path& root) {
  std::error_code ignored;
  for (const fs::path& entry : fs::directory_iterator(root, ignored)) {
    if (entry.filename().string().starts_with("_git2_")) fs::remove(entry, ignored);
  }
  for (const fs::path& entry : fs::directory_iterator(root / ".git", ignored)) {
    if (entry.extension() == ".lock") fs::remove(entry, ignored);
  }
}

}  // namespace

Session::Session() {
  // Never shut down: each new beginning would read the machine's TLS certificates again.
  git_libgit2_init();
  sync_each_write(true);
  // What a tree or the index names was stored by us a moment ago, or stood in the tree before: to
  // open each again to see that it is there took a twentieth of a large import.
  git_libgit2_opts(GIT_OPT_ENABLE_STRICT_OBJECT_CREATION, 0);
  choose_configuration_files();
  // libgit2 deletes no objects, so it keeps what the extension asks for; it only has to be told.
  std::array<const char*, 1> understood = {"preciousobjects"};
  git_libgit2_opts(GIT_OPT_SET_EXTENSIONS, understood.data(), understood.size());
}

void sync_each_write(bool yes) { git_libgit2_opts(GIT_OPT_ENABLE_FSYNC_GITDIR, yes ? 1 : 0); }

void require(int code, const Text& doing) {
  if (code >= 0) return;
  throw Error(Fault::world,
              say("git cannot {}: {}", "git không thể {}: {}", doing, words_of_git()));
}

std::unique_ptr<Repository> open(const fs::path& root) {
  auto repository = std::make_unique<Repository>();
  repository->root = root;
  git_repository* handle = nullptr;
  const int code =
      git_repository_open_ext(&handle, root.c_str(), GIT_REPOSITORY_OPEN_CROSS_FS, nullptr);
  repository->handle.reset(handle);
  if (code < 0) throw not_opened(code, root);

  if (git_repository_is_bare(handle) != 0) {
    throw Error(Fault::world,
                say("the repository {} is bare: there are no files in it to work on",
                    "kho git {} là kho trần (bare): không có tệp để làm việc", root.string()),
                say("work in a clone of it: git clone {} DIR",
                    "hãy làm việc trong một bản sao: git clone {} DIR", root.string()));
  }
  const fs::path top = git_repository_workdir(handle);
  if (std::error_code unreadable; !fs::equivalent(top, root, unreadable)) {
    throw Error(
        Fault::world,
        say("{} is not the top of its repository, which is {}",
            "{} không phải thư mục gốc của kho git, mà gốc là {}", root.string(), top.string()),
        say("make the book a repository of its own: git init -b main in its directory",
            "hãy để sổ là một kho riêng: gõ git init -b main trong thư mục của sổ"));
  }
  return repository;
}

void make_repository(const fs::path& root) {
  const Session session;
  git_repository_init_options options{};
  git_repository_init_options_init(&options, GIT_REPOSITORY_INIT_OPTIONS_VERSION);
  options.flags = GIT_REPOSITORY_INIT_MKPATH | GIT_REPOSITORY_INIT_NO_REINIT;
  options.initial_head = "main";
  const Text doing = say("make a repository in {}", "tạo kho trong {}", root.string());
  const auto repository = own<git_repository>(doing, [&](git_repository** out) {
    return git_repository_init_ext(out, root.c_str(), &options);
  });
  const auto settings = own<git_config>(
      doing, [&](git_config** out) { return git_repository_config(out, repository.get()); });
  keep_every_object(settings.get());
  drop_leftovers(root);
}

bool keep_every_object(git_config* settings) {
  const auto now = own<git_config>(say("read its settings", "đọc cấu hình"), [&](git_config** out) {
    return git_config_snapshot(out, settings);
  });
  int kept = 0;
  const int found = git_config_get_bool(&kept, now.get(), "extensions.preciousObjects");
  if (found == 0 && kept != 0) return false;
  const Text doing = say("keep every object", "giữ mọi đối tượng");
  require(git_config_set_int32(settings, "core.repositoryformatversion", 1), doing);
  require(git_config_set_bool(settings, "extensions.preciousObjects", 1), doing);
  return true;
}

Owned<git_config> configuration(git_repository* repository) {
  const Text doing = say("read its settings", "đọc cấu hình");
  const auto all = own<git_config>(doing, [&](git_config** out) {
    return repository != nullptr ? git_repository_config(out, repository)
                                 : git_config_open_default(out);
  });
  if (const char* global = variable("GIT_CONFIG_GLOBAL")) {
    require(git_config_add_file_ondisk(all.get(), global, GIT_CONFIG_LEVEL_GLOBAL, repository, 1),
            doing);
  }
  return own<git_config>(doing,
                         [&](git_config** out) { return git_config_snapshot(out, all.get()); });
}

Branch current_branch(git_repository* repository) {
  const Text doing = say("find the branch", "tìm nhánh");
  const auto head = own<git_reference>(
      doing, [&](git_reference** out) { return git_reference_lookup(out, repository, "HEAD"); });
  const char* ref = git_reference_symbolic_target(head.get());
  if (ref == nullptr) {
    throw Error(Fault::world,
                say("HEAD is detached: a commit made now would belong to no branch",
                    "HEAD không nằm trên nhánh nào (detached): lần ghi này sẽ không thuộc về "
                    "nhánh nào"),
                say("go back to your branch first: git switch main",
                    "hãy trở về nhánh của mình trước: git switch main"));
  }
  Branch branch{.ref = ref, .tip = nullptr, .tree = nullptr};
  git_oid tip;
  const int found = git_reference_name_to_id(&tip, repository, ref);
  if (found == GIT_ENOTFOUND) return branch;
  require(found, doing);
  branch.tip = own<git_commit>(
      doing, [&](git_commit** out) { return git_commit_lookup(out, repository, &tip); });
  branch.tree =
      own<git_tree>(doing, [&](git_tree** out) { return git_commit_tree(out, branch.tip.get()); });
  return branch;
}

Owned<git_tree_entry> entry_at(const git_tree* tree, const std::string& path) {
  if (tree == nullptr) return nullptr;
  git_tree_entry* entry = nullptr;
  const int found = git_tree_entry_bypath(&entry, tree, path.c_str());
  if (found == GIT_ENOTFOUND) return nullptr;
  require(found, say("read {}", "đọc {}", path));
  return Owned<git_tree_entry>(entry);
}

fs::path path_of(git_repository* repository, git_repository_item_t item) {
  git_buf buffer = GIT_BUF_INIT;
  require(git_repository_item_path(&buffer, repository, item),
          say("find its own files", "tìm các tệp của git"));
  fs::path path(std::string(buffer.ptr, buffer.size));
  git_buf_dispose(&buffer);
  return path;
}

fs::path private_directory(git_repository* repository) {
  return fs::path(git_repository_path(repository)) / "lapthach";
}

std::string hex(const git_oid& id) {
  std::array<char, GIT_OID_HEXSZ + 1> text{};
  return git_oid_tostr(text.data(), text.size(), &id);
}

}  // namespace lapthach::book::git
