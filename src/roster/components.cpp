// Joins teams, then gives each part its cells, officials and groups.
#include "roster/components.hpp"

namespace lapthach::roster {

namespace {

Joined joined_teams(const Model& model) {
  Joined teams(model.teams.size());
  std::vector<Index> team_of(model.officials.size(), none);
  for (const Day& day : model.days) {
    for (Index team = 0; team < model.teams.size(); ++team) {
      for (const Seat& seat : day.seats[team]) {
        Index& known = team_of[seat.official];
        if (known == none) known = team;
        teams.join(known, team);
      }
    }
    for (Index unit = 0; unit < model.units.size(); ++unit) {
      for (const Index team : day.teams_of_unit[unit]) {
        teams.join(day.teams_of_unit[unit].front(), team);
      }
    }
  }
  if (model.rules->help == domain::Help::any_team) {
    for (Index team = 1; team < model.teams.size(); ++team) teams.join(0, team);
  }
  return teams;
}

void place_officials(Model& model, const std::vector<Index>& component_of_team) {
  for (const Day& day : model.days) {
    for (const Seat& seat : day.everybody) {
      model.officials[seat.official].component = component_of_team[seat.team];
    }
  }
  for (Index i = 0; i < model.officials.size(); ++i) {
    Official& official = model.officials[i];
    if (official.component == none) continue;
    std::vector<Index>& list = model.components[official.component].officials;
    official.place = static_cast<Index>(list.size());
    list.push_back(i);
  }
}

void place_cells(Model& model, const std::vector<Index>& component_of_team) {
  const bool any_team = model.rules->help == domain::Help::any_team;
  for (Index j = 0; j < model.cells.size(); ++j) {
    Cell& cell = model.cells[j];
    if (any_team) {
      cell.component = 0;
    } else if (cell.unit != none) {
      const auto teams = model.days[cell.day].teams_of_unit[cell.unit];
      if (!teams.empty()) cell.component = component_of_team[teams.front()];
    }
    if (cell.component != none) model.components[cell.component].cells.push_back(j);
  }
}

}  // namespace

void split(Model& model) {
  Joined teams = joined_teams(model);
  std::vector<Index> component_of_team(model.teams.size());
  for (Index team = 0; team < model.teams.size(); ++team) {
    if (teams.root(team) == team) {
      component_of_team[team] = static_cast<Index>(model.components.size());
      model.components.emplace_back();
    } else {
      component_of_team[team] = component_of_team[teams.root(team)];
    }
  }
  place_officials(model, component_of_team);
  place_cells(model, component_of_team);
  for (Index g = 0; g < model.groups.size(); ++g) {
    model.components[component_of_team[model.groups[g].team]].groups.push_back(g);
  }
}

}  // namespace lapthach::roster
