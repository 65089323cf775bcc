// Replays a history from its roots, commit by commit, and collects what is not as it should be.
#include "book/prove.hpp"

#include <algorithm>
#include <utility>

#include "book/any_repository.hpp"
#include "lapthach/book/progress.hpp"

namespace lapthach::book {

namespace {

class Replay {
 public:
  Replay(git_repository* repository, const git_oid& head, const CommitSet& left_out)
      : repository_(repository),
        objects_(repository),
        files_(objects_),
        outside_(objects_),
        ancestry_(ancestry(objects_, head, left_out)) {}

  const git::Objects& objects() const { return objects_; }
  const Ancestry& commits() const { return ancestry_; }
  Findings& findings() { return findings_; }

  void run(const Progress& progress) {
    for (const auto& [id, fault] : ancestry_.unreadable) findings_.add(id, 0, fault);
    links_.reserve(ancestry_.commits.size());
    for (const Ancestor& commit : ancestry_.commits) {
      CommitStep step{.commit = commit, .seq = 0, .parents = {}, .files = {}};
      try {
        replay(step);
      } catch (const Error& error) {
        findings_.add(commit.raw.id, step.seq, error.diagnostics().front());
      }
      if (links_.size() < ordinal_ + 1)
        links_.push_back(commit.stated.value_or(Link{step.seq, {}}));
      ++ordinal_;
      if (progress) progress(ordinal_, ancestry_.commits.size());
    }
  }

  /// The link of the last commit, its head.
  Link link() const { return links_.empty() ? Link{} : links_.back(); }

  std::vector<CommitStep> bare_steps() const {
    std::vector<CommitStep> steps;
    for (std::size_t i = 0; i < ancestry_.commits.size(); ++i) {
      steps.push_back({ancestry_.commits[i], links_[i].seq, {}, {}});
    }
    return steps;
  }

 private:
  void replay(CommitStep& step) {
    const auto parents = parent_links(step);
    step.parents = parents_of(step);
    for (const Link& parent : parents) step.seq = std::max(step.seq, parent.seq);
    if (!step.by_hand()) ++step.seq;
    const bool whole = step.parents.size() == step.commit.raw.parents.size();
    if (whole) step.files = changes_of(step);
    const Link true_link{step.seq, whole ? value_of(step, parents) : std::string{}};
    const auto& stated = step.commit.stated;
    links_.push_back(stated ? *stated : true_link);
    if (!whole) return;
    check_trailers(step, true_link, findings_);
    check_modes(step, findings_);
    check_times(step, findings_);
    if (step.is_merge()) {
      check_merge(step, repository_, objects_, files_, findings_);
    } else if (!is_undo(step) || !check_undo(step, objects_, files_, findings_)) {
      check_records(step, objects_, files_, findings_);
    }
  }

  std::vector<Link> parent_links(const CommitStep& step) {
    std::vector<Link> links;
    for (const git_oid& parent : step.commit.raw.parents) {
      if (const auto found = ancestry_.index.find(parent); found != ancestry_.index.end()) {
        links.push_back(links_[found->second]);
      } else if (!ancestry_.is_unreadable(parent)) {
        links.push_back(outside_.of(parent));
      }
    }
    return links;
  }

  /// Those before the range too.
  std::vector<const Ancestor*> parents_of(const CommitStep& step) {
    std::vector<const Ancestor*> parents;
    for (const git_oid& parent : step.commit.raw.parents) {
      const Ancestor* found = ancestry_.find(parent);
      if (!found && !ancestry_.is_unreadable(parent)) found = border(parent);
      if (found) parents.push_back(found);
    }
    return parents;
  }

  const Ancestor* border(const git_oid& id) {
    auto& commit = border_[id];
    if (!commit) {
      commit = std::make_unique<Ancestor>();
      commit->raw = git::read_commit(objects_, id);
    }
    return commit.get();
  }

  std::vector<FileStep> changes_of(const CommitStep& step) {
    std::vector<FileStep> files;
    const git_oid* before = step.parents.empty() ? nullptr : &step.parents.front()->raw.tree;
    for (git::PathChange& change : git::differences(objects_, before, step.commit.raw.tree)) {
      FileStep file;
      file.part = part_of(change.path);
      if (file.part.has_form()) {
        file.before = parsed(change.before, change.old_id, change.path);
        file.after = parsed(change.after, change.new_id, change.path);
      }
      file.change = std::move(change);
      files.push_back(std::move(file));
    }
    return files;
  }

  std::shared_ptr<const ParsedFile> parsed(git::Mode mode, const git_oid& blob,
                                           const std::string& path) {
    if (mode == git::Mode::none || mode == git::Mode::submodule) return nullptr;
    return files_.of(blob, path);
  }

