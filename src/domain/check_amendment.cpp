// What contradicts in an amendment: its frame, each change by itself, and the teams it leads to.
#include <algorithm>
#include <array>
#include <set>

#include "domain/amending.hpp"
#include "domain/in_force.hpp"
#include "domain/reference.hpp"
#include "lapthach/base/text.hpp"

namespace lapthach::domain {

namespace {

/// A key of a change, and the kinds that need it or may have it.
struct KeyRule {
  std::string_view key;
  bool (*is_there)(const TeamChange&);
  std::vector<ChangeKind> needed;
  std::vector<ChangeKind> allowed;
};

const std::vector<KeyRule>& key_rules() {
  using enum ChangeKind;
  static const std::vector<KeyRule> rules{
      {"out", [](const TeamChange& c) { return !c.out.empty(); }, {replace, remove}, {}},
      {"in",
       [](const TeamChange& c) { return !c.in.empty(); },
       {replace, supplement, rotate, ChangeKind::role},
       {}},
      {"units", [](const TeamChange& c) { return !c.units.empty(); }, {units}, {}},
      {"role",
       [](const TeamChange& c) { return !c.role.empty(); },
       {ChangeKind::role},
       {replace, supplement, rotate}},
      {"leaves", [](const TeamChange& c) { return !c.leaves.empty(); }, {}, {rotate}},
  };
  return rules;
}

void check_keys(Amending& amending, const TeamChange& change) {
  for (const KeyRule& rule : key_rules()) {
    const bool needed = std::ranges::count(rule.needed, change.kind) > 0;
    const bool allowed = needed || std::ranges::count(rule.allowed, change.kind) > 0;
    if (rule.is_there(change) ? allowed : !needed) continue;
    amending.findings.error(
        {change.mark, rule.key},
        needed ? say("a change of this kind needs the key \"{}\"",
                     "loại điều chỉnh này cần khóa \"{}\"", rule.key)
               : say("a change of this kind has no key \"{}\"",
                     "loại điều chỉnh này không có khóa \"{}\"", rule.key),
        say("replace: out and in; supplement: in; remove: out; rotate: in, and leaves when there "
            "are several teams; role: in and role; units: units",
            "replace: out và in; supplement: in; remove: out; rotate: in, thêm leaves nếu ở nhiều "
            "tổ; role: in và role; units: units"));
  }
}

bool require_team(Amending& amending, const TeamChange& change, std::string_view key,
                  const TeamId& team) {
  if (amending.teams.contains(team)) return true;
  std::vector<std::string> known;
  for (const auto& [id, one] : amending.teams) known.push_back(id.str());
  const std::optional<std::string> near = nearest(team.str(), known);
  amending.findings.error(
      {change.mark, key},
      say("there is no team {} on {}", "không có tổ {} vào ngày {}", team,
          day_text(amending.draft.effective)),
      near ? say("did you mean {}?", "có phải là {} không?", *near)
           : say("the teams of that day: {}; a new one is stated whole under teams",
                 "các tổ của ngày đó: {}; tổ mới thì nêu trọn vẹn ở khóa teams",
                 listed(amending.teams)));
  return false;
}

void check_rotation(Amending& amending, const TeamChange& change) {
  if (!change.leaves.empty()) {
    require_team(amending, change, "leaves", change.leaves);
    return;
  }
  std::vector<TeamId> seats = seats_of(amending, change.in);
  std::erase(seats, change.team);
  if (seats.size() == 1) return;
  amending.findings.error(
      {change.mark, "in"},
      seats.empty() ? say("{} sits in no other team on {}", "{} không ở tổ nào khác vào ngày {}",
                          change.in, day_text(amending.draft.effective))
                    : say("{} sits in several teams on {}", "{} ở nhiều tổ vào ngày {}", change.in,
                          day_text(amending.draft.effective)),
      seats.empty()
          ? say("write kind: supplement for who is new", "người mới thì ghi kind: supplement")
          : say("say which one is left: leaves: {}", "nêu tổ rời đi: leaves: {}", seats.front()));
}

// --- the teams as they shall be --------------------------------------------------------------

/// Whoever has left office since has to be taken out by word, so that the paper says it.
void check_members(Amending& amending, const Reshaped& team) {
  const Date day = amending.draft.effective;
  if (team.team.members.empty()) {
    amending.findings.error(
        {team.mark, "team"},
        say("team {} has no member left", "tổ {} không còn thành viên nào", team.team.id),
        say("add who comes (kind: supplement), or give its units to another team",
            "bổ sung người (kind: supplement), hoặc giao đơn vị cho tổ khác"));
  }
  for (const Member& member : team.team.members) {
    const Registry& registry = amending.registry();
    if (versions(registry.officials, member.official).empty()) continue;
    if (member.span.from || official_on(registry, member.official, day)) continue;
    amending.findings.error(
        {team.mark, "team"},
        say("team {}: {}", "tổ {}: {}", team.team.id,
            not_held(noun_of(Official{}), member.official.str(),
                     spans(registry.officials, member.official), day)),
        say("add a change with out: {} to team {}", "thêm điều chỉnh có out: {} cho tổ {}",
            member.official, team.team.id));
  }
}

void check_units_valid(Amending& amending, const Reshaped& team) {
  const Date day = amending.draft.effective;
  const Registry& registry = amending.registry();
  std::set<UnitId> seen;
  for (const UnitId& unit : team.team.units) {
    const Use use{team.mark, "units"};
    if (!seen.insert(unit).second) {
      amending.findings.error(use,
                              say("unit {} is named twice", "đơn vị {} được ghi hai lần", unit),
                              say("name it once", "chỉ ghi một lần"));
    }
    require_on(amending.findings, use, registry.units, unit, day, [&] {
      return say("give the team its units anew (kind: units): {}",
                 "ghi lại các đơn vị của tổ (kind: units): {}",
                 instead_of_unit(registry, unit, day));
    });
  }
}

bool several_allowed(const Amending& amending, const OfficialId& official) {
  return std::ranges::any_of(amending.draft.changes, [&](const TeamChange& change) {
    return change.in == official && change.several_teams;
  });
}

/// Only for those who come: whoever sat in two teams before goes on.
void check_one_team(Amending& amending) {
  std::set<OfficialId> told;
  for (const TeamChange& change : amending.draft.changes) {
    if (change.in.empty() || change.kind == ChangeKind::role ||
        several_allowed(amending, change.in)) {
      continue;
    }
    std::vector<TeamId> seats = seats_of(amending, change.in);
    std::erase(seats, change.team);
    if (seats.empty() || !told.insert(change.in).second) continue;
    if (change.kind == ChangeKind::rotate && seats.size() == 1 && !change.leaves.empty() &&
        seats.front() != change.leaves) {
      continue;  // sat in both before, and changes one
    }
    amending.findings.error(
        {change.mark, "in"},
        say("{} would also sit in team {} on {}", "{} sẽ còn ở tổ {} vào ngày {}", change.in,
            seats.front(), day_text(amending.draft.effective)),
        say("write kind: rotate for who changes team, or several_teams: true if both are meant",
            "người chuyển tổ thì ghi kind: rotate; nếu chủ ý ở cả hai tổ thì ghi several_teams: "
            "true"));
  }
}

void check_one_team_a_unit(Amending& amending) {
  for (const TeamChange& change : amending.draft.changes) {
    if (change.kind != ChangeKind::units || change.several_teams) continue;
    for (const UnitId& unit : change.units) {
      for (const auto& [id, other] : amending.teams) {
        if (id == change.team || std::ranges::count(other.team.units, unit) == 0) continue;
        amending.findings.error(
            {change.mark, "units"},
            say("unit {} is also looked after by team {}", "đơn vị {} cũng do tổ {} phụ trách",
                unit, id),
            say("give team {} its units without it (kind: units), or write several_teams: true",
                "ghi lại đơn vị của tổ {} (kind: units), hoặc ghi several_teams: true", id));
      }
    }
  }
}

std::set<UnitId> units_with_team(const std::map<TeamId, Reshaped>& teams, bool before) {
  std::set<UnitId> units;
  for (const auto& [id, team] : teams) {
    if (before && !team.before) continue;
    const auto& some = before ? team.before->units : team.team.units;
    units.insert(some.begin(), some.end());
  }
  return units;
}

/// The change that takes its last team from a unit.
Mark taker(const Amending& amending, const UnitId& unit) {
  for (const auto& [id, team] : amending.teams) {
    if (team.before && std::ranges::count(team.before->units, unit) > 0) {
      return team.restated ? team.mark : amending.draft.mark;
    }
  }
  return amending.draft.mark;
}

void check_every_unit_has_a_team(Amending& amending) {
  const std::set<UnitId> now = units_with_team(amending.teams, false);
  for (const UnitId& unit : units_with_team(amending.teams, true)) {
    if (now.contains(unit) || !unit_on(amending.registry(), unit, amending.draft.effective)) {
      continue;
    }
    amending.findings.error(
        {taker(amending, unit), "units"},
        say("unit {} would be without a team", "đơn vị {} sẽ không còn tổ nào phụ trách", unit),
        say("give it to a team: kind: units", "giao đơn vị cho một tổ: kind: units"));
  }
}

/// A decision that is effective later restates what this one changes.
void warn_of_later(Amending& amending) {
  for (const auto& [id, team] : amending.teams) {
    if (!team.restated) continue;
    for (const Decision& other : amending.others) {
      if (other.effective <= amending.draft.effective) continue;
      const bool restates = other.kind == DecisionKind::decision ||
                            std::ranges::count(other.teams, id, &TeamStatement::id) > 0;
      if (!restates) continue;
      amending.findings.warning({team.mark, "team"},
                                say("for team {} this holds only until {}: {} states the team anew",
                                    "với tổ {}, nội dung này chỉ có hiệu lực đến {}: {} nêu lại tổ",
                                    id, day_text(add_days(other.effective, -1)), other.id),
                                say("amend {} too if the change is to last",
                                    "nếu muốn giữ điều chỉnh, sửa cả {}", other.id));
      break;
    }
  }
}

void report_frame(Amending& amending, std::string_view key, Text what, Text hint) {
  amending.findings.error({amending.draft.mark, key}, std::move(what), std::move(hint));
}

}  // namespace

bool check_frame(Amending& amending) {
  const Decision& draft = amending.draft;
  if (trim(draft.basis).empty()) {
    report_frame(amending, "basis", say("no basis is cited", "chưa nêu căn cứ"),
                 say("write what it rests on: basis: \"…\"", "ghi căn cứ: basis: \"…\""));
  }
  if (draft.kind == DecisionKind::decision && !draft.changes.empty()) {
    report_frame(amending, "kind",
                 say("a decision states all teams and has no changes",
                     "quyết định (decision) nêu mọi tổ, không có mục changes"),
                 say("write kind: amendment, or state the teams under teams",
                     "ghi kind: amendment, hoặc nêu các tổ ở khóa teams"));
  }
  if (draft.changes.empty() && draft.teams.empty()) {
    report_frame(amending, "changes", say("nothing is changed", "không có điều chỉnh nào"),
                 say("write changes: with a list, each with kind and team",
                     "ghi changes: và danh sách, mỗi mục có kind và team"));
  }
  const bool any_before = std::ranges::any_of(
      amending.others, [&](const Decision& other) { return other.effective <= draft.effective; });
  if (draft.kind == DecisionKind::amendment && !any_before) {
    report_frame(
        amending, "effective",
        say("no decision holds on {}: there is nothing to amend",
            "chưa có quyết định nào có hiệu lực ngày {} để điều chỉnh", day_text(draft.effective)),
        say("correct the day, or write kind: decision and state all teams",
            "sửa ngày, hoặc ghi kind: decision và nêu mọi tổ"));
  }
  for (const TeamChange& change : draft.changes) {
    if (std::ranges::count(draft.teams, change.team, &TeamStatement::id) == 0) continue;
    amending.findings.error({change.mark, "team"},
                            say("team {} is stated whole and changed besides",
                                "tổ {} vừa nêu trọn vẹn vừa điều chỉnh", change.team),
                            say("leave it to one of the two", "chỉ dùng một trong hai cách"));
  }
  return !amending.findings.any_error();
}

void check_change(Amending& amending, const TeamChange& change) {
  const Date day = amending.draft.effective;
  const Registry& registry = amending.registry();
  check_keys(amending, change);
  require_team(amending, change, "team", change.team);
  if (!change.in.empty()) {
    require_on(amending.findings, {change.mark, "in"}, registry.officials, change.in, day);
  }
  if (!change.out.empty()) {
    require_known(amending.findings, {change.mark, "out"}, registry.officials, change.out);
  }
  if (change.kind == ChangeKind::rotate && !change.in.empty()) check_rotation(amending, change);
}

void check_reshaped(Amending& amending) {
  for (const auto& [id, team] : amending.teams) {
    if (!team.restated) continue;
    check_members(amending, team);
    check_units_valid(amending, team);
  }
  check_one_team(amending);
  check_one_team_a_unit(amending);
  check_every_unit_has_a_team(amending);
  warn_of_later(amending);
}

}  // namespace lapthach::domain
