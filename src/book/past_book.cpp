// Lays out the files of a commit: of one by name, or of that which a day ended with.
#include "book/any_repository.hpp"
#include "book/exported_tree.hpp"
#include "book/link.hpp"
#include "book/scratch.hpp"
#include "lapthach/book/history.hpp"

namespace lapthach::book {

namespace fs = std::filesystem;

namespace {

Date day_of(const git::RawCommit& commit) {
  return day_of(Moment{commit.committer.time, commit.committer.offset});
}

Error no_history(Date day, const std::optional<Date>& first) {
  if (!first) {
    return {Fault::no, say("the book has no history yet", "sổ chưa có lịch sử"),
            say("leave out --known-on", "bỏ --known-on")};
  }
  return {Fault::no,
          say("on {} the book had no history yet: it begins on {}",
              "ngày {} sổ chưa có lịch sử: lần ghi đầu tiên là ngày {}", to_string(day),
              to_string(*first)),
          say("ask for a later day, or leave out --known-on",
              "nêu ngày sau đó, hoặc bỏ "
              "--known-on")};
}

git::RawCommit commit_on(git_repository* repository, const git::Objects& objects, Date day) {
  std::optional<Date> first;
  for (auto next = head_commit(repository); next;) {
    const git::RawCommit commit = git::read_commit(objects, *next);
    first = day_of(commit);
    if (*first <= day) return commit;
    next = commit.parents.empty() ? std::nullopt : std::optional(commit.parents.front());
  }
  throw no_history(day, first);
}

}  // namespace

struct PastBook::Parts {
  Scratch directory;
  Head head;
  ExportedTree files;

  Parts(const git::Objects& objects, const git::RawCommit& commit)
      : head{Links(objects).of(commit.id).seq,
             git::hex(commit.id),
             {commit.committer.time, commit.committer.offset}},
        files(objects, commit.tree, directory.path()) {}
};

PastBook::PastBook(const fs::path& root, Date day) {
  const auto repository = open_any(root);
  const git::Objects objects(repository->handle.get());
  lay_out(std::make_unique<Parts>(objects, commit_on(repository->handle.get(), objects, day)));
}

PastBook::PastBook(const fs::path& root, const std::string& commit) {
  const auto repository = open_any(root);
  const git::Objects objects(repository->handle.get());
  git_oid id;
  git::require(git_oid_fromstr(&id, commit.c_str()), say("read {}", "đọc {}", commit));
  lay_out(std::make_unique<Parts>(objects, git::read_commit(objects, id)));
}

void PastBook::lay_out(std::unique_ptr<Parts> parts) {
  if (!parts->files.refused().empty()) throw Error(Fault::data, parts->files.refused());
  parts_ = std::move(parts);
}

PastBook::~PastBook() = default;

const fs::path& PastBook::root() const { return parts_->files.root(); }
const Head& PastBook::head() const { return parts_->head; }

}  // namespace lapthach::book
