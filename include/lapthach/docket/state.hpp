// What follows from a petition's events as of a day: stage, outcome, clocks, who holds it.
// Computed, never stored.
#pragma once

#include <optional>
#include <vector>

#include "lapthach/docket/due.hpp"
#include "lapthach/domain/course.hpp"
#include "lapthach/domain/records.hpp"

namespace lapthach::docket {

/// By what terms are counted.
struct Law {
  const domain::PetitionSettings& settings;
  const WorkCalendar& calendar;
};

enum class Verdict {
  running,
  overdue,  ///< running, and its due day has passed
  met,      ///< done on its due day or before
  late,     ///< done, or taken from who held it, after its due day
  dropped,  ///< taken from who held it in time: nobody is to blame
  untimed,  ///< done, and no rule set a term
};

/// One clock of one generation. Who had to act is `agency` (of answer and cooperation only).
struct Clock {
  domain::ClockKind kind = domain::ClockKind::answer;
  int generation = 1;  ///< one more for each time it was reopened
  domain::AgencyId agency;
  Date start;
  std::optional<Date> stop;
  bool done = false;  ///< stopped by the event it waited for

  int extended = 0;             ///< days given on top of the rule's
  std::optional<Date> ordered;  ///< the day that a paper or a promise set instead
  std::optional<Date> kept;     ///< the due day as it stood when it stopped, from the event
  domain::LevelId level;        ///< when it stopped, else now
  domain::TopicId topic;
  std::vector<Pause> pauses;

  const domain::ClockRule* rule = nullptr;  ///< in the settings; null: none holds
  std::optional<Date> due;                  ///< nothing: no term, or a pause lasts
  Verdict verdict = Verdict::running;
  bool paused = false;  ///< a pause lasts on the day of the state
  bool near = false;    ///< running, and the due day is as near as the rule calls near

  bool is_running() const { return !stop; }
};

/// An agency had the petition from `from` until `to`.
struct Holding {
  domain::AgencyId agency;
  Date from;
  std::optional<Date> to;

  bool operator==(const Holding&) const = default;
};

/// Once through, from raised or reopened to the reply.
struct Round {
  Date opened;
  std::optional<Date> routed, answered, closed;
  domain::OutcomeId outcome;
  std::optional<domain::Satisfaction> satisfaction;
  bool on_the_spot = false;

  bool operator==(const Round&) const = default;
};

struct State {
  domain::Stage stage = domain::Stage::intake;
  domain::LevelId level;
  domain::BucketId bucket;  ///< of the level it was classified at, on that day; empty before
  domain::TopicId topic;
  domain::AgencyId lead;                      ///< who has it, or answered last
  std::vector<domain::AgencyId> cooperating;  ///< asked in this round
  std::vector<Round> rounds;                  ///< at least one
  std::vector<Clock> clocks;                  ///< in the order in which they started
  std::vector<Holding> holdings;
  int charged = 0;   ///< how many times an agency was charged
  int returned = 0;  ///< how many times one gave it back
  domain::PetitionId merged_into;
  std::vector<domain::PetitionId> children;
  std::vector<domain::Step> steps;
  std::vector<domain::Obstacle> obstacles;
  bool legacy = false;  ///< taken from an older book, with gaps

  std::optional<Date> due;  ///< nearest of the running clocks, else of the clock that stopped last
  bool overdue = false, near = false, paused = false;
  bool late = false;  ///< some clock was late, in any generation

  const Round& round() const { return rounds.back(); }
  int generation() const { return static_cast<int>(rounds.size()); }
  bool is_open() const { return domain::is_open(stage); }
};

/// The state of one petition. `course` must be the petition's as of `as_of`; `master_settled` the
/// day on which the petition it was merged into was settled.
State fold(const domain::Petition& petition, const domain::Course& course, const Law& law,
           Date as_of, std::optional<Date> master_settled = {});
/// The same for a petition by itself.
State fold(const domain::Petition& petition, const Law& law, Date as_of);

/// The term of a clock day by day, by the rule that holds now; empty when none does or a paper set
/// the day. The last day differs from `due` when that was kept and the rule or calendar changed.
std::vector<CountedDay> explain_due(const Clock& clock, const Law& law);

}  // namespace lapthach::docket
