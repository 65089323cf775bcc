// Compares two sets of teams: who and what came, went and moved.
#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "lapthach/domain/amendment.hpp"

namespace lapthach::domain {

namespace {

using ById = std::map<TeamId, const Team*>;

ById by_id(const std::vector<Team>& teams) {
  ById found;
  for (const Team& team : teams) found[team.statement->id] = &team;
  return found;
}

const Member* member_of(const Team* team, const OfficialId& official) {
  if (!team) return nullptr;
  const auto found = std::ranges::find(team->members, official, &Member::official);
  return found == team->members.end() ? nullptr : *found;
}

std::set<UnitId> units_of(const Team* team) {
  if (!team) return {};
  return {team->statement->units.begin(), team->statement->units.end()};
}

void compare_members(const Team* before, const Team* after, const TeamDifference& about,
                     std::vector<TeamDifference>& found) {
  using enum DifferenceKind;
  const auto add = [&](DifferenceKind kind, const Member& member, std::string old_role,
                       std::string new_role) {
    TeamDifference difference = about;
    difference.kind = kind;
    difference.official = member.official;
    difference.before = std::move(old_role);
    difference.after = std::move(new_role);
    found.push_back(std::move(difference));
  };
  if (after) {
    for (const Member* now : after->members) {
      const Member* then = member_of(before, now->official);
      if (!then) {
        add(joined, *now, "", now->role);
      } else if (then->role != now->role) {
        add(role, *now, then->role, now->role);
      }
    }
  }
  if (!before) return;
  for (const Member* then : before->members) {
    if (!member_of(after, then->official)) add(left, *then, then->role, "");
  }
}

void compare_units(const Team* before, const Team* after, const TeamDifference& about,
                   std::vector<TeamDifference>& found) {
  const std::set<UnitId> then = units_of(before), now = units_of(after);
  const auto add = [&](DifferenceKind kind, const UnitId& unit) {
    TeamDifference difference = about;
    difference.kind = kind;
    difference.unit = unit;
    found.push_back(std::move(difference));
  };
  for (const UnitId& unit : now) {
    if (!then.contains(unit)) add(DifferenceKind::unit_gained, unit);
  }
  for (const UnitId& unit : then) {
    if (!now.contains(unit)) add(DifferenceKind::unit_lost, unit);
  }
}

/// Makes one move of one departure and one arrival.
void join_moves(std::vector<TeamDifference>& found) {
  using enum DifferenceKind;
  std::map<OfficialId, std::vector<std::size_t>> arrivals, departures;
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (found[i].kind == joined) arrivals[found[i].official].push_back(i);
    if (found[i].kind == left) departures[found[i].official].push_back(i);
  }
  std::set<std::size_t> told;
  for (const auto& [official, to] : arrivals) {
    const auto from = departures.find(official);
    if (to.size() != 1 || from == departures.end() || from->second.size() != 1) continue;
    TeamDifference& move = found[to.front()];
    const TeamDifference& departure = found[from->second.front()];
    move.kind = moved;
    move.from = departure.team;
    move.before = departure.before;
    told.insert(from->second.front());
  }
  std::vector<TeamDifference> kept;
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (!told.contains(i)) kept.push_back(std::move(found[i]));
  }
  found = std::move(kept);
}

}  // namespace

std::vector<TeamDifference> differences(const std::vector<Team>& before,
                                        const std::vector<Team>& after) {
  const ById then = by_id(before), now = by_id(after);
  std::set<TeamId> ids;
  for (const auto& [id, team] : then) ids.insert(id);
  for (const auto& [id, team] : now) ids.insert(id);
  std::vector<TeamDifference> found;
  for (const TeamId& id : ids) {
    const auto old_team = then.find(id), new_team = now.find(id);
    const Team* was = old_team == then.end() ? nullptr : old_team->second;
    const Team* is = new_team == now.end() ? nullptr : new_team->second;
    TeamDifference about;
    about.team = id;
    about.by = is ? is->decision : nullptr;
    about.kind = is ? DifferenceKind::began : DifferenceKind::ended;
    if (!was || !is) found.push_back(about);
    compare_members(was, is, about, found);
    compare_units(was, is, about, found);
  }
  join_moves(found);
  std::ranges::stable_sort(found, {}, [](const TeamDifference& difference) {
    return std::tie(difference.team, difference.kind, difference.official, difference.unit);
  });
  return found;
}

}  // namespace lapthach::domain
