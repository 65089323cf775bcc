// An undo is legal when it is the very reverse of the last command, and of one that has a reverse.
#include <algorithm>

#include "book/prove.hpp"
#include "book/undo.hpp"

namespace lapthach::book {

namespace {

/// True when `one` puts the file back to where it was before `other`.
bool is_put_back(const git::Objects& objects, const git::PathChange& one,
                 const git::PathChange& other) {
  if (other.before != git::Mode::none) {
    return one.after == other.before && git::SameId()(one.new_id, other.old_id);
  }
  if (one.after == git::Mode::none) return true;
  return one.after == git::Mode::file &&
         is_emptied(objects.read(one.new_id, GIT_OBJECT_BLOB).bytes(), one.path);
}

bool is_reverse(const git::Objects& objects, const git::PathChange& one,
                const git::PathChange& other) {
  return one.path == other.path && one.before == other.after &&
         (one.before == git::Mode::none || git::SameId()(one.old_id, other.new_id)) &&
         is_put_back(objects, one, other);
}

bool is_reverse_of(const git::Objects& objects, const CommitStep& step,
                   const std::vector<git::PathChange>& changes) {
  return std::equal(step.files.begin(), step.files.end(), changes.begin(), changes.end(),
                    [&](const FileStep& file, const git::PathChange& change) {
                      return is_reverse(objects, file.change, change);
                    });
}

/// What is wrong with it; empty: nothing.
Text flaw_of(const CommitStep& step, const git::Objects& objects, ParsedFiles& files) {
  if (step.parents.size() != 1) return say("takes nothing back", "không lấy lại lần ghi nào");
  const LastCommand last = last_command(objects, step.parents.front()->raw.id);
  if (!last.command) {
    return say("takes back what is not the last command: {}",
               "lấy lại lần ghi không phải lệnh cuối: {}", last.against);
  }
  const Command& command = *last.command;
  if (git::hex(command.raw.id) != step.commit.trailers.value(undo_trailer)) {
    return say("takes back another commit than the last command, {}",
               "lấy lại lần ghi khác với lệnh cuối, {}", git::short_hex(command.raw.id));
  }
  const Refusal refusal = refusal_to_undo(objects, files, command, step.commit.raw.author.email);
  if (!refusal.what.empty()) {
    return say("takes back what cannot be taken back: {}", "lấy lại điều không lấy lại được: {}",
               refusal.what);
  }
  if (is_reverse_of(objects, step, changes_of(objects, command.raw))) return {};
  return say("is not the reverse of {}", "không phải là việc đảo ngược của {}",
             git::short_hex(command.raw.id));
}

}  // namespace

bool is_undo(const CommitStep& step) {
  return !step.is_merge() && step.commit.trailers.value(op_trailer) == undo_op;
}

bool check_undo(const CommitStep& step, const git::Objects& objects, ParsedFiles& files,
                Findings& findings) {
  const Text flaw = flaw_of(step, objects, files);
  if (flaw.empty()) return true;
  findings.add(Severity::error, step, flaw,
               say("lapthach log undo does not do this: it was made by other means",
                   "lapthach log undo không làm như thế: lần ghi này do cách khác tạo ra"));
  return false;
}

}  // namespace lapthach::book
