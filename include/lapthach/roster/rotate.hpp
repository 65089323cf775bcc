// Proposes the next rotation (luân chuyển) of officials between teams: exact, as few moves as can
// be.
//
// Every official in office who sits in a team on the effective day has a place there, a team and a
// role, and gets one again. Rules:
//   stay   nobody keeps a place in a team after longest_stay periods there without a break: those
//          whose meeting days fell into the stay
//   home   nobody sits in a team that looks after the home unit, or the unit of the home cell
//   once   nobody sits in one team twice; of two places of an official neither goes to the team of
//          the other
//   role   a role is kept; only one that is not required may be given up, for a required role that
//          the official's rank may take over
//   team   a team has at least teams.least_members members and at most teams.most_members (never
//          fewer than it has); as many as now where both are 0. Each required role is there as
//          often as required, or more often if it is now, every other role but "member" as often as
//          now
//   draw   a team keeps as many members who count towards each requirement of the draw as that
//          needs, or all it has when they are fewer; who counts towards several counts towards the
//          first
// Levels, each minimised after those before it: places that break stay or home; members and roles
// that teams lack; officials who change team; who change role; who go back to a team that they left
// less than longest_stay periods ago.
//
// Without the rule "draw" and officials of several teams this is a minimum-cost flow, solved and
// certified as a draw is; around it, branch and bound: a node adds how many members of a role must
// count towards a requirement, or which of two places may not go to a team.
#pragma once

#include <string>
#include <vector>

#include "lapthach/domain/records.hpp"

namespace lapthach::roster {

struct RotateOptions {
  std::vector<domain::OfficialId> keep;  ///< stay where they are, whatever the rules say
};

enum class MoveReason {
  stay,  ///< has been there as long as may be
  home,  ///< the team looks after the home of the official
  room,  ///< takes the place that another leaves, or makes one for another
};

/// One official who changes team or role.
struct Move {
  domain::OfficialId official;
  domain::TeamId from, to;  ///< the same when only the role changes
  std::string role_before, role;
  MoveReason reason = MoveReason::room;
  int periods = 0;                 ///< spent in `from` without a break, up to the effective day
  domain::OfficialId predecessor;  ///< who leaves the place that is taken; empty: nobody
  Text because;
};

/// Somebody who would have to leave a team and has nowhere to go.
struct Stuck {
  domain::OfficialId official;
  domain::TeamId team;
  MoveReason reason = MoveReason::stay;
  std::vector<std::pair<domain::TeamId, Text>> why;  ///< for each other team
};

struct Rotation {
  std::vector<Move> moves;        ///< by official, then team left
  std::vector<Stuck> stuck;       ///< none when every rule holds
  std::vector<Text> shortages;    ///< what teams would lack more than they do now
  std::vector<Text> warnings;     ///< what they lack now already, and still
  domain::Objective objective{};  ///< the levels as above, the rest 0
  int solved = 0;                 ///< networks of the branch and bound
  bool proven = true;             ///< false: the branch and bound was cut off
  domain::Decision draft;         ///< the amendment: changes, no teams

  bool possible() const { return stuck.empty() && shortages.empty(); }
};

/// Proposes who changes team on `effective`, with reasons in the book's language. Deterministic:
/// the order of records does not matter. Throws Error (Fault::data) when no team is in force that
/// day.
Rotation rotate(const domain::Records& records, Date effective, const RotateOptions& options = {});

}  // namespace lapthach::roster
