// From what an amendment (quyết định điều chỉnh) changes to the teams it restates.
#pragma once

#include <vector>

#include "lapthach/domain/records.hpp"

namespace lapthach::domain {

/// What became of an amendment.
struct Amended {
  /// The draft with every team that it changes restated, in order of id; `amends` filled in. Not to
  /// be used when there is an error.
  Decision decision;
  std::vector<Diagnostic> faults;
};

/// Works `draft` out on top of the other decisions of the book, as they stand on its effective day.
/// All changes happen at once: who leaves one team may join another, and two may change places.
/// Teams that the draft states whole are taken as they are. Errors: no basis; nothing changes; a
/// change that lacks a key of its kind or has one of another; unknown teams, officials, units;
/// whoever is not in office, or a unit that is not valid, that day; who leaves without being there,
/// or comes to where they are; two teams for one official or unit without `several_teams`; a team
/// without members; a unit that had a team and has none. A warning where a later decision takes
/// over.
Amended amend(const Records& records, const Decision& draft);

/// One thing that is otherwise in the second of two sets of teams.
enum class DifferenceKind { began, ended, joined, left, moved, role, unit_gained, unit_lost };
struct TeamDifference {
  DifferenceKind kind = DifferenceKind::joined;
  TeamId team;
  OfficialId official;           ///< of joined, left, moved, role
  TeamId from;                   ///< of moved: the team that was left
  UnitId unit;                   ///< of unit_gained, unit_lost
  std::string before;            ///< role
  std::string after;             ///< role
  const Decision* by = nullptr;  ///< states the team as it is after; null when it ended

  bool operator==(const TeamDifference&) const = default;
};

/// By team, then kind, then official and unit. Who left one team and joined one other has moved,
/// told with the new team.
std::vector<TeamDifference> differences(const std::vector<Team>& before,
                                        const std::vector<Team>& after);

/// Days on which an official has sat in a team without a break, through all decisions.
struct Stay {
  OfficialId official;
  TeamId team;
  Span span;  ///< always has a first day

  bool operator==(const Stay&) const = default;
};

/// By official, then team, then first day.
std::vector<Stay> stays(const std::vector<Decision>& decisions);

/// The periods whose meeting day lies on or after `from` and before `to`: how many somebody who sat
/// in a team from then has seen.
int periods_between(const Records& records, Date from, Date to);

}  // namespace lapthach::domain
