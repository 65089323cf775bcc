// Goes through the commits of a book and tells what each changed.
#include <algorithm>

#include "book/ancestry.hpp"
#include "book/any_repository.hpp"
#include "book/parsed_files.hpp"
#include "book/record_diff.hpp"
#include "lapthach/base/text.hpp"

namespace lapthach::book {

namespace fs = std::filesystem;

namespace {

bool starts_with_any(std::string_view text, const std::vector<std::string>& beginnings) {
  return beginnings.empty() ||
         std::any_of(beginnings.begin(), beginnings.end(),
                     [&](const std::string& beginning) { return text.starts_with(beginning); });
}

bool has_any(const std::vector<std::string>& texts, const std::vector<std::string>& parts) {
  if (parts.empty()) return true;
  for (const std::string& text : texts) {
    for (const std::string& part : parts) {
      if (fold(text).find(part) != std::string::npos) return true;
    }
  }
  return false;
}

/// True when the header of a commit answers the question; its changes are not looked at.
bool header_answers(const Step& step, const Question& question) {
  const Date day = day_of(step.when);
  return (!question.since || *question.since <= day) &&
         (!question.until || day <= *question.until) &&
         starts_with_any(step.commit, question.commits) &&
         starts_with_any(step.op.empty() ? "hand" : step.op, question.ops) &&
         has_any({step.author, step.email}, question.by);
}

Step step_of(const Ancestor& commit, std::int64_t seq) {
  const git::RawCommit& raw = commit.raw;
  return {.commit = git::hex(raw.id),
          .seq = seq,
          .when = {raw.author.time, raw.author.offset},
          .author = raw.author.name,
          .email = raw.author.email,
          .op = commit.trailers.value(op_trailer),
          .correction = commit.trailers.value("Lapthach-Correction"),
          .subject = raw.message.substr(0, raw.message.find('\n')),
          .parents = static_cast<int>(raw.parents.size()),
          .files = {}};
}

ChangeKind kind_of(git::Mode before, git::Mode after) {
  if (before == git::Mode::none) return ChangeKind::added;
  return after == git::Mode::none ? ChangeKind::removed : ChangeKind::changed;
}

bool mentions_all(std::string_view text, const std::vector<std::string>& ids) {
  return std::all_of(ids.begin(), ids.end(),
                     [&](const std::string& id) { return has_word(text, id); });
}

/// Finds what single commits changed, as far as a question asks for it.
class Teller {
 public:
  Teller(const git::Objects& objects, const Ancestry& ancestry, const Question& question)
      : objects_(objects), ancestry_(ancestry), question_(question), files_(objects) {}

  std::vector<ChangedFile> changed_files(const git::RawCommit& commit) {
    std::vector<ChangedFile> found;
    const Ancestor* first = commit.parents.empty() ? nullptr : ancestry_.find(commit.parents[0]);
    for (const git::PathChange& change :
         git::differences(objects_, first ? &first->raw.tree : nullptr, commit.tree)) {
      if (!starts_with_any(change.path, question_.paths)) continue;
      if (auto file = changed_file(change, commit)) found.push_back(*std::move(file));
    }
    return found;
  }

 private:
  std::optional<ChangedFile> changed_file(const git::PathChange& change,
                                          const git::RawCommit& commit) {
    const Part part = part_of(change.path);
    ChangedFile file{.path = change.path,
                     .kind = kind_of(change.before, change.after),
                     .of_book = part.has_form(),
                     .from_side = is_from_side(change, commit),
                     .unreadable = {},
                     .records = {}};
    const bool narrow = !question_.ids.empty();
    if (narrow && (!file.of_book || file.from_side || !may_mention(change))) return std::nullopt;
    if (file.of_book && !file.from_side) tell_records(change, part, file);
    if (narrow && file.records.empty()) return std::nullopt;
    return file;
  }

  /// In a merge: true when the file is as one of the other parents has it.
  bool is_from_side(const git::PathChange& change, const git::RawCommit& commit) const {
    for (std::size_t i = 1; i < commit.parents.size(); ++i) {
      const Ancestor* side = ancestry_.find(commit.parents[i]);
      if (side == nullptr) continue;
      const auto entry = git::find_file(objects_, side->raw.tree, change.path);
      if (entry.mode == change.after && git::SameId{}(entry.id, change.new_id)) return true;
    }
    return false;
  }

