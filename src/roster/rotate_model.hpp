// What a rotation knows: who sits where, who may go where, and what teams must keep.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "lapthach/roster/rotate.hpp"
#include "roster/index.hpp"

namespace lapthach::roster {

/// An official's place in a team on the effective day.
struct Place {
  domain::OfficialId official;
  const domain::Official* record = nullptr;
  Index team = none;
  std::string role;
  int periods = 0;  ///< spent there without a break
  std::optional<MoveReason> must_leave;
  bool kept = false;               ///< people decided that it stays
  std::set<Index> elsewhere = {};  ///< the teams of the official's other places
};

struct RotateTeam {
  const domain::TeamStatement* statement = nullptr;
  std::set<domain::UnitId> units;  ///< valid that day
  int size = 0;
  int least = 0, most = 0;
  std::vector<const domain::Member*> departed;  ///< not in office any more
};

/// How many members of a team have a role, and how many it must and may have.
struct RoleNeed {
  int now = 0, least = 0, most = 0;
};

/// Where a place may go.
struct RotationOption {
  Index team = none;
  std::string role;
  Index group = none;  ///< the requirement of the draw that it would count towards
};

struct RotateModel {
  const domain::Records* records = nullptr;
  Date date;
  std::vector<RotateTeam> teams;  ///< by id
  std::vector<Place> places;      ///< by official, then team
  std::map<std::pair<Index, std::string>, RoleNeed> roles;
  std::map<std::pair<Index, Index>, int> groups;  ///< members needed, by team and requirement
  std::set<std::pair<domain::OfficialId, Index>> lately;  ///< who left which team lately

  const domain::TeamSettings& rules() const { return records->settings.teams; }
  const domain::TeamId& id_of(Index team) const { return teams[team].statement->id; }
};

RotateModel build_rotation(const domain::Records& records, Date effective,
                           const RotateOptions& options);

/// Every option of a place that breaks no rule, its own first unless it must leave.
std::vector<RotationOption> options_of(const RotateModel& model, const Place& place);

/// The requirement of the draw that somebody counts towards; none for none.
Index group_of(const RotateModel& model, const std::string& rank, const std::string& role);

/// True when the team looks after the home of the official.
bool is_at_home(const RotateModel& model, const domain::Official& official, Index team);

/// A role that is nobody's charge: "member", or none.
bool is_plain(const std::string& role);

}  // namespace lapthach::roster
