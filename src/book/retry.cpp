// Walks the history from its tip and looks at the trailers of each commit.
#include "book/retry.hpp"

#include <memory>
#include <string_view>

namespace lapthach::book {

namespace {

struct FreeWalk {
  void operator()(git_revwalk* it) const { git_revwalk_free(it); }
};

/// The value of the trailer `key` in `message`; empty when it has none.
std::string_view trailer(std::string_view message, std::string_view key) {
  const std::string line = "\n" + std::string(key) + ": ";
  const std::size_t at = message.rfind(line);
  if (at == std::string_view::npos) return {};
  message.remove_prefix(at + line.size());
  return message.substr(0, message.find('\n'));
}

}  // namespace

std::optional<Done> done_with_key(git_repository* repository, const git::Branch& branch,
                                  const std::string& key) {
  if (!branch.tip) return std::nullopt;
  const Text doing = say("walk through the history", "duyệt lịch sử");
  git_revwalk* made = nullptr;
  git::require(git_revwalk_new(&made, repository), doing);
  const std::unique_ptr<git_revwalk, FreeWalk> walk(made);
  git::require(git_revwalk_push(walk.get(), git_commit_id(branch.tip.get())), doing);
  for (git_oid id; git_revwalk_next(&id, walk.get()) == 0;) {
    const auto commit = git::own<git_commit>(
        doing, [&](git_commit** out) { return git_commit_lookup(out, repository, &id); });
    const std::string_view message = git_commit_message(commit.get());
    if (trailer(message, key_trailer) != key) continue;
    return Done{git::hex(id), std::string(trailer(message, op_trailer))};
  }
  return std::nullopt;
}

std::optional<Done> done_with_key(const std::filesystem::path& root, const std::string& key) {
  const auto repository = git::open(root);
  return done_with_key(repository->handle.get(), git::current_branch(repository->handle.get()),
                       key);
}

}  // namespace lapthach::book
