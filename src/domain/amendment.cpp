// Works an amendment out: takes the teams of its day, and does all its changes at once.
#include "lapthach/domain/amendment.hpp"

#include <algorithm>
#include <tuple>

#include "domain/amending.hpp"
#include "domain/in_force.hpp"
#include "domain/reference.hpp"
#include "lapthach/base/text.hpp"

namespace lapthach::domain {

namespace {

std::vector<Decision> all_but(const std::vector<Decision>& decisions, const DecisionId& id) {
  std::vector<Decision> others;
  for (const Decision& decision : decisions) {
    if (decision.id != id) others.push_back(decision);
  }
  return others;
}

/// What a statement says from `day` on: whoever has left before is left out.
TeamStatement from_day(const TeamStatement& stated, Date day) {
  TeamStatement team = stated;
  team.span.from.reset();
  std::erase_if(team.members,
                [&](const Member& member) { return member.span.to && *member.span.to < day; });
  for (Member& member : team.members) {
    if (member.span.from && *member.span.from <= day) member.span.from.reset();
  }
  return team;
}

void take_teams(Amending& amending) {
  for (const Team& team : teams_on(amending.others, amending.draft.effective)) {
    amending.teams[team.statement->id] = {
        from_day(*team.statement, amending.draft.effective), team.statement, false, {}};
  }
  if (amending.draft.kind == DecisionKind::decision) {
    for (auto& [id, team] : amending.teams) {
      team.team.members.clear();
      team.team.units.clear();
    }
  }
  for (const TeamStatement& stated : amending.draft.teams) {
    Reshaped& team = amending.teams[stated.id];
    team.team = stated;
    team.restated = true;
    team.mark = stated.mark;
  }
}

Member* find(TeamStatement& team, const OfficialId& official) {
  const auto found = std::ranges::find(team.members, official, &Member::official);
  return found == team.members.end() ? nullptr : &*found;
}

/// The team that a rotation leaves; empty when that is not clear.
TeamId team_left(const Amending& amending, const TeamChange& change) {
  if (!change.leaves.empty()) return change.leaves;
  std::vector<TeamId> seats = seats_of(amending, change.in);
  std::erase(seats, change.team);
  return seats.size() == 1 ? seats.front() : TeamId();
}

void touch(Reshaped& team, const TeamChange& change) {
  if (!team.restated) team.mark = change.mark;
  team.restated = true;
}

/// Who leaves a team, and from which place.
struct Departure {
  const TeamChange* change = nullptr;
  std::string role;
  std::size_t place = 0;
};

/// Where they sit instead, to tell a slip of the pen from a misunderstanding.
void refuse_absent(Amending& amending, const TeamChange& change, const TeamId& team,
                   const OfficialId& who, std::string_view key) {
  const std::vector<TeamId> seats = seats_of(amending, who);
  std::vector<std::string> members;
  for (const Member& member : amending.teams.at(team).team.members) {
    members.push_back(member.official.str());
  }
  const std::optional<std::string> near = nearest(who.str(), members);
  amending.findings.error({change.mark, key},
                          say("{} is not in team {} on {}", "{} không ở tổ {} vào ngày {}", who,
                              team, day_text(amending.draft.effective)),
                          !seats.empty() ? say("the team is {}", "người này ở tổ {}", seats.front())
                          : near ? say("did you mean {}?", "có phải là {} không?", *near)
                                 : say("who sits there: lapthach assign teams --on {}",
                                       "xem ai ở đó: lapthach assign teams --on {}",
                                       to_string(amending.draft.effective)));
}

/// Takes out whoever leaves by the change; nothing when nobody does.
std::optional<Departure> take_out(Amending& amending, const TeamChange& change) {
  const bool rotates = change.kind == ChangeKind::rotate;
  const TeamId from = rotates ? team_left(amending, change) : change.team;
  const OfficialId& who = rotates ? change.in : change.out;
  const auto team = amending.teams.find(from);
  if (who.empty() || team == amending.teams.end()) return std::nullopt;
  std::vector<Member>& members = team->second.team.members;
  const auto place = std::ranges::find(members, who, &Member::official);
  if (place == members.end()) {
    refuse_absent(amending, change, from, who, rotates ? "leaves" : "out");
    return std::nullopt;
  }
  touch(team->second, change);
  Departure departure{&change, place->role,
                      static_cast<std::size_t>(std::distance(members.begin(), place))};
  // The place stays until all have left, so that each finds his own.
  place->official = {};
  return departure;
}

void seat(Amending& amending, const TeamChange& change, const std::optional<Departure>& departure) {
  const auto found = amending.teams.find(change.team);
  if (change.in.empty() || found == amending.teams.end()) return;
  Reshaped& team = found->second;
  touch(team, change);
  if (find(team.team, change.in)) {
    amending.findings.error(
        {change.mark, "in"},
        say("{} is in team {} already", "{} đã ở tổ {}", change.in, change.team),
        say("take the change out, or correct who comes", "bỏ điều chỉnh này, hoặc sửa người vào"));
    return;
  }
  Member member;
  member.official = change.in;
  member.mark = change.mark;
  member.role = !change.role.empty() ? change.role : departure ? departure->role : "member";
  if (change.kind == ChangeKind::replace && departure) {
    team.team.members[departure->place] = std::move(member);
  } else {
    team.team.members.push_back(std::move(member));
  }
}

void give_role(Amending& amending, const TeamChange& change) {
  const auto found = amending.teams.find(change.team);
  if (change.in.empty() || found == amending.teams.end()) return;
  touch(found->second, change);
  if (Member* member = find(found->second.team, change.in)) {
    member->role = change.role;
  } else {
    refuse_absent(amending, change, change.team, change.in, "in");
  }
}

void give_units(Amending& amending, const TeamChange& change) {
  const auto found = amending.teams.find(change.team);
  if (found == amending.teams.end()) return;
  touch(found->second, change);
  found->second.team.units = change.units;
}

void apply(Amending& amending) {
  std::vector<std::optional<Departure>> departures;
  for (const TeamChange& change : amending.draft.changes) {
    departures.push_back(take_out(amending, change));
  }
  for (std::size_t i = 0; i < departures.size(); ++i) {
    const TeamChange& change = amending.draft.changes[i];
    switch (change.kind) {
      case ChangeKind::role:
        give_role(amending, change);
        break;
      case ChangeKind::units:
        give_units(amending, change);
        break;
      default:
        seat(amending, change, departures[i]);
    }
  }
  for (auto& [id, team] : amending.teams) {
    std::erase_if(team.team.members, [](const Member& member) { return member.official.empty(); });
  }
}

/// The last decision that holds on the effective day.
DecisionId amended_by_default(const Amending& amending) {
  const Decision* last = nullptr;
  for (const Decision& other : amending.others) {
    if (amending.draft.effective < other.effective) continue;
    if (!last || std::tie(last->effective, last->id) < std::tie(other.effective, other.id)) {
      last = &other;
    }
  }
  return last ? last->id : DecisionId();
}

/// `left`: by change the team that a rotation leaves.
Decision outcome(const Amending& amending, const std::vector<TeamId>& left) {
  Decision decision = amending.draft;
  if (decision.kind == DecisionKind::amendment && decision.amends.empty()) {
    decision.amends = amended_by_default(amending);
  }
  if (decision.kind == DecisionKind::decision) return decision;
  for (std::size_t i = 0; i < decision.changes.size(); ++i) {
    if (decision.changes[i].kind == ChangeKind::rotate) decision.changes[i].leaves = left[i];
  }
  decision.teams.clear();
  for (const auto& [id, team] : amending.teams) {
    if (team.restated) decision.teams.push_back(team.team);
    if (team.restated) decision.teams.back().mark = team.mark;
  }
  return decision;
}

}  // namespace

std::string listed(const std::map<TeamId, Reshaped>& teams) {
  std::string list;
  for (const auto& [id, team] : teams) list += (list.empty() ? "" : ", ") + id.str();
  return list;
}

std::vector<TeamId> seats_of(const Amending& amending, const OfficialId& official) {
  std::vector<TeamId> seats;
  for (const auto& [id, team] : amending.teams) {
    if (std::ranges::count(team.team.members, official, &Member::official) > 0) {
      seats.push_back(id);
    }
  }
  return seats;
}

Amended amend(const Records& records, const Decision& draft) {
  const std::vector<Decision> others = all_but(records.decisions, draft.id);
  Findings findings(records);
  Amending amending{findings, draft, others};
  if (!check_frame(amending)) return {draft, findings.take()};
  take_teams(amending);
  for (const TeamChange& change : draft.changes) check_change(amending, change);
  std::vector<TeamId> left;
  for (const TeamChange& change : draft.changes) left.push_back(team_left(amending, change));
  apply(amending);
  check_reshaped(amending);
  return {outcome(amending, left), findings.take()};
}

}  // namespace lapthach::domain
