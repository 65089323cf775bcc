// An amendment on its way: the teams of its day, and what its changes make of them.
#pragma once

#include <map>
#include <vector>

#include "domain/findings.hpp"

namespace lapthach::domain {

/// A team of the effective day as it shall be.
struct Reshaped {
  TeamStatement team;
  const TeamStatement* before = nullptr;  ///< null: new
  bool restated = false;
  Mark mark;  ///< of the change or statement that restates it
};

struct Amending {
  Findings& findings;
  const Decision& draft;
  const std::vector<Decision>& others;  ///< of the book, without the draft's own id
  std::map<TeamId, Reshaped> teams = {};

  const Registry& registry() const { return findings.records().registry; }
};

/// "a, b"; the ids of the teams.
std::string listed(const std::map<TeamId, Reshaped>& teams);

/// The teams in which the official sits.
std::vector<TeamId> seats_of(const Amending& amending, const OfficialId& official);

/// False, and faults, when the decision cannot be worked out at all.
bool check_frame(Amending& amending);
/// Faults of a change by itself: keys that its kind lacks or does not have, names that mean
/// nothing.
void check_change(Amending& amending, const TeamChange& change);
/// Faults of the teams as they shall be.
void check_reshaped(Amending& amending);

}  // namespace lapthach::domain