  bool may_mention(const git::PathChange& change) {
    return (change.before != git::Mode::none && holds_ids(change.old_id)) ||
           (change.after != git::Mode::none && holds_ids(change.new_id));
  }

  /// True when the bytes of a file hold every id: many times as fast as parsing them. What is
  /// parsed then is checked.
  bool holds_ids(const git_oid& blob) {
    const auto [known, is_new] = holds_ids_.try_emplace(blob, false);
    if (is_new) {
      known->second = mentions_all(objects_.skim(blob).bytes(), question_.ids);
    }
    return known->second;
  }

  std::shared_ptr<const ParsedFile> parsed(git::Mode mode, const git_oid& blob,
                                           const std::string& path) {
    if (mode == git::Mode::none || mode == git::Mode::submodule) return nullptr;
    return files_.of(blob, path);
  }

  void tell_records(const git::PathChange& change, const Part& part, ChangedFile& file) {
    const auto before = parsed(change.before, change.old_id, change.path);
    const auto after = parsed(change.after, change.new_id, change.path);
    for (const auto& side : {before, after}) {
      if (!side || side->whole) continue;
      file.unreadable = say("line {}: {}", "dòng {}: {}", side->fault.where.line, side->fault.what);
    }
    if (!file.unreadable.empty()) return;
    for (const RecordPair& pair : differing_records(part, before ? &before->tree : nullptr,
                                                    after ? &after->tree : nullptr)) {
      if (auto record = told(part, pair)) file.records.push_back(*std::move(record));
    }
  }

  std::optional<RecordChange> told(const Part& part, const RecordPair& pair) const {
    const auto& ids = question_.ids;
    const bool asked = ids.empty() || mentions(pair.before, ids) || mentions(pair.after, ids);
    if (!asked) return std::nullopt;
    RecordChange record{.kind = !pair.before  ? ChangeKind::added
                                : !pair.after ? ChangeKind::removed
                                              : ChangeKind::changed,
                        .noun = std::string(pair.noun),
                        .key = pair.key,
                        .fields = differing_fields(part, pair)};
    const bool whole = ids.empty() || part.is_list() || mentions_all(part.id, ids);
    if (!whole) {
      std::erase_if(record.fields, [&](const FieldChange& field) {
        return !mentions_all(
            field.field + " " + field.before.value_or("") + " " + field.after.value_or(""), ids);
      });
    }
    if (record.fields.empty() && record.kind == ChangeKind::changed) return std::nullopt;
    return record;
  }

  const git::Objects& objects_;
  const Ancestry& ancestry_;
  const Question& question_;
  ParsedFiles files_;
  std::unordered_map<git_oid, bool, git::HashOfId, git::SameId> holds_ids_;
};

}  // namespace

void history(const fs::path& root, const Question& question,
             const std::function<bool(const Step&)>& visit) {
  const auto repository = open_any(root);
  const git::Objects objects(repository->handle.get());
  const auto head = head_commit(repository->handle.get());
  if (!head) return;
  const Ancestry found = ancestry(objects, *head);
  if (!found.unreadable.empty()) throw Error(Fault::data, found.unreadable.front().second);
  Links outside(objects);
  const auto numbers = found.numbers(outside);
  Teller teller(objects, found, question);
  const bool narrow = !question.ids.empty() || !question.paths.empty();
  std::size_t told = 0;
  for (const std::size_t i : found.newest_first()) {
    if (question.limit && told == *question.limit) return;
    Step step = step_of(found.commits[i], numbers[i]);
    if (!header_answers(step, question)) continue;
    step.files = teller.changed_files(found.commits[i].raw);
    if (narrow && step.files.empty()) continue;
    ++told;
    if (!visit(step)) return;
  }
}

std::optional<Head> head_of(const fs::path& root) {
  try {
    const auto repository = open_any(root);
    const auto head = head_commit(repository->handle.get());
    if (!head) return std::nullopt;
    const git::Objects objects(repository->handle.get());
    const git::Person committer = git::read_commit(objects, *head).committer;
    return Head{Links(objects).of(*head).seq, git::hex(*head), {committer.time, committer.offset}};
  } catch (const Error&) {
    return std::nullopt;
  }
}

}  // namespace lapthach::book
