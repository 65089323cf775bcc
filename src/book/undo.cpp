// Says of a command whether its reverse loses nothing but what it did itself.
#include "book/undo.hpp"

#include <algorithm>

#include "book/identity.hpp"
#include "book/layout.hpp"
#include "book/modeline.hpp"
#include "book/record_diff.hpp"
#include "lapthach/book/undo.hpp"

namespace lapthach::book {

namespace {

Command read_command(const git::Objects& objects, const git_oid& id) {
  Command command{git::read_commit(objects, id), {}};
  command.trailers = trailers_of(command.raw.message);
  return command;
}

bool leaves_book_alone(const git::Objects& objects, const git::RawCommit& commit) {
  const auto changes = changes_of(objects, commit);
  return std::all_of(changes.begin(), changes.end(), [](const git::PathChange& change) {
    return part_of(change.path).kind == PartKind::none;
  });
}

/// What stops the way back at `command`; empty: nothing.
Refusal stops_at(const git::Objects& objects, const Command& command) {
  const std::string name = git::short_hex(command.raw.id);
  if (command.raw.parents.empty()) {
    return {say("there is nothing before the beginning of the book",
                "trước khi lập sổ không có gì để lấy lại"),
            {}};
  }
  if (command.raw.parents.size() > 1) {
    return {say("{} brought the work of two machines together", "{} đã gộp việc của hai máy", name),
            say("what came before may be what the other machine went on with: enter what is right",
                "máy kia có thể đã làm tiếp từ những gì ghi trước đó: hãy ghi lại cho đúng")};
  }
  if (!command.trailers.doubt.empty()) {
    return {say("{} cannot be trusted: {}", "{} không tin được: {}", name, command.trailers.doubt),
            say("lapthach log --verify", "lapthach log --verify")};
  }
  if (command.trailers.none() && !leaves_book_alone(objects, command.raw)) {
    return {say("after the last command the book was changed by hand, in {}",
                "sau lệnh cuối, sổ đã bị sửa bằng tay, ở {}", name),
            say("git revert {}", "git revert {}", name)};
  }
  return {};
}

/// Of a file as `tree` has it: the tree of its content; null when it is not there.
std::shared_ptr<const ParsedFile> parsed(const git::Objects& objects, ParsedFiles& files,
                                         const git_oid& tree, const std::string& path) {
  const auto entry = git::find_file(objects, tree, path);
  return entry.mode == git::Mode::file ? files.of(entry.id, path) : nullptr;
}

bool has_status(const ParsedFile* file, std::string_view status) {
  const std::size_t node = file && file->whole ? find_key(file->tree, 0, "status") : 0;
  return node != 0 && file->tree.nodes[node].text == status;
}

/// The trees before and after a command.
struct Sides {
  git_oid before, after;
};

bool either_has_status(const git::Objects& objects, ParsedFiles& files, const Sides& sides,
                       const std::string& path, std::string_view status) {
  return has_status(parsed(objects, files, sides.before, path).get(), status) ||
         has_status(parsed(objects, files, sides.after, path).get(), status);
}

/// True when a petition that the command raised names a person in private/.
bool names_person(const git::Objects& objects, ParsedFiles& files, const Sides& sides,
                  const std::string& path) {
  const auto old = parsed(objects, files, sides.before, path);
  const auto now = parsed(objects, files, sides.after, path);
  if (!now || !now->whole) return false;
  const Tree* before = old && old->whole ? &old->tree : nullptr;
  const auto pairs = differing_records(part_of(path), before, &now->tree);
  return std::any_of(pairs.begin(), pairs.end(), [](const RecordPair& pair) {
    return pair.after && !pair.before && !pair.key.empty() &&
           find_key(*pair.after.tree, pair.after.node, "petitioner") != 0;
  });
}

Refusal refusal_of_file(const git::Objects& objects, ParsedFiles& files, const Sides& sides,
                        const std::string& path) {
  const Part part = part_of(path);
  if (path.starts_with("evidence/")) {
    return {say("it filed a paper, {}", "lệnh ấy đã lưu một văn bản, {}", path),
            say("strike its event out: lapthach petition correct",
                "hãy xóa bỏ việc ấy: lapthach petition correct")};
  }
  if (part.kind == PartKind::petitions && names_person(objects, files, sides, path)) {
    return {say("who raised the petition is kept in private/, which is not under git",
                "người nêu kiến nghị được lưu ở private/, ngoài git"),
            say("lapthach petition withdraw, and lapthach petition forget",
                "lapthach petition withdraw, rồi lapthach petition forget")};
  }
  const bool published =
      part.kind == PartKind::roster && either_has_status(objects, files, sides, path, "published");
  if (published) {
    return {say("the roster of {} is published", "bảng phân công kỳ {} đã ban hành", part.id),
            say("lapthach assign repair {} changes one",
                "điều chỉnh bằng lapthach assign repair {}", part.id)};
  }
  const bool closed = part.period && part.kind != PartKind::petitions &&
                      either_has_status(objects, files, sides, period_path(*part.period), "closed");
  if (closed) {
    return {say("the period {} is closed", "kỳ {} đã đóng", to_string(*part.period)),
            say("what is wrong in it is corrected with a reason: --correct REASON",
                "hãy đính chính và nêu lý do: --correct LÝ_DO")};
  }
  return {};
}

std::string empty_list(std::string_view path) {
  const Part part = part_of(path);
  return part.is_list() ? part.noun + ": []\n" : std::string();
}

}  // namespace

std::string emptied(std::string_view path) {
  const std::string list = empty_list(path);
  return list.empty() ? list : modeline(path) + list;
}

bool is_emptied(std::string_view bytes, std::string_view path) {
  if (bytes.starts_with('#')) bytes.remove_prefix(std::min(bytes.find('\n'), bytes.size() - 1) + 1);
  return !bytes.empty() && bytes == empty_list(path);
}

std::vector<git::PathChange> changes_of(const git::Objects& objects, const git::RawCommit& commit) {
  if (commit.parents.empty()) return git::differences(objects, nullptr, commit.tree);
  const git_oid before = git::read_commit(objects, commit.parents.front()).tree;
  return git::differences(objects, &before, commit.tree);
}

LastCommand last_command(const git::Objects& objects, const git_oid& from) {
  LastCommand last;
  for (git_oid at = from;;) {
    Command command = read_command(objects, at);
    if (Refusal stop = stops_at(objects, command); !stop.what.empty()) {
      last.against = std::move(stop.what);
      last.hint = std::move(stop.hint);
      return last;
    }
    const bool undo = command.trailers.value(op_trailer) == undo_op;
    if (!undo && !command.trailers.none()) {
      last.command = std::move(command);
      return last;
    }
    at = command.raw.parents.front();
    if (!undo) continue;
    git_oid taken{};
    const std::string name = command.trailers.value(undo_trailer);
    if (name.size() != GIT_OID_HEXSZ || git_oid_fromstr(&taken, name.c_str()) != 0) {
      last.against = say("{} does not say what it takes back", "{} không nêu lấy lại lần ghi nào",
                         git::short_hex(command.raw.id));
      return last;
    }
    if (!last.taken_back) last.taken_back = taken;
    const auto parents = git::read_commit(objects, taken).parents;
    if (parents.size() == 1) at = parents.front();
  }
}

Refusal refusal_to_undo(const git::Objects& objects, ParsedFiles& files, const Command& command,
                        std::string_view email) {
  const std::string op = command.trailers.value(op_trailer);
  if (command.raw.author.email != email) {
    return {
        say("{} is {}'s", "{} do {} ghi", git::short_hex(command.raw.id), command.raw.author.name),
        say("who entered it takes it back first; or enter what is right, with a reason",
            "ai ghi thì người ấy lấy lại trước; hoặc ghi lại cho đúng và nêu lý do")};
  }
  if (op == "petition redact") {
    return {say("what was taken out of a petition stays out",
                "đoạn đã che trong kiến nghị thì không khôi phục"),
            {}};
  }
  if (const std::string key = command.trailers.value(key_trailer); !key.empty()) {
    return {say("it was given the key {}: whoever repeats it would take it for done",
                "lệnh ấy mang khóa {}: ai chạy lại sẽ tưởng là đã làm rồi", key),
            say("enter what is right instead", "hãy ghi lại cho đúng")};
  }
  const Sides sides{git::read_commit(objects, command.raw.parents.front()).tree, command.raw.tree};
  for (const git::PathChange& change : changes_of(objects, command.raw)) {
    Refusal refusal = refusal_of_file(objects, files, sides, change.path);
    if (!refusal.what.empty()) return refusal;
  }
  return {};
}

namespace {

Error cannot(const Text& what, const Text& hint) {
  return {Fault::no, say("cannot take it back: {}", "không lấy lại được: {}", what), hint};
}

/// The commit whose name begins with `name` and that an undo before `from` took back, if any.
std::optional<git_oid> found_taken_back(const git::Objects& objects, git_oid from,
                                        const std::string& name) {
  for (;;) {
    const Command command = read_command(objects, from);
    git_oid taken{};
    const std::string stated = command.trailers.value(undo_trailer);
    const bool meant = stated.size() == GIT_OID_HEXSZ && stated.starts_with(name);
    if (meant && git_oid_fromstr(&taken, stated.c_str()) == 0) return taken;
    if (command.raw.parents.empty()) return std::nullopt;
    from = command.raw.parents.front();
  }
}

Change reverse_of(const git::Objects& objects, const Command& command, const std::string& op) {
  Change change;
  for (const git::PathChange& each : changes_of(objects, command.raw)) {
    FileChange& file = change.files.emplace_back(FileChange{each.path, std::nullopt});
    if (each.before == git::Mode::none) {
      if (std::string list = emptied(each.path); !list.empty()) file.bytes = std::move(list);
      continue;
    }
    file.bytes = std::string(objects.read(each.old_id, GIT_OBJECT_BLOB).bytes());
  }
  change.subject = fmt::format("log: undo {} ({})", op, git::short_hex(command.raw.id));
  change.trailers = {{std::string(op_trailer), std::string(undo_op)},
                     {std::string(undo_trailer), git::hex(command.raw.id)}};
  return change;
}

}  // namespace

UndoPlan plan_undo(const std::filesystem::path& root, const std::string& commit) {
  const auto repository = git::open(root);
  const auto branch = git::current_branch(repository->handle.get());
  if (!branch.tip) throw Error(Fault::no, say("there is no commit yet", "chưa có lần ghi nào"));
  const git_oid tip = *git_commit_id(branch.tip.get());
  const git::Objects objects(repository->handle.get());
  const LastCommand last = last_command(objects, tip);
  UndoPlan plan;
  const bool is_last = last.command && git::hex(last.command->raw.id).starts_with(commit);
  const auto taken_back = commit.empty() ? last.taken_back
                          : is_last      ? std::nullopt
                                         : found_taken_back(objects, tip, commit);
  if (taken_back) {
    plan.taken_back = git::hex(*taken_back);
    if (last.command) plan.before = git::hex(last.command->raw.id);
    return plan;
  }
  if (!last.command && !commit.empty()) {
    throw cannot(
        say("{} is not the last command: {}", "{} không phải lệnh cuối: {}", commit, last.against),
        last.hint);
  }
  if (!last.command) throw cannot(last.against, last.hint);
  plan.commit = git::hex(last.command->raw.id);
  plan.op = last.command->trailers.value(op_trailer);
  const auto settings = git::configuration(repository->handle.get());
  const git::Identity identity = git::identity(settings.get());
  ParsedFiles files(objects);
  const Refusal refusal = refusal_to_undo(objects, files, *last.command, identity.author->email);
  if (!is_last && !refusal.what.empty()) {
    throw cannot(
        say("{} is not the last command, and that one stays: {}",
            "{} không phải lệnh cuối, mà lệnh cuối thì để nguyên: {}", commit, refusal.what),
        refusal.hint);
  }
  if (!is_last) {
    const std::string name = git::short_hex(last.command->raw.id);
    throw cannot(say("{} is not the last command", "{} không phải lệnh cuối", commit),
                 say("the last one is {}, {}: lapthach log undo {}",
                     "lệnh cuối là {}, {}: lapthach log undo {}", name, plan.op, name));
  }
  if (!refusal.what.empty()) throw cannot(refusal.what, refusal.hint);
  plan.change = reverse_of(objects, *last.command, plan.op);
  plan.change.onto = git::hex(tip);
  return plan;
}

}  // namespace lapthach::book
