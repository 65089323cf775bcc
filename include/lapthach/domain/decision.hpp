// The assignment decision (quyết định phân công), its amendments, and the teams in force on a day.
#pragma once

#include <string>
#include <string_view>
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
