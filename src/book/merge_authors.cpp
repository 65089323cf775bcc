// Walks back on one side of a merge to the commit that changed a fact.
#include "book/merge_authors.hpp"

#include <algorithm>

namespace lapthach::book {

namespace {

using Walk = std::unique_ptr<git_revwalk, void (*)(git_revwalk*)>;

/// The commits of one side that the other has not, newest first.
Walk walk_from(git_repository* repository, const git_oid& tip, const git_oid& other) {
  git_revwalk* made = nullptr;
  const Text doing = say("read its history", "đọc lịch sử");
  git::require(git_revwalk_new(&made, repository), doing);
  Walk walk(made, git_revwalk_free);
  git_revwalk_sorting(made, GIT_SORT_TOPOLOGICAL);
  git::require(git_revwalk_push(made, &tip), doing);
  git::require(git_revwalk_hide(made, &other), doing);
  return walk;
}

git::Owned<git_tree> tree_of(const git_commit* commit) {
  return git::own<git_tree>(say("read a commit", "đọc một lần ghi"),
                            [&](git_tree** out) { return git_commit_tree(out, commit); });
}

/// The facts in `place` of a file as a commit has it; none when it cannot be read.
Facts facts_in(git_repository* repository, const git_tree_entry* entry, const std::string& path,
               const FactPath& place) {
  Facts facts;
  if (entry == nullptr) return facts;
  const auto blob = git::own<git_blob>(say("read {}", "đọc {}", path), [&](git_blob** out) {
    return git_blob_lookup(out, repository, git_tree_entry_id(entry));
  });
  const auto* bytes = static_cast<const char*>(git_blob_rawcontent(blob.get()));
  try {
    facts = facts_of(parse_tree(
        {path, std::string(bytes, static_cast<std::size_t>(git_blob_rawsize(blob.get())))}));
  } catch (const Error&) {
    return facts;
  }
  std::erase_if(facts, [&](const auto& fact) { return !lies_in(fact.first, place); });
  return facts;
}

bool is_same(const git_tree_entry* a, const git_tree_entry* b) {
  if (a == nullptr || b == nullptr) return a == b;
  return git_oid_equal(git_tree_entry_id(a), git_tree_entry_id(b)) != 0;
}

/// True when the commit made the facts in `place` what they are.
bool changes(git_repository* repository, const git_commit* commit, const std::string& path,
             const FactPath& place) {
  const auto after = git::entry_at(tree_of(commit).get(), path);
  git_commit* made = nullptr;
  if (git_commit_parentcount(commit) > 0) {
    git::require(git_commit_parent(&made, commit, 0), say("read a commit", "đọc một lần ghi"));
  }
  const git::Owned<git_commit> parent(made);
  const auto before = parent ? git::entry_at(tree_of(parent.get()).get(), path) : nullptr;
  return !is_same(before.get(), after.get()) && facts_in(repository, before.get(), path, place) !=
                                                    facts_in(repository, after.get(), path, place);
}

}  // namespace

MergeUnderWay::MergeUnderWay(const std::filesystem::path& root) {
  try {
    repository_ = git::open(root);
  } catch (const Error&) {
    return;  // a book that is not under git has no merge
  }
  git_repository* handle = repository_->handle.get();
  const auto take = [](const git_oid* id, void* into) {
    static_cast<std::optional<git_oid>*>(into)->emplace(*id);
    return 0;
  };
  if (git_reference_name_to_id(&ours_, handle, "HEAD") != 0) return;
  git_repository_mergehead_foreach(handle, take, &theirs_);
}

git_repository* MergeUnderWay::repository() const {
  return repository_ ? repository_->handle.get() : nullptr;
}

std::optional<std::string> MergeUnderWay::author(Side side, const std::string& path,
                                                 const FactPath& place) const {
  if (!theirs_) return std::nullopt;
  const git_oid& tip = side == Side::ours ? ours_ : *theirs_;
  const Walk walk = walk_from(repository(), tip, side == Side::ours ? *theirs_ : ours_);
  git_oid id;
  while (git_revwalk_next(&id, walk.get()) == 0) {
    const auto commit = git::own<git_commit>(
        say("read a commit", "đọc một lần ghi"),
        [&](git_commit** out) { return git_commit_lookup(out, repository(), &id); });
    if (git_commit_parentcount(commit.get()) > 1) continue;
    if (!changes(repository(), commit.get(), path, place)) continue;
    return fmt::format("{}, {}", git_commit_author(commit.get())->name, git::hex(id).substr(0, 12));
  }
  return std::nullopt;
}

}  // namespace lapthach::book
