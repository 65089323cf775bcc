// Imports teams: a row is a member of a team as one decision states it.
#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "book/import_draft.hpp"
#include "book/import_rows.hpp"
#include "book/layout.hpp"

namespace lapthach::book {
namespace {

using domain::Decision;
using domain::DecisionId;
using domain::Member;
using domain::TeamStatement;

template <class Record, class RecordId>
Record* find(std::vector<Record>& records, const RecordId& id) {
  const auto found = std::ranges::find(records, id, &Record::id);
  return found == records.end() ? nullptr : &*found;
}

Member* find(std::vector<Member>& members, const domain::OfficialId& official) {
  const auto found = std::ranges::find(members, official, &Member::official);
  return found == members.end() ? nullptr : &*found;
}

/// Gives every row the day of its decision: as another row says it, else as the book does.
void fill_effective(Draft& draft, std::vector<TeamRow>& rows) {
  std::map<DecisionId, Date> days;
  for (const Decision& decision : draft.before.decisions) days[decision.id] = decision.effective;
  for (const TeamRow& row : rows) {
    if (row.effective) days[row.decision] = *row.effective;
  }
  std::set<DecisionId> refused;
  for (TeamRow& row : rows) {
    const auto day = days.find(row.decision);
    if (day != days.end()) {
      row.effective = day->second;
    } else if (refused.insert(row.decision).second) {
      refuse(draft, row.mark, "effective",
             say("decision {} is new and has no day", "quyết định {} là mới và chưa có ngày",
                 row.decision),
             say("write in “effective” the first day it holds",
                 "ghi vào “effective” ngày bắt đầu có hiệu lực"));
    }
  }
}

/// What the book says of the member of `row`; nothing when it does not know the member.
std::optional<TeamRow> stored_row(std::vector<Decision>& decisions, const TeamRow& row) {
  Decision* decision = find(decisions, row.decision);
  TeamStatement* team = decision ? find(decision->teams, row.team) : nullptr;
  const Member* member = team ? find(team->members, row.official) : nullptr;
  if (!member) return std::nullopt;
  return TeamRow{row.decision, decision->effective, row.team,    row.official,
                 member->role, team->units,         member->mark};
}

template <class Record, class RecordId>
Record& find_or_add(std::vector<Record>& records, const RecordId& id, Mark mark) {
  if (Record* found = find(records, id)) return *found;
  Record& fresh = records.emplace_back();
  if constexpr (requires { fresh.id; }) {
    fresh.id = id;
  } else {
    fresh.official = id;
  }
  fresh.mark = mark;
  return fresh;
}

/// Makes `decisions` say what `row` says.
void state(std::vector<Decision>& decisions, const TeamRow& row) {
  Decision& decision = find_or_add(decisions, row.decision, row.mark);
  decision.mark = row.mark;
  decision.effective = *row.effective;
  TeamStatement& team = find_or_add(decision.teams, row.team, row.mark);
  if (!row.units.empty()) team.units = row.units;
  Member& member = find_or_add(team.members, row.official, row.mark);
  member.role = row.role;
  member.mark = row.mark;
}

/// The name under which an earlier decision states the team.
std::string earlier_name(const std::vector<const Decision*>& earlier, const domain::TeamId& id) {
  std::string name;
  for (const Decision* decision : earlier) {
    for (const TeamStatement& team : decision->teams) {
      if (team.id == id && !team.name.empty()) name = team.name;
    }
  }
  return name;
}

/// The first decision states all teams, a later one amends the one before it.
void complete(Decision& decision, const std::vector<const Decision*>& earlier) {
  if (!earlier.empty()) {
    decision.kind = domain::DecisionKind::amendment;
    decision.amends = earlier.back()->id;
  }
  for (TeamStatement& team : decision.teams) team.name = earlier_name(earlier, team.id);
}

void complete_new(Draft& draft) {
  std::ranges::sort(draft.after.decisions, {}, [](const Decision& decision) {
    return std::pair(decision.effective, decision.id);
  });
  std::vector<const Decision*> earlier;
  for (Decision& decision : draft.after.decisions) {
    if (!find(draft.before.decisions, decision.id)) complete(decision, earlier);
    earlier.push_back(&decision);
  }
}

void require_units(Draft& draft, const Decision& decision) {
  for (const TeamStatement& team : decision.teams) {
    if (!team.units.empty()) continue;
    refuse(draft, team.mark, "units",
           say("team {} looks after no unit", "tổ {} chưa phụ trách đơn vị nào", team.id),
           say("write its units, split by “;”", "ghi các đơn vị của tổ, cách nhau bằng “;”"));
  }
}

/// A file that a person wrote may hold comments, which writing it anew would lose.
void require_canonical(Draft& draft, const Decision& stored, Mark row) {
  const Path path = decision_path(stored.id);
  if (read_bytes(draft.root, path) == write(stored)) return;
  refuse(draft, row, "decision",
         say("{} was written by hand; an import would lose its comments and its form",
             "{} được soạn bằng tay; nhập vào sẽ làm mất chú thích và cách trình bày", path),
         say("give the change an id of its own, as an amendment, or edit the file",
             "hãy đặt mã riêng cho lần sửa đổi này, hoặc sửa thẳng trong tệp"));
}

void put_decisions(Draft& draft) {
  for (const Decision& decision : draft.after.decisions) {
    const Decision* old = find(draft.before.decisions, decision.id);
    if (old && *old == decision) continue;
    if (old) require_canonical(draft, *old, decision.mark);
    require_units(draft, decision);
    draft.plan.change.files.push_back({decision_path(decision.id), write(decision)});
  }
}

void merge(Draft& draft, const Directory& directory, const std::vector<TeamRow>& rows,
           std::size_t index) {
  const Text noun = say("member", "thành viên");
  const TeamRow& row = rows[index];
  const std::string title = fmt::format("{} {} {}", row.decision, row.team, row.official);
  const std::optional<TeamRow> old = stored_row(draft.after.decisions, row);
  TeamRow fresh = old ? overlaid(draft, directory, index, row, *old) : row;
  if (old && fresh == *old) {
    note_same(draft);
    return;
  }
  if (old) {
    note_changed(draft, noun, title, differences(*old, fresh));
  } else {
    note_new(draft, noun, title);
  }
  fresh.mark = row.mark;
  state(draft.after.decisions, fresh);
}

}  // namespace

void import_teams(Draft& draft) {
  std::vector<TeamRow> rows = read_values<TeamRow>(draft);
  require_agreement(draft, rows, "effective",
                    groups_by(rows, [](const TeamRow& row) { return row.decision; }));
  fill_effective(draft, rows);
  const Directory directory(draft.before.registry);
  read_references(draft, directory, rows);
  require_agreement(draft, rows, "units", groups_by(rows, [](const TeamRow& row) {
                      return std::pair(row.decision, row.team);
                    }));
  const auto distinct = distinct_rows(draft, rows, [](const TeamRow& row) {
    return std::tuple(row.decision, row.team, row.official);
  });
  if (draft.failed()) return;
  for (const std::size_t row : distinct) merge(draft, directory, rows, row);
  complete_new(draft);
  put_decisions(draft);
}

}  // namespace lapthach::book
