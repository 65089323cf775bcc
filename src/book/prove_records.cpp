// The rules of records: what may never be lost or changed, one function for each kind of file.
#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "book/fields_period.hpp"
#include "book/layout.hpp"
#include "book/modeline.hpp"
#include "book/prove.hpp"
#include "book/reader.hpp"
#include "book/record_diff.hpp"
#include "book/record_key.hpp"

namespace lapthach::book {

namespace {

/// The text of a key at the top of a file; empty when it has none.
std::string_view word_of(const Tree* tree, std::string_view key) {
  const std::size_t value = tree ? find_key(*tree, 0, key) : 0;
  return value == 0 ? std::string_view{} : tree->nodes[value].text;
}

int line_of(const RecordView& record) { return record ? record.tree->nodes[record.node].line : 0; }

Text restore(const CommitStep& step) {
  const std::string parent =
      step.parents.empty() ? "" : git::short_hex(step.parents.front()->raw.id);
  return say("it stands in the commit before, {}: put it back from there",
             "lần ghi trước đó, {}, vẫn còn: hãy lấy lại từ đó", parent);
}

/// One commit's changes to the files of one kind, and where to tell of them.
struct Judging {
  const CommitStep& step;
  Findings& findings;

  void tell(Severity severity, const FileStep& file, int line, Text what, Text hint) const {
    findings.add(severity, step, file.change.path, line, std::move(what), std::move(hint));
  }
};

void judge_unreadable(const Judging& judging, const FileStep& file) {
  if (!file.after || file.after->whole) return;
  const Diagnostic& fault = file.after->fault;
  judging.tell(Severity::error, file, fault.where.line,
               say("cannot be read, so what happened to its records is not known: {}",
                   "không đọc được, nên không biết các bản ghi trong đó ra sao: {}", fault.what),
               fault.hint);
}

/// Settings, decisions and periods stay.
void judge_removal(const Judging& judging, const FileStep& file) {
  if (!file.is_removal()) return;
  const PartKind kind = file.part.kind;
  if (kind == PartKind::visits || kind == PartKind::petitions) return;  // see judge_shelf
  // A drawn roster can be drawn again; of a published one judge_roster tells.
  const bool humans = kind == PartKind::roster || kind == PartKind::registry ||
                      kind == PartKind::registers || kind == PartKind::other;
  judging.tell(judging.step.by_hand() && humans ? Severity::warning : Severity::error, file, 0,
               say("was removed", "đã bị xóa"), restore(judging.step));
}

/// How often each first identifying value (the id of a cell) occurs in a file.
std::map<std::string, int> count_by_id(const Part& part, const Tree* tree) {
  std::map<std::string, int> counts;
  if (tree == nullptr) return counts;
  const auto keys = identifying_keys(part.noun);
  for (const RecordView& record : records_of(part.noun, *tree)) {
    const std::size_t value = keys.empty() ? 0 : find_key(*tree, record.node, keys[0]);
    if (value != 0) ++counts[std::string(tree->nodes[value].text)];
  }
  return counts;
}

/// Only a human may take a record out of the registry. The days of one may change, so versions of
/// one id are counted.
void judge_registry(const Judging& judging, const FileStep& file) {
  if (file.old_tree() == nullptr || file.new_tree() == nullptr) return;
  const auto pairs = differing_records(file.part, file.old_tree(), file.new_tree());
  const bool any_gone =
      std::any_of(pairs.begin(), pairs.end(), [](const auto& pair) { return !pair.after; });
  if (!any_gone) return;
  const auto before = count_by_id(file.part, file.old_tree());
  const auto after = count_by_id(file.part, file.new_tree());
  for (const auto& [id, count] : before) {
    const auto left = after.find(id);
    if (left != after.end() && left->second >= count) continue;
    judging.tell(
        judging.step.by_hand() ? Severity::warning : Severity::error, file, 0,
        say("{} {} was removed", "{} {} đã bị xóa", file.part.noun, id),
        say("what ends gets a last day (`to`), so that reports of earlier days know it; {}",
            "mục hết hiệu lực thì ghi ngày cuối (`to`), để báo cáo các kỳ trước còn biết; {}",
            restore(judging.step)));
  }
}

void judge_decision(const Judging& judging, const FileStep& file) {
  const std::string_view id = word_of(file.new_tree(), "id");
  if (file.new_tree() && id != file.part.id) {
    judging.tell(Severity::error, file, 1,
                 say("holds the decision \"{}\"", "chứa quyết định \"{}\"", id),
                 restore(judging.step));
  }
  if (!judging.step.by_hand() || file.is_new() || file.is_removal()) return;
  judging.tell(
      Severity::warning, file, 0,
      say("the decision {} was changed by hand", "quyết định {} đã bị sửa bằng tay", file.part.id),
      see(judging.step));
}

void judge_period(const Judging& judging, const FileStep& file) {
  const std::string_view period = word_of(file.new_tree(), "period");
  if (!file.new_tree() || period == file.part.id) return;
  judging.tell(Severity::error, file, 1, say("holds the period \"{}\"", "chứa kỳ \"{}\"", period),
               restore(judging.step));
}

/// True when only `status` and `published_on` differ.
bool only_published(const FileStep& file) {
  const auto fields = differing_fields(
      file.part, {file.part.noun, file.part.id, {file.old_tree(), 0}, {file.new_tree(), 0}});
  return std::all_of(fields.begin(), fields.end(), [](const FieldChange& change) {
    return change.field == "status" || change.field == "published_on";
  });
}

domain::Roster roster_in(const Tree& tree) {
  domain::Roster roster;
  std::vector<Diagnostic> faults;
  read_record(Reading{tree, -1, faults}, 0, roster);
  return roster;
}

using Visits = std::set<std::pair<domain::CellId, domain::OfficialId>>;

/// True when `after` is `before` repaired once more: it names it, and its last repair tells apart
/// what was kept and what was dropped.
bool is_repair(const FileStep& file) {
  if (file.old_tree() == nullptr || file.new_tree() == nullptr) return false;
  const domain::Roster before = roster_in(*file.old_tree()), after = roster_in(*file.new_tree());
  if (after.repairs.size() != before.repairs.size() + 1 ||
      !std::equal(before.repairs.begin(), before.repairs.end(), after.repairs.begin()) ||
      after.published_on != before.published_on || after.status != before.status) {
    return false;
  }
  const domain::Repair& last = after.repairs.back();
  Sha256 hash;
  hash.add(without_modeline(file.before->bytes(), file.change.path));
  if (last.from != hash.hex()) return false;
  Visits published, told;
  for (const auto& visit : before.assignments) published.emplace(visit.cell, visit.official);
  for (const auto& visit : last.dropped) told.emplace(visit.cell, visit.official);
  for (const auto& visit : after.assignments) {
    const bool was = published.contains({visit.cell, visit.official});
    if (was == visit.added || told.contains({visit.cell, visit.official})) return false;
    if (was) told.emplace(visit.cell, visit.official);
  }
  return told == published;
}

void judge_roster(const Judging& judging, const FileStep& file) {
  const bool was = word_of(file.old_tree(), "status") == "published";
  const bool is = word_of(file.new_tree(), "status") == "published";
  const std::string op = judging.step.commit.trailers.value(op_trailer);
  if (was && op == "assign repair" && is_repair(file)) return;
  if (was) {
    judging.tell(Severity::error, file, 0,
                 say("the published roster of {} was changed",
                     "bảng phân công đã ban hành của kỳ {} đã bị sửa", file.part.id),
                 restore(judging.step));
  } else if (is && !file.is_new() && op != "assign publish") {
    judging.tell(
        Severity::error, file, 0,
        say("the roster of {} was published by other means than assign publish",
            "bảng phân công kỳ {} được ban hành không qua lệnh assign publish", file.part.id),
        see(judging.step));
  } else if (op == "assign publish" && file.old_tree() && file.new_tree() &&
             !(is && only_published(file))) {
    judging.tell(Severity::error, file, 0,
                 say("the roster of {} was not published as it was drawn",
                     "bảng phân công kỳ {} được ban hành không đúng như đã lập", file.part.id),
                 see(judging.step));
  } else if (op == "assign draw" && is) {
    judging.tell(Severity::error, file, 0,
                 say("a draw made the roster of {} published",
                     "lệnh lập bảng lại làm bảng phân công kỳ {} thành đã ban hành", file.part.id),
                 see(judging.step));
  }
}

using FileRule = void (*)(const Judging&, const FileStep&);

/// The rules of single files.
struct RuleOfKind {
  PartKind kind;
  FileRule judge;
};
constexpr std::array rules = {
    RuleOfKind{PartKind::registry, judge_registry}, RuleOfKind{PartKind::registers, judge_registry},
    RuleOfKind{PartKind::reviews, judge_registry},  RuleOfKind{PartKind::decision, judge_decision},
    RuleOfKind{PartKind::period, judge_period},     RuleOfKind{PartKind::roster, judge_roster},
};

/// What happened to the visits, sessions and petitions of one period: the files of each kind are
/// one shelf, on which a record may move.
struct Shelf {
  std::map<std::string, std::pair<const FileStep*, RecordView>> gone, come;
  std::vector<std::pair<const FileStep*, RecordPair>> changed;
};

std::map<Period, Shelf> shelves_of(const CommitStep& step) {
  std::map<Period, Shelf> shelves;
  for (const FileStep& file : step.files) {
    const bool on_shelf =
        file.part.kind == PartKind::visits || file.part.kind == PartKind::petitions;
    if (!on_shelf || !file.part.period) continue;
    // A file that cannot be read is a finding already; what it held is not known to be gone.
    if ((file.after && !file.after->whole) || (file.before && !file.before->whole)) continue;
    Shelf& shelf = shelves[*file.part.period];
    for (RecordPair& pair : differing_records(file.part, file.old_tree(), file.new_tree())) {
      const std::string name = fmt::format("{} {}", pair.noun, pair.key);
      const std::string old_name =
          pair.before && !pair.key.empty()
              ? fmt::format("{} {}", pair.noun,
                            record_key(*pair.before.tree, pair.before.node, pair.noun))
              : name;
      if (old_name != name) {
        // Paired by cell alone: its day was changed, so it is another visit.
        shelf.gone[old_name] = {&file, pair.before};
        shelf.come[name] = {&file, pair.after};
      } else if (!pair.after) {
        shelf.gone[name] = {&file, pair.before};
      } else if (!pair.before) {
        shelf.come[name] = {&file, pair.after};
      } else {
        shelf.changed.emplace_back(&file, std::move(pair));
      }
    }
  }
  return shelves;
}

/// The items of the list `list` inside a record.
std::vector<RecordView> inner_records(const RecordView& record, std::string_view list) {
  std::vector<RecordView> items;
  const std::size_t node = find_key(*record.tree, record.node, list);
  if (node == 0 || record.tree->nodes[node].kind != NodeKind::list) return items;
  for (std::size_t i = node + 1; i < record.tree->nodes[node].end; i = record.tree->nodes[i].end) {
    items.push_back({record.tree, i});
  }
  return items;
}

/// The events of a petition only grow, whoever writes; only `petition redact` takes words out.
void judge_events(const Judging& judging, const FileStep& file, const RecordView& before,
                  const RecordView& after, const std::string& name) {
  if (judging.step.commit.trailers.value(op_trailer) == "petition redact") return;
  const auto olds = inner_records(before, "events"), news = inner_records(after, "events");
  for (const RecordPair& pair : differing_items(olds, news, "events")) {
    if (!pair.before) continue;
    const std::string event = record_key(*pair.before.tree, pair.before.node, "events");
    judging.tell(
        Severity::error, file, line_of(pair.after),
        pair.after ? say("the event {} of {} was changed", "việc {} của {} đã bị sửa", event, name)
                   : say("the event {} of {} was removed", "việc {} của {} đã bị xóa", event, name),
        say("an event is struck out with lapthach petition correct; {}",
            "muốn xóa bỏ một việc, dùng lapthach petition correct; {}", restore(judging.step)));
  }
}

void judge_shelf(const Judging& judging, const Shelf& shelf) {
  const auto changed = [&](const FileStep& file, const std::string& name, int line) {
    judging.tell(Severity::error, file, line,
                 say("{} was changed by hand", "{} đã bị sửa bằng tay", name),
                 say("correct it with the command that records it; {}",
                     "hãy sửa bằng lệnh đã ghi mục này; {}", restore(judging.step)));
  };
  for (const auto& [key, place] : shelf.gone) {
    const auto moved = shelf.come.find(key);
    if (moved == shelf.come.end()) {
      judging.tell(Severity::error, *place.first, 0, say("{} was removed", "{} đã bị xóa", key),
                   restore(judging.step));
      continue;
    }
    judge_events(judging, *moved->second.first, place.second, moved->second.second, key);
    if (judging.step.by_hand() && !same(place.second, moved->second.second)) {
      changed(*moved->second.first, key, line_of(moved->second.second));
    }
  }
  for (const auto& [file, pair] : shelf.changed) {
    const std::string name = fmt::format("{} {}", pair.noun, pair.key);
    if (!pair.key.empty()) judge_events(judging, *file, pair.before, pair.after, name);
    if (judging.step.by_hand()) changed(*file, name, line_of(pair.after));
  }
}

/// Whether the period was closed before the commit.
bool was_closed(const CommitStep& step, Period period, const git::Objects& objects,
                ParsedFiles& files) {
  if (step.parents.empty()) return false;
  const std::string path = period_path(period);
  const auto entry = git::find_file(objects, step.parents.front()->raw.tree, path);
  if (entry.mode != git::Mode::file) return false;
  const auto file = files.of(entry.id, path);
  return file->whole && word_of(&file->tree, "status") == "closed";
}

/// A correction says why; petitions go on after their period.
void judge_closed_periods(const Judging& judging, const git::Objects& objects, ParsedFiles& files) {
  std::map<Period, bool> closed;
  const Trailers& trailers = judging.step.commit.trailers;
  if (!judging.step.by_hand() && !trailers.value("Lapthach-Correction").empty()) return;
  for (const FileStep& file : judging.step.files) {
    if (!file.part.period || file.part.kind == PartKind::petitions) continue;
    const auto [known, is_new] = closed.try_emplace(*file.part.period, false);
    if (is_new) known->second = was_closed(judging.step, known->first, objects, files);
    if (!known->second) continue;
    judging.tell(Severity::error, file, 0,
                 say("was changed although the period {} was closed", "đã bị sửa dù kỳ {} đã đóng",
                     to_string(known->first)),
                 restore(judging.step));
  }
}

}  // namespace

void check_records(const CommitStep& step, const git::Objects& objects, ParsedFiles& files,
                   Findings& findings) {
  const Judging judging{step, findings};
  for (const FileStep& file : step.files) {
    if (file.part.kind == PartKind::none) continue;
    judge_unreadable(judging, file);
    judge_removal(judging, file);
    for (const RuleOfKind& rule : rules) {
      if (rule.kind == file.part.kind) rule.judge(judging, file);
    }
  }
  for (const auto& [period, shelf] : shelves_of(step)) judge_shelf(judging, shelf);
  judge_closed_periods(judging, objects, files);
}

}  // namespace lapthach::book
