// The teams in force on a day.
#include <algorithm>

#include "domain/in_force.hpp"
#include "lapthach/domain/records.hpp"

namespace lapthach::domain {

std::vector<Team> teams_on(const std::vector<Decision>& decisions, Date date) {
  std::vector<Team> teams;
  for (const InForce& statement : in_force(decisions)) {
    if (!statement.span.contains(date)) continue;
    Team team{statement.team, statement.decision, {}};
    for (const Member& member : statement.team->members) {
      if (member.span.contains(date)) team.members.push_back(&member);
    }
    teams.push_back(std::move(team));
  }
  return teams;
}

namespace {

/// What `teams_of` says of each book, in order of the teams.
template <class TeamsOf>
std::vector<Team> teams_of_parts(const Records& records, TeamsOf teams_of) {
  std::vector<Team> all;
  for (const auto& part : records.parts) {
    for (Team& team : teams_of(*part)) all.push_back(std::move(team));
  }
  std::ranges::stable_sort(all, {}, [](const Team& team) { return team.statement->id; });
  return all;
}

}  // namespace

std::vector<Team> teams_on(const Records& records, Date date) {
  if (!records.parts.empty()) {
    return teams_of_parts(records, [&](const Records& part) { return teams_on(part, date); });
  }
  std::vector<Team> teams = teams_on(records.decisions, date);
  std::erase_if(teams, [&](const Team& team) {
    return std::ranges::none_of(team.statement->units, [&](const UnitId& unit) {
      return unit_on(records.registry, unit, date) != nullptr;
    });
  });
  return teams;
}

std::vector<Team> teams_meeting(const Records& records, Period period) {
  if (records.parts.empty()) return teams_on(records, meeting_day(records, period));
  return teams_of_parts(records, [&](const Records& part) { return teams_meeting(part, period); });
}

}  // namespace lapthach::domain
