// Follows decisions and amendments through time: which statement of a team holds when.
#include "domain/in_force.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "lapthach/domain/amendment.hpp"

namespace lapthach::domain {

namespace {

std::vector<const Decision*> in_order(const std::vector<Decision>& decisions) {
  std::vector<const Decision*> order;
  for (const Decision& decision : decisions) order.push_back(&decision);
  std::ranges::sort(order, {}, [](const Decision* d) { return std::tie(d->effective, d->id); });
  return order;
}

void end_before(InForce& statement, Date day) {
  const Date last = add_days(day, -1);
  Span& span = statement.span;
  span.to = span.to ? std::min(*span.to, last) : last;
}

const OfficialId& official_of(const Membership& membership) { return membership.member->official; }

}  // namespace

Date first_day(const Decision& decision, const TeamStatement& team) {
  return team.span.from ? std::max(decision.effective, *team.span.from) : decision.effective;
}

Span intersection(const Span& a, const Span& b) {
  Span common = a;
  if (b.from && (!common.from || *common.from < *b.from)) common.from = b.from;
  if (b.to && (!common.to || *b.to < *common.to)) common.to = b.to;
  return common;
}

bool is_empty(const Span& span) { return span.from && span.to && *span.to < *span.from; }

std::vector<InForce> in_force(const std::vector<Decision>& decisions) {
  std::vector<InForce> all;
  std::map<TeamId, std::vector<std::size_t>> standing;  // into all
  for (const Decision* decision : in_order(decisions)) {
    if (decision->kind == DecisionKind::decision) {
      for (const auto& [team, statements] : standing) {
        for (const std::size_t i : statements) end_before(all[i], decision->effective);
      }
      standing.clear();
    }
    for (const TeamStatement& team : decision->teams) {
      const Date from = first_day(*decision, team);
      std::vector<std::size_t>& earlier = standing[team.id];
      for (const std::size_t i : earlier) end_before(all[i], from);
      earlier.push_back(all.size());
      all.push_back({&team, decision, {from, team.span.to}});
    }
  }
  std::erase_if(all, [](const InForce& statement) { return is_empty(statement.span); });
  std::ranges::stable_sort(all, {},
                           [](const InForce& s) { return std::tie(s.team->id, s.span.from); });
  return all;
}

std::vector<Membership> memberships(const std::vector<Decision>& decisions) {
  std::vector<Membership> all;
  for (const InForce& statement : in_force(decisions)) {
    for (const Member& member : statement.team->members) {
      const Span span = intersection(statement.span, member.span);
      if (!is_empty(span)) all.push_back({&member, statement.team, span});
    }
  }
  std::ranges::stable_sort(all, {}, official_of);
  return all;
}

std::span<const Membership> memberships_of(const std::vector<Membership>& all,
                                           const OfficialId& official) {
  return {std::ranges::lower_bound(all, official, {}, official_of),
          std::ranges::upper_bound(all, official, {}, official_of)};
}

int periods_between(const Records& records, Date from, Date to) {
  const auto first_from = [&](Date day) {
    Period period = period_of(day);
    while (meeting_day(records, period) < day) period = period + 1;
    return period;
  };
  return to <= from ? 0 : first_from(to) - first_from(from);
}

std::vector<Stay> stays(const std::vector<Decision>& decisions) {
  std::vector<Membership> all = memberships(decisions);
  std::ranges::stable_sort(all, {}, [](const Membership& place) {
    return std::tie(place.member->official, place.team->id, place.span.from);
  });
  std::vector<Stay> stays;
  for (const Membership& place : all) {
    Stay* last = stays.empty() ? nullptr : &stays.back();
    const bool same =
        last && last->official == place.member->official && last->team == place.team->id;
    const bool goes_on =
        same && (!last->span.to || *place.span.from <= add_days(*last->span.to, 1));
    if (!goes_on) {
      stays.push_back({place.member->official, place.team->id, place.span});
    } else if (last->span.to && (!place.span.to || *last->span.to < *place.span.to)) {
      last->span.to = place.span.to;
    }
  }
  return stays;
}

}  // namespace lapthach::domain
