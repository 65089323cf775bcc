// Looks at a push before git takes it in.
#include <cstdlib>

#include "book/any_repository.hpp"
#include "book/exported_tree.hpp"
#include "lapthach/base/text.hpp"
#include "lapthach/book/book.hpp"
#include "lapthach/book/history.hpp"
#include "lapthach/book/merge.hpp"

namespace lapthach::book {

namespace fs = std::filesystem;

namespace {

/// One reference that is to move from one commit to another; zeros: there is none.
struct Move {
  std::string before, after, ref;
};

bool is_nothing(const std::string& commit) {
  return commit.find_first_not_of('0') == std::string::npos;
}

std::vector<Move> parse_moves(std::string_view lines) {
  std::vector<Move> moves;
  for (const std::string_view line : split(trim(lines), '\n')) {
    const auto words = split(line, ' ');
    if (words.size() != 3) {
      throw Error(Fault::usage,
                  say("this is for git's hook pre-receive, which gives OLD NEW REF",
                      "lệnh này dành cho hook pre-receive của git, với các dòng CŨ MỚI REF"));
    }
    moves.push_back({std::string(words[0]), std::string(words[1]), std::string(words[2])});
  }
  return moves;
}

Diagnostic refusal(const std::string& ref, Text what, Text hint) {
  return {.severity = Severity::error,
          .where = {.file = ref, .line = 0, .column = 0, .key = {}},
          .what = std::move(what),
          .hint = std::move(hint),
          .excerpt = {}};
}

/// Git removes its quarantine, with all that lies in it, when the hook is killed.
fs::path scratch_directory(git_repository* repository) {
  const char* quarantine = std::getenv("GIT_QUARANTINE_PATH");
  if (quarantine != nullptr && fs::is_directory(quarantine)) return quarantine;
  return git_repository_path(repository);
}

class Reception {
 public:
  explicit Reception(const fs::path& path)
      : path_(path), repository_(open_any(path)), objects_(repository_->handle.get()) {}

  void look_at(const Move& move);
  std::vector<Diagnostic> take() { return std::move(found_); }

 private:
  bool may_move(const Move& move);
  bool goes_on(const Move& move) const;
  void check_book(const Move& move);
  void check_history(const Move& move);
  void add(std::vector<Diagnostic> diagnostics) {
    found_.insert(found_.end(), diagnostics.begin(), diagnostics.end());
  }

  fs::path path_;
  std::unique_ptr<git::Repository> repository_;
  git::Objects objects_;
  std::vector<Diagnostic> found_;
};

void Reception::look_at(const Move& move) {
  if (!may_move(move) || !move.ref.starts_with("refs/heads/")) return;
  check_book(move);
  if (!any_error(found_)) check_history(move);
}

bool Reception::may_move(const Move& move) {
  if (!move.ref.starts_with("refs/heads/") && !move.ref.starts_with("refs/tags/")) {
    found_.push_back(refusal(move.ref,
                             say("only branches and tags are taken", "chỉ nhận nhánh và thẻ (tag)"),
                             say("push your branch: git push", "hãy đẩy nhánh: git push")));
  } else if (is_nothing(move.after)) {
    found_.push_back(refusal(move.ref, say("nothing is deleted here", "ở đây không xóa gì"),
                             say("leave it as it is", "hãy để nguyên")));
  } else if (!goes_on(move)) {
    found_.push_back(
        refusal(move.ref,
                say("it would lose commits that are here", "sẽ làm mất những lần ghi đã có ở đây"),
                say("take them in first: git pull, then push again",
                    "hãy lấy về trước: git pull, rồi đẩy lại")));
  } else {
    return true;
  }
  return false;
}

bool Reception::goes_on(const Move& move) const {
  if (is_nothing(move.before)) return true;
  git_oid before, after;
  return git_oid_fromstr(&before, move.before.c_str()) == 0 &&
         git_oid_fromstr(&after, move.after.c_str()) == 0 &&
         git_graph_descendant_of(repository_->handle.get(), &after, &before) == 1;
}

void Reception::check_book(const Move& move) {
  git_oid id;
  git::require(git_oid_fromstr(&id, move.after.c_str()), say("read {}", "đọc {}", move.after));
  const git_oid tree = git::read_commit(objects_, id).tree;
  const ExportedTree files(objects_, tree, scratch_directory(repository_->handle.get()));
  add(files.refused());
  add(check(files.root(), false));
}

void Reception::check_history(const Move& move) {
  ProofRequest request;
  request.range = move.before + ".." + move.after;
  for (Finding& finding : prove(path_, request).findings) {
    if (finding.severity != Severity::error) continue;
    Diagnostic diagnostic{finding.severity, finding.where, finding.what, finding.hint, {}};
    if (!finding.commit.empty()) {
      diagnostic.what =
          say("in commit {}: {}", "ở lần ghi {}: {}", finding.commit.substr(0, 12), finding.what);
    }
    found_.push_back(std::move(diagnostic));
  }
}

}  // namespace

std::vector<Diagnostic> receive(const fs::path& repository, std::string_view lines) {
  Reception reception(repository);
  for (const Move& move : parse_moves(lines)) reception.look_at(move);
  auto found = reception.take();
  std::erase_if(found, [](const Diagnostic& one) { return one.severity == Severity::warning; });
  sort_diagnostics(found);
  return found;
}

}  // namespace lapthach::book
