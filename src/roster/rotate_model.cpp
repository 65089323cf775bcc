// Looks up teams, places, homes and stays on the effective day.
#include "roster/rotate_model.hpp"

#include <algorithm>
#include <tuple>

#include "lapthach/domain/amendment.hpp"

namespace lapthach::roster {

namespace {

using domain::Member;
using domain::Official;
using domain::OfficialId;
using domain::RequiredRole;
using domain::Requirement;

const RequiredRole* required_role(const RotateModel& model, const std::string& role) {
  const auto& roles = model.rules().required_roles;
  const auto found = std::ranges::find(roles, role, &RequiredRole::role);
  return found == roles.end() ? nullptr : &*found;
}

void add_teams(RotateModel& model) {
  const domain::Registry& registry = model.records->registry;
  for (const domain::Team& team : domain::teams_on(*model.records, model.date)) {
    RotateTeam one;
    one.statement = team.statement;
    for (const domain::UnitId& unit : team.statement->units) {
      if (domain::unit_on(registry, unit, model.date)) one.units.insert(unit);
    }
    const auto index = static_cast<Index>(model.teams.size());
    for (const Member* member : team.members) {
      const Official* record = domain::official_on(registry, member->official, model.date);
      if (record) {
        model.places.push_back({member->official, record, index, member->role, 0, {}, false});
      } else {
        one.departed.push_back(member);
      }
    }
    model.teams.push_back(std::move(one));
  }
  std::ranges::sort(model.places, {},
                    [](const Place& place) { return std::tie(place.official, place.team); });
  drop_repeats(model.places,
               [](const Place& place) { return std::pair(place.official, place.team); });
}

/// Fills how long each place has been held, and who left which team lately.
void read_stays(RotateModel& model) {
  std::map<domain::TeamId, Index> index;
  for (Index team = 0; team < model.teams.size(); ++team) index[model.id_of(team)] = team;
  std::map<std::pair<OfficialId, Index>, Place*> holders;
  for (Place& place : model.places) holders[{place.official, place.team}] = &place;
  const Period now = period_of(model.date);
  for (const domain::Stay& stay : domain::stays(model.records->decisions)) {
    const auto team = index.find(stay.team);
    if (team == index.end()) continue;
    const std::pair key(stay.official, team->second);
    if (stay.span.contains(model.date)) {
      const auto holder = holders.find(key);
      if (holder == holders.end()) continue;
      holder->second->periods =
          domain::periods_between(*model.records, *stay.span.from, model.date);
    } else if (stay.span.to && *stay.span.to < model.date &&
               now - period_of(*stay.span.to) < model.rules().longest_stay) {
      model.lately.insert(key);
    }
  }
}

void judge_places(RotateModel& model, const RotateOptions& options) {
  const domain::TeamSettings& rules = model.rules();
  std::map<OfficialId, std::vector<Index>> teams_of;
  for (const Place& place : model.places) teams_of[place.official].push_back(place.team);
  for (Place& place : model.places) {
    place.kept = std::ranges::count(options.keep, place.official) > 0;
    for (const Index team : teams_of[place.official]) {
      if (team != place.team) place.elsewhere.insert(team);
    }
    if (place.kept) continue;
    if (rules.longest_stay > 0 && place.periods >= rules.longest_stay) {
      place.must_leave = MoveReason::stay;
    } else if (is_at_home(model, *place.record, place.team)) {
      place.must_leave = MoveReason::home;
    }
  }
}

void count_needs(RotateModel& model) {
  const domain::TeamSettings& rules = model.rules();
  for (const Place& place : model.places) {
    ++model.teams[place.team].size;
    ++model.roles[{place.team, place.role}].now;
  }
  for (Index team = 0; team < model.teams.size(); ++team) {
    RotateTeam& one = model.teams[team];
    one.least = rules.least_members > 0 ? rules.least_members : one.size;
    one.most = std::max(rules.most_members > 0    ? rules.most_members
                        : rules.least_members > 0 ? static_cast<int>(model.places.size())
                                                  : one.size,
                        one.size);
    for (const RequiredRole& required : rules.required_roles) {
      RoleNeed& need = model.roles[{team, required.role}];
      need.least = required.count;
      need.most = std::max(required.count, need.now);
    }
  }
  for (auto& [key, need] : model.roles) {
    if (required_role(model, key.second)) continue;
    need.least = is_plain(key.second) ? 0 : need.now;
    need.most = is_plain(key.second) ? static_cast<int>(model.places.size()) : need.now;
  }
}

/// A team keeps what a requirement of the draw needs, as far as it has it.
void count_groups(RotateModel& model) {
  const domain::RosterSettings& rules = model.records->settings.roster;
  std::map<std::pair<Index, Index>, int> now;
  for (const Place& place : model.places) {
    const Index group = group_of(model, place.record->rank, place.role);
    if (group != none) ++now[{place.team, group}];
  }
  for (const auto& [key, count] : now) {
    const int visits = rules.requirements[key.second].count;
    const int each = std::max(rules.visits_per_official, 1);
    model.groups[key] = std::min(count, (visits + each - 1) / each);
  }
}

bool may_take(const RotateModel& model, const Place& place, const std::string& role) {
  const RequiredRole* required = required_role(model, role);
  if (!required || required_role(model, place.role)) return false;
  return required->ranks.empty() || std::ranges::count(required->ranks, place.record->rank) > 0;
}

void add_options(const RotateModel& model, const Place& place, Index team,
                 std::vector<RotationOption>& options) {
  options.push_back({team, place.role, group_of(model, place.record->rank, place.role)});
  for (const RequiredRole& required : model.rules().required_roles) {
    if (required.role == place.role || !may_take(model, place, required.role)) continue;
    options.push_back({team, required.role, group_of(model, place.record->rank, required.role)});
  }
}

}  // namespace

bool is_plain(const std::string& role) { return role.empty() || role == "member"; }

Index group_of(const RotateModel& model, const std::string& rank, const std::string& role) {
  const auto& rules = model.records->settings.roster.requirements;
  for (Index r = 0; r < rules.size(); ++r) {
    const Requirement& rule = rules[r];
    const bool everybody = rule.ranks.empty() && rule.roles.empty();
    if (everybody || std::ranges::count(rule.ranks, rank) > 0 ||
        std::ranges::count(rule.roles, role) > 0) {
      return r;
    }
  }
  return none;
}

bool is_at_home(const RotateModel& model, const Official& official, Index team) {
  if (!model.rules().away_from_home) return false;
  const std::set<domain::UnitId>& units = model.teams[team].units;
  if (units.contains(official.home_unit)) return true;
  const domain::Cell* home =
      domain::cell_on(model.records->registry, official.home_cell, model.date);
  return home && units.contains(home->unit);
}

std::vector<RotationOption> options_of(const RotateModel& model, const Place& place) {
  std::vector<RotationOption> options;
  if (place.kept) {
    options.push_back({place.team, place.role, group_of(model, place.record->rank, place.role)});
    return options;
  }
  if (!place.must_leave) add_options(model, place, place.team, options);
  for (Index team = 0; team < model.teams.size(); ++team) {
    if (team == place.team || place.elsewhere.contains(team)) continue;
    if (is_at_home(model, *place.record, team)) continue;
    add_options(model, place, team, options);
  }
  return options;
}

RotateModel build_rotation(const domain::Records& records, Date effective,
                           const RotateOptions& options) {
  RotateModel model;
  model.records = &records;
  model.date = effective;
  add_teams(model);
  if (model.teams.empty()) {
    throw Error(Fault::data,
                say("no team is in force on {}",
                    "không có tổ công tác nào còn hiệu lực vào ngày {}", to_string(effective)),
                say("all decisions and their days: lapthach assign teams",
                    "xem các quyết định và ngày hiệu lực: lapthach assign teams"));
  }
  read_stays(model);
  judge_places(model, options);
  count_needs(model);
  count_groups(model);
  return model;
}

}  // namespace lapthach::roster
