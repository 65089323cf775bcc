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

std::vector<Team> teams_on(const Records& records, Date date) {
  std::vector<Team> teams = teams_on(records.decisions, date);
  std::erase_if(teams, [&](const Team& team) {
    return std::ranges::none_of(team.statement->units, [&](const UnitId& unit) {
      return unit_on(records.registry, unit, date) != nullptr;
    });
  });
  return teams;
}

}  // namespace lapthach::domain
