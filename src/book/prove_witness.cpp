// Remembered heads against the history: what was there once must still be there.
#include <algorithm>

#include "book/prove.hpp"
#include "book/witness.hpp"

namespace lapthach::book {

namespace fs = std::filesystem;

namespace {

Text rolled_back_hint() {
  return say(
      "the history was rolled back or rewritten after that day: find the commit in another "
      "clone or a backup, and see git reflog",
      "lịch sử đã bị lùi lại hoặc viết lại sau ngày ấy: hãy tìm lần ghi đó ở bản sao khác "
      "hoặc bản sao lưu, và xem git reflog");
}

/// Commits that any branch, tag or remote reaches.
CommitSet reachable_from_refs(git_repository* repository) {
  CommitSet found;
  git_revwalk* made = nullptr;
  if (git_revwalk_new(&made, repository) != 0) return found;
  const std::unique_ptr<git_revwalk, void (*)(git_revwalk*)> walk(made, git_revwalk_free);
  git_revwalk_push_glob(made, "refs/*");
  for (git_oid id; git_revwalk_next(&id, made) == 0;) found.insert(id);
  return found;
}

class WitnessCheck {
 public:
  WitnessCheck(git_repository* repository, const git_oid& head, Findings& findings)
      : repository_(repository),
        findings_(findings),
        history_(reachable(repository, head)),
        place_(place_of(repository)) {}

  /// A file that somebody names: every line counts.
  std::int64_t check_given(const std::string& file) {
    const auto lines = read_witness(file);
    if (lines.empty()) {
      throw Error(
          Fault::world,
          say("{} holds no remembered heads", "{} không có dòng nào về lần ghi đã nhớ", file),
          say("its lines are: SEQ COMMIT DAY", "mỗi dòng gồm: SỐ LẦN_GHI NGÀY"));
    }
    for (const WitnessLine& line : lines) demand(line, Severity::error);
    return std::ssize(lines);
  }

  /// This machine's own files: what it remembers of the repository in this place.
  std::int64_t check_own(const git_oid& root) {
    const fs::path directory = witness_directory();
    std::error_code fault;
    if (directory.empty() || !fs::is_directory(directory, fault)) return 0;
    const fs::path own = directory / git::hex(root);
    const auto lines = read_witness(own);
    const bool begun_here = std::any_of(lines.begin(), lines.end(), [&](const WitnessLine& line) {
      return line.place == place_ && line.commit == git::hex(root);
    });
    for (const WitnessLine& line : lines) {
      demand(line, line.place == place_ ? Severity::error : Severity::warning);
    }
    if (!begun_here) check_others(directory, own);
    return std::ssize(lines);
  }

  void check_printed(const std::string& head) {
    const auto is_it = [&](const git_oid& id) { return git::hex(id).starts_with(head); };
    const bool well_formed = head.size() >= 7 && head.size() <= GIT_OID_HEXSZ &&
                             head.find_first_not_of("0123456789abcdef") == std::string::npos;
    if (!well_formed) {
      throw Error(Fault::usage,
                  say("{} is not the name of a commit", "{} không phải tên lần ghi", head),
                  say("give 7 to 40 hex digits, as a paper prints 12",
                      "nêu 7 đến 40 chữ số hex, trên văn bản in 12"));
    }
    if (std::any_of(history_.begin(), history_.end(), is_it)) return;
    findings_.add(Severity::error,
                  say("{}, printed on a paper, is not in this history",
                      "{} đã in trên văn bản nhưng không có trong lịch sử này", head),
                  rolled_back_hint());
  }

 private:
  static std::string place_of(git_repository* repository) {
    const char* work = git_repository_workdir(repository);
    std::error_code fault;
    fs::path place = fs::canonical(work ? work : git_repository_path(repository), fault);
    return place.string();
  }

  void demand(const WitnessLine& line, Severity severity) {
    git_oid id;
    git_oid_fromstr(&id, line.commit.c_str());
    if (history_.contains(id) || told_) return;
    if (!from_refs_) from_refs_ = reachable_from_refs(repository_);
    if (from_refs_->contains(id)) severity = Severity::warning;
    told_ = severity == Severity::error;
    const Text what = say("commit {} ({}) of {} was here and is not in this history",
                          "lần ghi {} ({}) ngày {} từng có mà nay không có trong lịch sử này",
                          line.seq, line.commit.substr(0, 12), line.day);
    findings_.add(severity, what,
                  severity == Severity::error
                      ? rolled_back_hint()
                      : say("it is on another branch, or was made in {}: merge it or pull it",
                            "nó ở nhánh khác, hoặc ghi tại {}: hãy gộp hoặc kéo về", line.place));
  }

  /// Another book was in this place, and nobody began this one with the program.
  void check_others(const fs::path& directory, const fs::path& own) {
    for (const fs::path& file : sorted_files(directory)) {
      if (file == own) continue;
      const auto lines = read_witness(file);
      const auto last = std::find_if(lines.rbegin(), lines.rend(),
                                     [&](const WitnessLine& line) { return line.place == place_; });
      if (last == lines.rend()) continue;
      findings_.add(Severity::error,
                    say("another history was in this directory: commit {} ({}) of {}",
                        "thư mục này từng có một lịch sử khác: lần ghi {} ({}) ngày {}", last->seq,
                        last->commit.substr(0, 12), last->day),
                    say("if you put this book here in its place yourself, remove {}",
                        "nếu chính bạn đã thay sổ này vào chỗ đó, hãy xóa {}", file.string()));
    }
  }

  static std::vector<fs::path> sorted_files(const fs::path& directory) {
    std::vector<fs::path> files;
    std::error_code fault;
    for (fs::directory_iterator entry(directory, fault), end; !fault && entry != end;
         entry.increment(fault)) {
      files.push_back(entry->path());
    }
    std::sort(files.begin(), files.end());
    return files;
  }

  git_repository* repository_;
  Findings& findings_;
  CommitSet history_;
  std::optional<CommitSet> from_refs_;
  std::string place_;
  bool told_ = false;  ///< one head that is gone tells the story
};

/// The end of the line of first parents.
git_oid root_of(const git::Objects& objects, git_oid commit) {
  for (;;) {
    const git::RawCommit raw = git::read_commit(objects, commit);
    if (raw.parents.empty()) return commit;
    commit = raw.parents.front();
  }
}

}  // namespace

std::int64_t check_witness(git_repository* repository, const git_oid& head,
                           const ProofRequest& request, Findings& findings) {
  WitnessCheck check(repository, head, findings);
  std::int64_t count = std::ssize(request.heads);
  for (const std::string& printed : request.heads) check.check_printed(printed);
  if (!request.witness.empty()) return count + check.check_given(request.witness);
  if (!request.range.empty() || !request.own_witness) return count;
  try {
    count += check.check_own(root_of(git::Objects(repository), head));
  } catch (const Error&) {  // NOLINT(bugprone-empty-catch): a damaged history was told of
  }
  return count;
}

}  // namespace lapthach::book
