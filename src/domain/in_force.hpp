// The days on which each team's statement holds, decisions and amendments followed.
#pragma once

#include <span>
#include <vector>

#include "lapthach/domain/decision.hpp"

namespace lapthach::domain {

/// A team as stated, and the days on which that statement holds (never none).
struct InForce {
  const TeamStatement* team = nullptr;
  const Decision* decision = nullptr;
  Span span;  ///< always has a first day
};

/// All statements that hold on some day, by team, then first day.
std::vector<InForce> in_force(const std::vector<Decision>& decisions);

/// An official in a team, on the days both hold.
struct Membership {
  const Member* member = nullptr;
  const TeamStatement* team = nullptr;
  Span span;
};

/// All memberships that hold on some day, by official, then team, then first day.
std::vector<Membership> memberships(const std::vector<Decision>& decisions);

/// Those of one official, out of all.
std::span<const Membership> memberships_of(const std::vector<Membership>& all,
                                           const OfficialId& official);

/// The first day on which `decision` puts `team` in force.
Date first_day(const Decision& decision, const TeamStatement& team);

/// The days common to both.
Span intersection(const Span& a, const Span& b);

/// True when no day lies in the span.
bool is_empty(const Span& span);

}  // namespace lapthach::domain
