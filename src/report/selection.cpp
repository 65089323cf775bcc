// The part of a roster that a filter leaves: assignments, uncovered cells, and members of teams.
#include "report/selection.hpp"

#include <algorithm>
#include <set>

#include "report/appointments.hpp"

namespace lapthach::report {
namespace {

template <class Id>
bool passes(const Id& wanted, const Id& id) {
  return wanted.empty() || wanted == id;
}

/// The cells that lie in the units of `team`; a team that is not in force has none.
auto in_units_of(const domain::Records& records, const std::vector<domain::Team>& teams,
                 const domain::TeamId& id, Date date) {
  const auto team = std::find_if(teams.begin(), teams.end(), [&](const domain::Team& candidate) {
    return candidate.statement->id == id;
  });
  const std::vector<domain::UnitId> units =
      team == teams.end() ? std::vector<domain::UnitId>() : team->statement->units;
  return [&records, units, date](const domain::CellId& cell_id) {
    const domain::Cell* cell = domain::cell_on(records.registry, cell_id, date);
    return cell && std::find(units.begin(), units.end(), cell->unit) != units.end();
  };
}

void keep_members(Selection& selection, const RosterFilter& filter) {
  const auto attends = [&](const domain::OfficialId& official) {
    return std::any_of(
        selection.assignments.begin(), selection.assignments.end(),
        [&](const domain::Assignment* visit) { return visit->official == official; });
  };
  for (domain::Team& team : selection.teams) {
    std::erase_if(team.members, [&](const domain::Member* member) {
      return !passes(filter.official, member->official) ||
             (!filter.cell.empty() && !attends(member->official));
    });
  }
  std::erase_if(selection.teams, [&](const domain::Team& team) {
    return team.members.empty() || !passes(filter.team, team.statement->id);
  });
}

std::set<domain::UnitId> units_of(const Selection& selection, const RosterFilter& filter) {
  std::set<domain::UnitId> units;
  for (const domain::Assignment* visit : selection.assignments) units.insert(visit->unit);
  if (!filter.cell.empty()) return units;
  for (const domain::Team& team : selection.teams) {
    units.insert(team.statement->units.begin(), team.statement->units.end());
  }
  return units;
}

}  // namespace

Selection select(const domain::Records& records, const domain::Roster& roster,
                 const RosterFilter& filter) {
  Selection selection;
  selection.teams = domain::teams_on(records, roster.date);
  for (const domain::Assignment& assignment : roster.assignments) {
    if (passes(filter.team, assignment.team) && passes(filter.official, assignment.official) &&
        passes(filter.cell, assignment.cell)) {
      selection.assignments.push_back(&assignment);
    }
  }
  const auto of_team = in_units_of(records, selection.teams, filter.team, roster.date);
  for (const domain::Uncovered& uncovered : roster.uncovered) {
    if (filter.official.empty() && passes(filter.cell, uncovered.cell) &&
        (filter.team.empty() || of_team(uncovered.cell))) {
      selection.uncovered.push_back(&uncovered);
    }
  }
  keep_members(selection, filter);
  selection.appointments = appointments_with(records, roster.period, units_of(selection, filter));
  return selection;
}

}  // namespace lapthach::report
