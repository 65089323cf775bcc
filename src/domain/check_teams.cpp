// Checks the teams of all decisions through time: who has left, is in two teams, or shares a unit.
#include <algorithm>

#include "domain/check.hpp"
#include "domain/clashes.hpp"
#include "domain/reference.hpp"

namespace lapthach::domain {

namespace {

void check_one_team_each(Findings& findings, const std::vector<Membership>& memberships) {
  std::vector<Claim> claims;
  for (std::size_t i = 0; i < memberships.size(); ++i) {
    claims.push_back({memberships[i].member->official.str(), memberships[i].span, i});
  }
  for (const Clash& clash : clashes(std::move(claims))) {
    const Membership& earlier = memberships[clash.earlier];
    const Membership& later = memberships[clash.later];
    if (earlier.team->id == later.team->id) continue;
    findings.warning(
        {later.member->mark, "official"},
        say("{} is in teams {} and {} on {}", "{} ở cả hai tổ {} và {} vào ngày {}",
            later.member->official, earlier.team->id, later.team->id, day_text(*later.span.from)),
        say("take the official out of one team, if that is not meant",
            "nếu không chủ ý, hãy đưa cán bộ này ra khỏi một tổ"));
  }
}

void check_one_team_a_unit(Findings& findings, const std::vector<InForce>& statements) {
  struct Care {
    const InForce* statement;
    const UnitId* unit;
  };
  std::vector<Care> cares;
  std::vector<Claim> claims;
  for (const InForce& statement : statements) {
    for (const UnitId& unit : statement.team->units) {
      claims.push_back({unit.str(), statement.span, cares.size()});
      cares.push_back({&statement, &unit});
    }
  }
  for (const Clash& clash : clashes(std::move(claims))) {
    const InForce& earlier = *cares[clash.earlier].statement;
    const InForce& later = *cares[clash.later].statement;
    findings.warning(
        {later.team->mark, "units"},
        say("unit {} is looked after by teams {} and {} on {}",
            "đơn vị {} do cả hai tổ {} và {} phụ trách vào ngày {}", *cares[clash.later].unit,
            earlier.team->id, later.team->id, day_text(*later.span.from)),
        say("leave it to one team, if that is not meant", "nếu không chủ ý, hãy giao cho một tổ"));
  }
}

/// The last day on which any unit of the team is valid; nothing when one stays.
std::optional<Date> last_day_of_units(const Registry& registry, const TeamStatement& team) {
  std::optional<Date> last;
  for (const UnitId& unit : team.units) {
    for (const Unit& version : versions(registry.units, unit)) {
      if (!version.span.to) return std::nullopt;
      last = std::max(last, version.span.to);
    }
  }
  return last;
}

/// A member who leaves office while the team goes on. Who was gone from the start is an error of
/// the decision.
void check_departure(Findings& findings, const Membership& place) {
  const Registry& registry = findings.records().registry;
  const OfficialId& official = place.member->official;
  const std::vector<Span> held = spans(registry.officials, official);
  if (held.empty()) return;
  const Span team_days = {{}, last_day_of_units(registry, *place.team)};
  const auto day = first_day_without(held, intersection(place.span, team_days));
  if (!day || *day == place.span.from) return;
  findings.warning(
      {place.member->mark, "official"},
      say("team {}: {}", "tổ {}: {}", place.team->id,
          not_held(noun_of(Official{}), official.str(), held, *day)),
      say("state the team anew in an amendment, or end the member with to: {}",
          "nêu lại tổ trong quyết định điều chỉnh, hoặc kết thúc thành viên với to: {}",
          to_string(add_days(*day, -1))));
}

}  // namespace

void check_teams(Findings& findings, const std::vector<Membership>& memberships) {
  for (const Membership& place : memberships) check_departure(findings, place);
  check_one_team_each(findings, memberships);
  check_one_team_a_unit(findings, in_force(findings.records().decisions));
}

}  // namespace lapthach::domain
