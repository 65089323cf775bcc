// The assignment decision (quyết định phân công), its amendments, and the teams in force on a day.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lapthach/base/date.hpp"
#include "lapthach/base/error.hpp"
#include "lapthach/domain/ids.hpp"

namespace lapthach::domain {

/// A person in a team (thành viên tổ). An empty end of the span is the decision's.
struct Member {
  OfficialId official;
  std::string role;  ///< free word, usual ones: leader, deputy, secretary, member
  Span span;
  Mark mark;

  bool operator==(const Member&) const = default;
};

/// A work team (tổ công tác) as one decision states it. Holds from the later of the decision's
/// effective day and `span.from`, to the earlier of `span.to` and the day before a later
/// amendment's statement of the same team begins or a later decision takes effect.
struct TeamStatement {
  TeamId id;
  std::string name;
  std::vector<UnitId> units;  ///< the units it looks after
  std::vector<Member> members;
  Span span;
  Mark mark;

  bool operator==(const TeamStatement&) const = default;
};

enum class DecisionKind {
  decision,   ///< states all teams: those of earlier decisions end the day before
  amendment,  ///< states anew the teams it names, leaves the others
};

enum class ChangeKind {
  replace,     ///< thay thế: `in` takes the place and role of `out`
  supplement,  ///< bổ sung: `in` joins
  remove,      ///< thôi tham gia: `out` leaves, nobody comes
  rotate,      ///< luân chuyển: `in` comes over from the team `leaves`
  role,        ///< đổi nhiệm vụ: `in`, who is in the team, gets `role`
  units,       ///< đổi địa bàn: the team looks after `units` from then on
};

/// One thing that an amendment changes in a team, as the paper says it. amend() turns the changes
/// into the teams restated; they stay in the decision as its record.
struct TeamChange {
  ChangeKind kind = ChangeKind::replace;
  TeamId team;
  OfficialId out = {};
  OfficialId in = {};
  std::string role = {};  ///< of `in`; empty: that of the place, or the one held so far
  TeamId leaves = {};     ///< of rotate; empty: the only team `in` sits in
  std::vector<UnitId> units = {};
  bool several_teams = false;  ///< `in` may sit in, or `units` may have, another team besides
  std::string because = {};
  Mark mark = {};

  bool operator==(const TeamChange&) const = default;
};

struct Decision {
  DecisionId id;
  std::string number;  ///< paper number, e.g. 37-QĐ/HU
  std::optional<Date> signed_on;
  Date effective;
  DecisionKind kind = DecisionKind::decision;
  DecisionId amends;  ///< may be empty
  std::string basis;  ///< căn cứ
  std::vector<TeamStatement> teams;
  Mark mark;
  std::vector<TeamChange> changes = {};  ///< what made `teams` of those before; may be empty

  bool operator==(const Decision&) const = default;
};

/// A team in force on a day, with the members whose span holds that day, and what states it.
struct Team {
  const TeamStatement* statement = nullptr;
  const Decision* decision = nullptr;
  std::vector<const Member*> members;
};

/// The teams in force on `date`, in order of id. `decisions` in any order; of two decisions
/// effective on one day the one with the greater id is the later. Does not ask the registry: see
/// teams_on(Records).
std::vector<Team> teams_on(const std::vector<Decision>& decisions, Date date);

}  // namespace lapthach::domain
