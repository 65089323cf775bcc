// Matches officials with requirements by rank and role, and finds those that a network can count.
#include "roster/groups.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

namespace lapthach::roster {

namespace {

bool matches(const domain::Requirement& rule, const std::string& rank, const std::string& role) {
  if (rule.ranks.empty() && rule.roles.empty()) return true;
  return std::ranges::count(rule.ranks, rank) > 0 || std::ranges::count(rule.roles, role) > 0;
}

void refuse_namesakes(const Model& model) {
  std::map<std::string_view, const domain::Requirement*> known;
  for (const domain::Requirement& rule : model.rules->requirements) {
    if (known.emplace(rule.name, &rule).second) continue;
    throw Error(
        Fault::data,
        {Severity::error,
         where(*model.records, rule.mark, "name"),
         say("two requirements are called \"{}\"", "có hai yêu cầu cùng tên \"{}\"", rule.name),
         say("give each requirement a name of its own", "hãy đặt cho mỗi yêu cầu một tên riêng"),
         {}});
  }
}

/// The first seat of each official over all days, in order of official.
std::vector<const Seat*> home_seats(const Model& model) {
  std::vector<const Seat*> home(model.officials.size());
  for (const Day& day : model.days) {
    for (const Seat& seat : day.everybody) {
      if (!home[seat.official]) home[seat.official] = &seat;
    }
  }
  return home;
}

void warn_of_several_teams(Model& model) {
  const Day& day = model.days.front();
  std::vector<Index> first(model.officials.size(), none);
  for (Index team = 0; team < model.teams.size(); ++team) {
    for (const Seat& seat : day.seats[team]) {
      Index& known = first[seat.official];
      if (known == none) {
        known = team;
        continue;
      }
      model.diagnostics.push_back(
          {Severity::warning,
           where(*model.records, seat.member->mark),
           say("{} is in team {} and in team {}: visits count towards the requirements of {}",
               "đồng chí {} vừa ở tổ {} vừa ở tổ {}: lượt dự tính vào yêu cầu của tổ {}",
               model.official_ids[seat.official], model.teams[known], model.teams[team],
               model.teams[known]),
           say("leave the official in one team if that is not meant",
               "nếu không đúng ý, hãy để đồng chí này ở một tổ"),
           {}});
    }
  }
}

/// The units of each team on a day.
std::vector<std::vector<Index>> units_of_teams(const Model& model, const Day& day) {
  std::vector<std::vector<Index>> units(model.teams.size());
  for (Index unit = 0; unit < model.units.size(); ++unit) {
    for (const Index team : day.teams_of_unit[unit]) units[team].push_back(unit);
  }
  return units;
}

/// The units of a team, on any day, in which a cell meets.
std::vector<Index> units_with_cells(const Model& model, Index team) {
  std::set<Index> units;
  for (const Cell& cell : model.cells) {
    if (cell.unit == none) continue;
    const auto teams = model.days[cell.day].teams_of_unit[cell.unit];
    if (std::ranges::count(teams, team) > 0) units.insert(cell.unit);
  }
  return {units.begin(), units.end()};
}

void add_groups(Model& model) {
  const auto& rules = model.rules->requirements;
  const bool each_unit = std::ranges::any_of(rules, &domain::Requirement::each_unit);
  for (Index team = 0; team < model.teams.size(); ++team) {
    const std::vector<Index> units =
        each_unit ? units_with_cells(model, team) : std::vector<Index>{};
    for (const domain::Requirement& rule : rules) {
      Group group;
      group.team = team;
      group.rule = &rule;
      if (!rule.each_unit) model.groups.push_back(group);
      for (const Index unit : rule.each_unit ? units : std::vector<Index>{}) {
        group.unit = unit;
        model.groups.push_back(group);
      }
    }
  }
}

void add_members(Model& model) {
  const std::vector<const Seat*> home = home_seats(model);
  std::vector<std::vector<Index>> groups_of(model.teams.size());
  for (Index g = 0; g < model.groups.size(); ++g) groups_of[model.groups[g].team].push_back(g);
  for (const Seat* seat : home) {
    if (!seat) continue;
    Official& official = model.officials[seat->official];
    for (const Index g : groups_of[seat->team]) {
      if (!matches(*model.groups[g].rule, official.record->rank, seat->member->role)) continue;
      official.counts.push_back(g);
      model.groups[g].members.push_back(seat->official);
    }
  }
}

/// By official: the one unit in which all their visits are; none where there are several.
std::vector<Index> only_units(const Model& model) {
  std::vector<Index> only(model.officials.size(), none);
  if (model.rules->help == domain::Help::any_team) return only;
  std::vector<std::set<Index>> all(model.officials.size());
  for (const Day& day : model.days) {
    const auto units = units_of_teams(model, day);
    for (Index team = 0; team < model.teams.size(); ++team) {
      for (const Seat& seat : day.seats[team]) {
        all[seat.official].insert(units[team].begin(), units[team].end());
      }
    }
  }
  for (Index i = 0; i < only.size(); ++i) {
    if (all[i].size() == 1) only[i] = *all[i].begin();
  }
  return only;
}

/// Neither has members of its own and some of the other's.
bool nest(const Group& a, const Group& b) {
  std::vector<Index> both;
  std::ranges::set_intersection(a.members, b.members, std::back_inserter(both));
  return both.empty() || both.size() == std::min(a.members.size(), b.members.size());
}

void part_from_network(Model& model) {
  const bool each_unit =
      std::ranges::any_of(model.rules->requirements, &domain::Requirement::each_unit);
  const std::vector<Index> only = each_unit ? only_units(model) : std::vector<Index>{};
  for (Index g = 0; g < model.groups.size(); ++g) {
    Group& group = model.groups[g];
    const bool elsewhere = group.unit != none && std::ranges::any_of(group.members, [&](Index i) {
                             return only[i] != group.unit;
                           });
    group.by_cases = elsewhere;
    for (Index earlier = g; earlier-- > 0 && model.groups[earlier].team == group.team;) {
      const Group& other = model.groups[earlier];
      group.by_cases = group.by_cases || (!other.by_cases && !nest(group, other));
    }
  }
}

/// Puts each requirement of the network within the next larger one, and each official into the
/// smallest.
void nest_groups(Model& model) {
  std::vector<Index> all(model.groups.size());
  std::iota(all.begin(), all.end(), Index{0});
  std::erase_if(all, [&](Index g) { return model.groups[g].by_cases; });
  for (const Index g : smallest_first(model, std::move(all))) {
    for (const Index member : model.groups[g].members) {
      Index* place = &model.officials[member].group;
      while (*place != none && *place != g) place = &model.groups[*place].parent;
      *place = g;
    }
  }
}

}  // namespace

std::vector<Index> smallest_first(const Model& model, std::vector<Index> groups) {
  std::ranges::sort(groups, {},
                    [&](Index g) { return std::pair(model.groups[g].members.size(), g); });
  return groups;
}

void leave_to_cases(Model& model, Index group) {
  Group& apart = model.groups[group];
  for (Group& inner : model.groups) {
    if (inner.parent == group) inner.parent = apart.parent;
  }
  for (const Index member : apart.members) {
    Index& smallest = model.officials[member].group;
    if (smallest == group) smallest = apart.parent;
  }
  apart.by_cases = true;
  apart.parent = none;
}

std::vector<Index> misled_by(const Model& model, Pair pair) {
  std::vector<Index> misled;
  for (const Index g : model.officials[pair.official].counts) {
    const Group& group = model.groups[g];
    if (!group.by_cases && !counts(model, group, pair)) misled.push_back(g);
  }
  return misled;
}

void build_groups(Model& model) {
  if (model.rules->requirements.empty()) return;
  refuse_namesakes(model);
  warn_of_several_teams(model);
  add_groups(model);
  add_members(model);
  part_from_network(model);
  nest_groups(model);
}

}  // namespace lapthach::roster
