// The course of a petition through its stages, by the book's own transition table.
#pragma once

#include <optional>
#include <vector>

#include "lapthach/domain/petition.hpp"

namespace lapthach::domain {

/// A pause that nobody has ended yet.
struct Standstill {
  std::optional<ClockKind> clock;  ///< empty: all
  std::optional<Date> until;       ///< it ends by itself
};

/// What the table and the needs of events ask about a petition.
struct Standing {
  Stage stage = Stage::intake;
  Stage before_merge = Stage::intake;
  LevelId level;
  bool grassroots = false;
  AgencyId lead;                ///< with whom it is, or who answered last
  std::vector<AgencyId> asked;  ///< to cooperate, not yet answered
  std::vector<Standstill> paused;
  bool promised = false;
  PetitionId merged_into;
  PetitionId master;  ///< the last one it was merged into, also after it was reopened
};

struct Step {
  const Event* event = nullptr;
  Stage before = Stage::intake;
  Stage after = Stage::intake;
};

/// An event that could not happen then. It has no effect on what follows.
struct Obstacle {
  const Event* event = nullptr;
  Text what;
  Text hint;
};

struct Course {
  Standing standing;
  std::vector<Step> steps;
  std::vector<Obstacle> obstacles;
};

/// Follows the events that hold on `as_of` (empty: all of them) in the order in which they
/// happened. `master_answered`: the first day on which the petition this one was merged into was
/// settled.
Course course(const Petition& petition, const PetitionSettings& settings,
              std::optional<Date> as_of = {}, std::optional<Date> master_answered = {});

/// The first day on which a petition was settled for one raised on `since`: its result accepted, or
/// none needed. What was settled before, and not reopened, is settled for it all the same.
std::optional<Date> settled_on(const Course& course, Date since);

/// The course of each of `petitions`, which must be sorted by id; those that were merged know when
/// the one that carries the matter was settled, if it is among them.
std::vector<Course> courses(const std::vector<const Petition*>& petitions,
                            const PetitionSettings& settings, std::optional<Date> as_of = {});

/// Where the petition that carries the matter of `petitions[index]` stands: `index` itself unless
/// merged. Nothing when the chain leads out of `petitions` or into a circle.
std::optional<std::size_t> root_of(const std::vector<const Petition*>& petitions,
                                   const std::vector<Course>& courses, std::size_t index);

/// The first day on which the petition that `petitions[index]` was last merged into was settled for
/// it.
std::optional<Date> master_settled(const std::vector<const Petition*>& petitions,
                                   const std::vector<Course>& courses, std::size_t index);

/// What an event lacks by itself or in that standing, and what to add; nothing when it has all.
std::optional<Obstacle> what_is_missing(const Standing& standing, const Petition& petition,
                                        const PetitionSettings& settings, const Event& event);

/// The kinds of events that the table allows in that standing, in the order of the kinds.
std::vector<EventKind> legal_kinds(const Standing& standing, const PetitionSettings& settings,
                                   bool master_answered);

/// Every fault of a table: an open stage without a way to closed, another event than `reply` that
/// leads there, a row without stages.
struct TableFault {
  const Transition* row = nullptr;  ///< null: the table as a whole
  Text what;
  Text hint;
};
std::vector<TableFault> faults_of(const std::vector<Transition>& table);

}  // namespace lapthach::domain