  /// The chain's value. It takes the bytes of every new file, so that each object is read once and
  /// compared with its name.
  std::string value_of(const CommitStep& step, const std::vector<Link>& parents) const {
    std::vector<std::string> values;
    for (const Link& parent : parents) values.push_back(parent.sha256);
    ChainHash hash(values);
    for (const FileStep& file : step.files) {
      if (file.after) {
        hash.file(file.change.path, file.change.after, file.after->bytes());
      } else {
        hash.change(objects_, file.change);
      }
    }
    return hash.hex();
  }

  git_repository* repository_;
  git::Objects objects_;
  ParsedFiles files_;
  Links outside_;
  Ancestry ancestry_;
  Findings findings_;
  std::vector<Link> links_;  ///< of each commit replayed so far: as stated, else as it is
  std::size_t ordinal_ = 0;
  std::unordered_map<git_oid, std::unique_ptr<Ancestor>, git::HashOfId, git::SameId> border_;
};

void check_range(const Range& range, git_repository* repository, Findings& findings) {
  if (!range.old_head || git::SameId{}(*range.old_head, range.new_head)) return;
  if (git_graph_descendant_of(repository, &range.new_head, &*range.old_head) == 1) return;
  findings.add(Severity::error,
               say("{} does not follow from {}", "{} không nối tiếp {}",
                   git::short_hex(range.new_head), git::short_hex(*range.old_head)),
               say("the history was rewritten or rolled back: pull first, and never force",
                   "lịch sử đã bị viết lại hoặc lùi lại: hãy kéo về trước, đừng đẩy cưỡng bức"));
}

/// `begun`: the history has its beginning before the commits of `ancestry`.
void check_roots(const Ancestry& ancestry, bool begun, Findings& findings) {
  for (const Ancestor& commit : ancestry.commits) {
    if (!commit.raw.parents.empty() || !std::exchange(begun, true)) continue;
    findings.add(Severity::error, CommitStep{commit, 0, {}, {}},
                 say("begins another history that was merged into this one",
                     "mở đầu một lịch sử khác đã bị gộp vào đây"),
                 say("a book has one beginning", "một sổ chỉ có một điểm bắt đầu"));
  }
}

void count(Proof& proof, const Ancestry& ancestry) {
  proof.commits = std::ssize(ancestry.commits);
  for (const Ancestor& commit : ancestry.commits) {
    const bool merge = commit.raw.parents.size() > 1;
    proof.merges += merge ? 1 : 0;
    proof.by_hand += commit.by_hand() && !merge ? 1 : 0;
  }
}

void compare_work_tree(Replay& replay, git_repository* repository, const git_oid& head) {
  const Ancestor* commit = replay.commits().find(head);
  if (commit == nullptr) return;
  try {
    check_work_tree(repository, replay.objects(), commit->raw.tree, replay.findings());
  } catch (const Error&) {  // NOLINT(bugprone-empty-catch): the replay has told of a damaged tree
  }
}

Range asked_range(git_repository* repository, const ProofRequest& request) {
  if (!request.range.empty()) return range_of(repository, request.range);
  const auto head = head_commit(repository);
  if (!head) {
    throw Error(Fault::no, say("there is no commit yet", "chưa có lần ghi nào"));
  }
  return {std::nullopt, *head};
}

}  // namespace

Proof prove(const std::filesystem::path& path, const ProofRequest& request) {
  return prove(path, request, {});
}

Proof prove(const std::filesystem::path& path, const ProofRequest& request,
            const Progress& progress) {
  const auto opened = open_any(path);
  git_repository* repository = opened->handle.get();
  const Range range = asked_range(repository, request);
  const CommitSet before = range.old_head ? reachable(repository, *range.old_head) : CommitSet{};
  Replay replay(repository, range.new_head, before);
  Findings& findings = replay.findings();
  check_repository(repository, findings);
  check_range(range, repository, findings);

  Proof proof;
  proof.head = git::hex(range.new_head);
  proof.witnessed = check_witness(repository, range.new_head, request, findings);
  replay.run(progress);
  check_roots(replay.commits(), range.old_head.has_value(), findings);
  count(proof, replay.commits());
  const Link link =
      before.contains(range.new_head) ? Links(replay.objects()).of(range.new_head) : replay.link();
  proof.seq = link.seq;
  proof.sha256 = link.sha256;
  const std::string signers = request.signers.empty() ? configured_signers() : request.signers;
  if (!signers.empty()) {
    proof.signatures_checked = true;
    proof.signatures = check_signatures(replay.bare_steps(), replay.objects(), signers, findings);
  }
  if (git_repository_is_bare(repository) == 0 && request.range.empty()) {
    compare_work_tree(replay, repository, range.new_head);
  }
  proof.findings = findings.take();
  return proof;
}

}  // namespace lapthach::book
