// Finds each hook where git would, and runs it with the repository's directory as git does.
#include "book/hooks.hpp"

#include <array>
#include <fstream>

#include <unistd.h>

#include "book/disk.hpp"
#include "book/process.hpp"
#include "book/trailers.hpp"
#include "book/trust.hpp"

namespace lapthach::book {

namespace fs = std::filesystem;

namespace {

/// A path of the settings, relative to the book; empty when it is not set.
fs::path configured_path(git_config* configuration, const char* key, const fs::path& root) {
  git_buf buffer = GIT_BUF_INIT;
  if (git_config_get_path(&buffer, configuration, key) != 0) return {};
  const std::string path(buffer.ptr, buffer.size);
  git_buf_dispose(&buffer);
  return path.empty() ? fs::path{} : root / path;
}

bool is_program(const fs::path& file) {
  return fs::is_regular_file(file) && ::access(file.c_str(), X_OK) == 0;
}

/// `init --hooks` puts it there for commits by hand; what the tool writes needs no second look.
bool is_ours(const fs::path& hook) {
  return disk::bytes_of(hook).value_or("").find("lapthach check") != std::string::npos;
}

/// What the hook said, its last line being the likeliest reason.
Error refused(const std::string& name, const Outcome& outcome) {
  std::string words = outcome.errors.empty() ? outcome.output : outcome.errors;
  while (words.ends_with('\n')) words.pop_back();
  return {Fault::no,
          words.empty()
              ? say("the hook {} refused the commit (status {})", "hook {} không cho ghi (mã {})",
                    name, outcome.status)
              : say("the hook {} refused the commit: {}", "hook {} không cho ghi: {}", name, words),
          say("nothing was changed; do what the hook asks and run the command again",
              "chưa có gì thay đổi; hãy làm theo yêu cầu của hook rồi chạy lại lệnh")};
}

bool says_the_same(const Trailers& one, const Trailers& other) {
  return one.lines == other.lines && one.doubt == other.doubt;
}

Error changes_trailers() {
  return {Fault::no,
          say("the hook commit-msg changes the lines Lapthach-... at the end of the message",
              "hook commit-msg sửa các dòng Lapthach-... ở cuối thông điệp"),
          say("log --verify proves the history by them; let the hook leave those lines, and as the "
              "last paragraph; nothing was changed",
              "log --verify dựa vào các dòng ấy để chứng minh lịch sử; hãy để hook giữ nguyên và "
              "để ở đoạn cuối; chưa có gì thay đổi")};
}

/// An index that holds exactly a tree, for as long as the hook needs it.
class TreeIndex {
 public:
  TreeIndex(git_repository* repository, git_tree* tree)
      : file_(git::private_directory(repository) / "hook-index") {
    const Text doing = say("write an index", "ghi chỉ mục (index)");
    fs::remove(file_.path());
    const auto index = git::own<git_index>(
        doing, [&](git_index** out) { return git_index_open(out, file_.path().c_str()); });
    git::require(git_index_read_tree(index.get(), tree), doing);
    git::require(git_index_write(index.get()), doing);
  }
  std::string path() const { return file_.path().string(); }

 private:
  disk::Temporary file_;
};

}  // namespace

Hooks::Hooks(const git::Repository& repository) : repository_(repository) {
  const auto own = git::configuration(nullptr);
  directory_ = configured_path(own.get(), "core.hooksPath", repository.root);
  const bool trusted = git::is_trusted(repository);
  runs_ = trusted || !directory_.empty();
  if (trusted || directory_.empty()) {
    const auto all = git::configuration(repository.handle.get());
    directory_ = configured_path(all.get(), "core.hooksPath", repository.root);
  }
  if (directory_.empty()) {
    directory_ = git::path_of(repository.handle.get(), GIT_REPOSITORY_ITEM_HOOKS);
  }
  directory_ = fs::absolute(directory_);
}

fs::path Hooks::enabled(const std::string& name) const {
  const fs::path hook = directory_ / name;
  return runs_ && is_program(hook) && !is_ours(hook) ? hook : fs::path{};
}

void Hooks::before_commit(git_tree* tree) const {
  const fs::path hook = enabled("pre-commit");
  if (hook.empty()) return;
  const TreeIndex index(repository_.handle.get(), tree);
  const Outcome outcome = run(
      {{hook.string()}, {}, repository_.root, {{"GIT_INDEX_FILE", fs::absolute(index.path())}}});
  if (outcome.status != 0) throw refused("pre-commit", outcome);
}

std::string Hooks::message(const std::string& message) const {
  const fs::path hook = enabled("commit-msg");
  if (hook.empty()) return message;
  const disk::Temporary file(
      fs::absolute(git::private_directory(repository_.handle.get()) / "message"));
  std::ofstream(file.path(), std::ios::binary) << message;
  const Outcome outcome = run({{hook.string(), file.path().string()}, {}, repository_.root, {}});
  if (outcome.status != 0) throw refused("commit-msg", outcome);
  const std::string left = disk::bytes_of(file.path()).value_or("");
  if (!says_the_same(trailers_of(left), trailers_of(message))) throw changes_trailers();
  return left;
}

void Hooks::after_commit() const {
  const fs::path hook = enabled("post-commit");
  if (!hook.empty()) run({{hook.string()}, {}, repository_.root, {}});
}

std::vector<std::string> Hooks::not_run() const {
  std::vector<std::string> names;
  if (runs_) return names;
  for (const char* name : {"pre-commit", "commit-msg", "post-commit"}) {
    const fs::path hook = directory_ / name;
    if (is_program(hook) && !is_ours(hook)) names.emplace_back(name);
  }
  return names;
}

}  // namespace lapthach::book
