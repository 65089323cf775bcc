// Gives a book years of honest history in a moment: commits as the program makes them, commits by
// hand, merges of two clerks' work. For measuring, and for what must not be found.
//
//   make_history BOOK COMMITS       the book is one that lapthach init --example has made
#include <array>
#include <cstdlib>
#include <iostream>
#include <map>
#include <string>
#include <vector>

#include "book/git.hpp"
#include "book/layout.hpp"
#include "book/link.hpp"
#include "book/writer.hpp"
#include "lapthach/book/book.hpp"
#include "lapthach/book/merge.hpp"

namespace {

using namespace lapthach;
using book::git::own;
using book::git::require;

const Text doing = say("make a history", "tạo lịch sử");

/// Files that a commit changes, with their new bytes.
using Files = std::map<std::string, std::string>;

/// Days of work in the ten years from 2020 on.
constexpr int commits_in_period = 250;
constexpr int side_length = 3;  ///< commits of the other clerk before a merge

class Maker {
 public:
  explicit Maker(const std::string& root) : repository_(book::git::open(root)) {
    book::git::sync_each_write(false);
    records_ = book::load_or_throw(root, {.from = {}, .to = {}, .periods = false});
    const auto branch = book::git::current_branch(repository_->handle.get());
    ref_ = branch.ref;
    head_ = *git_commit_id(branch.tip.get());
    begun_ = git_commit_time(branch.tip.get());
    cells_ = records_.registry.cells;
  }

  void make(int commits) {
    for (made_ = 0; made_ < commits;) {
      if (made_ % 60 == 59) {
        merge_with_other_clerk();
      } else if (made_ % 20 == 19) {
        head_ = by_hand(head_);
      } else if (made_ % 10 == 9) {
        head_ = change_cell(head_);
      } else {
        head_ = add_visit(head_);
      }
    }
    git_reference* moved = nullptr;
    require(
        git_reference_create(&moved, repository_->handle.get(), ref_.c_str(), &head_, 1, "made"),
        doing);
    git_reference_free(moved);
  }

 private:
  git_repository* handle() const { return repository_->handle.get(); }

  std::string bytes_at(const git_oid& commit, const std::string& path) const {
    const book::git::Objects objects(handle());
    const auto entry =
        book::git::find_file(objects, book::git::read_commit(objects, commit).tree, path);
    if (entry.mode == book::git::Mode::none) return {};
    return std::string(objects.read(entry.id, GIT_OBJECT_BLOB).bytes());
  }

  git_oid tree_with(const git_oid& commit, const Files& files) const {
    const auto before = own<git_commit>(
        doing, [&](git_commit** out) { return git_commit_lookup(out, handle(), &commit); });
    const auto tree =
        own<git_tree>(doing, [&](git_tree** out) { return git_commit_tree(out, before.get()); });
    std::vector<git_tree_update> updates;
    for (const auto& [path, bytes] : files) {
      git_oid blob;
      require(git_blob_create_from_buffer(&blob, handle(), bytes.data(), bytes.size()), doing);
      updates.push_back({GIT_TREE_UPDATE_UPSERT, blob, GIT_FILEMODE_BLOB, path.c_str()});
    }
    git_oid id;
    require(git_tree_create_updated(&id, handle(), tree.get(), updates.size(), updates.data()),
            doing);
    return id;
  }

  git_oid write(const git_oid& tree_id, const std::vector<git_oid>& parents,
                const std::string& message) {
    const auto tree = own<git_tree>(
        doing, [&](git_tree** out) { return git_tree_lookup(out, handle(), &tree_id); });
    std::vector<book::git::Owned<git_commit>> owned;
    std::vector<const git_commit*> raw;
    for (const git_oid& parent : parents) {
      owned.push_back(own<git_commit>(
          doing, [&](git_commit** out) { return git_commit_lookup(out, handle(), &parent); }));
      raw.push_back(owned.back().get());
    }
    git_signature* who = nullptr;
    const std::int64_t time = begun_ + std::int64_t{1800} * made_++;
    require(git_signature_new(&who, "Nguyễn Văn A", "a@example.vn", time, 420), doing);
    const book::git::Owned<git_signature> clerk(who);
    git_oid id;
    require(git_commit_create(&id, handle(), nullptr, who, who, "UTF-8", message.c_str(),
                              tree.get(), raw.size(), raw.data()),
            doing);
    return id;
  }

  /// As the program commits.
  git_oid commit(const git_oid& parent, const std::string& op, const Files& files) {
    std::vector<book::LinkedFile> linked;
    for (const auto& [path, bytes] : files) linked.push_back({path, book::git::Mode::file, bytes});
    std::vector<std::pair<std::string, std::string>> trailers = {{"Lapthach-Op", op}};
    for (auto& trailer : book::trailers_of_link(book::next_link(handle(), &parent, linked))) {
      trailers.push_back(trailer);
    }
    return write(tree_with(parent, files), {parent},
                 book::message_with(op + ": 1 new, 0 changed", trailers));
  }

  git_oid by_hand(const git_oid& parent) {
    const std::string notes = bytes_at(parent, "notes.txt");
    return write(tree_with(parent, {{"notes.txt", notes + "dòng " + std::to_string(made_) + "\n"}}),
                 {parent}, "Ghi chú\n");
  }

  git_oid change_cell(const git_oid& parent) {
    cells_[static_cast<std::size_t>(made_) % cells_.size()].members = 100 + made_ % 9000;
    return commit(parent, "import cells",
                  {{"registry/cells.yaml", book::write_list("cells", cells_)}});
  }

  /// The visits that a shelf holds at one head.
  using Visits = std::vector<domain::Visit>;

  domain::Visit next_visit(Period period) const {
    const auto& officials = records_.registry.officials;
    const auto number = static_cast<std::size_t>(made_);
    domain::Visit visit;
    visit.cell = cells_[number * 7 % cells_.size()].id;
    visit.date = add_days(first_day(period), made_ % commits_in_period / 3);
    visit.visitors.push_back({officials[number % officials.size()].id, {}, {}});
    visit.members = 30;
    visit.present = 20 + made_ % 10;
    visit.notes = "Ý kiến số " + std::to_string(made_);
    return visit;
  }

  git_oid add_visit(const git_oid& parent, const std::string& unit, Visits& visits) {
    const Period period = now();
    visits.push_back(next_visit(period));
    return commit(
        parent, "import visits",
        {{to_string(period) + "/visits/" + unit + ".yaml", book::write_list("visits", visits)}});
  }

  Period now() const { return Period{2020, 1} + made_ / commits_in_period; }

  git_oid add_visit(const git_oid& parent) {
    const std::string unit = "xa-" + std::to_string(made_ % 20);
    return add_visit(parent, unit, shelves_[to_string(now()) + unit]);
  }

  /// The other clerk has a clone; she writes to a shelf of her own, and both write to a third.
  void merge_with_other_clerk() {
    const std::string suffix = std::to_string(made_);
    Visits own, shared;
    head_ = add_visit(head_, "xa-chung-" + suffix, shared);
    const git_oid base = head_;
    git_oid theirs = base;
    for (int i = 0; i < side_length; ++i) theirs = add_visit(theirs, "xa-ngoai-" + suffix, own);
    Visits also_shared = shared;
    theirs = add_visit(theirs, "xa-chung-" + suffix, also_shared);
    const git_oid ours = add_visit(base, "xa-chung-" + suffix, shared);
    head_ = write(merged_tree(base, ours, theirs), {ours, theirs},
                  "Merge branch 'main' of /srv/book\n");
  }

  git_oid merged_tree(const git_oid& base, const git_oid& ours, const git_oid& theirs) const {
    const book::git::Objects objects(handle());
    const auto base_tree = book::git::read_commit(objects, base).tree;
    const auto their_tree = book::git::read_commit(objects, theirs).tree;
    Files files;
    for (const auto& change : book::git::differences(objects, &base_tree, their_tree)) {
      auto merged = book::merge(bytes_at(base, change.path), bytes_at(ours, change.path),
                                bytes_at(theirs, change.path), change.path);
      if (!merged.conflicts.empty()) {
        std::cerr << "conflict in " << change.path << '\n';
        std::exit(1);
      }
      files[change.path] = std::move(merged.bytes);
    }
    return tree_with(ours, files);
  }

  std::unique_ptr<book::git::Repository> repository_;
  domain::Records records_;
  std::vector<domain::Cell> cells_;
  std::string ref_;
  git_oid head_{};
  std::int64_t begun_ = 0;  ///< seconds since 1970
  int made_ = 0;
  std::map<std::string, Visits> shelves_;
};

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: make_history BOOK COMMITS\n";
    return 2;
  }
  try {
    Maker(argv[1]).make(std::atoi(argv[2]));
  } catch (const std::exception& fault) {
    std::cerr << fault.what() << '\n';
    return 1;
  }
  return 0;
}
