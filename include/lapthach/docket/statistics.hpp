// Figures on petitions for reports, each with its formula.
//
// All look at cases folded as of one day, and at the intervals of their rounds: a round is open
// from the day it was raised or reopened, up to the day before its reply. A petition that was split
// does not count; its children do, from the day it was raised. So a figure of an earlier period may
// differ from what was reported then: fold as of that day to have it again.
// Model: research/petition-systems.md, 3.11.
#pragma once

#include <array>
#include <functional>
#include <optional>
#include <vector>

#include "lapthach/docket/docket.hpp"

namespace lapthach::docket {

using Cases = std::vector<const Case*>;

/// Whether each petition counts once, or for the voices that raised it (lượt).
enum class Weight { petitions, voices };

/// The backlog of one period: opening + raised + reopened − closed = closing.
struct Flow {
  Period period;
  int opening = 0;   ///< open on the day before the period
  int raised = 0;    ///< raised for the period that their ids name
  int reopened = 0;  ///< rounds that a reopening began in the period
  int closed = 0;    ///< rounds whose reply came in the period
  int closing = 0;   ///< open on its last day, counted for itself

  bool balances() const { return opening + raised + reopened - closed == closing; }
  bool operator==(const Flow&) const = default;
};
/// From period to period. One that does not balance is for the report to show as an error.
std::vector<Flow> backlog(const Cases& cases, Period from, Period to,
                          Weight weight = Weight::petitions);

/// How many voices, petitions and distinct problems: merged petitions are one problem.
struct Size {
  int voices = 0;     ///< sum of voices
  int petitions = 0;  ///< merged ones each
  int problems = 0;   ///< merged ones together
  bool operator==(const Size&) const = default;
};
Size size_of(const Cases& cases);

/// Bands of age in days: up to 10, 20, 40, 60, 120, and more.
inline constexpr std::array<int, 5> age_bands = {10, 20, 40, 60, 120};
struct Ageing {
  domain::Stage stage = domain::Stage::intake;
  std::array<int, age_bands.size() + 1> n{};
  bool operator==(const Ageing&) const = default;
};
/// The open petitions of each stage by the age of their round on `as_of`.
std::vector<Ageing> ageing(const Cases& cases, const WorkCalendar& calendar, Date as_of,
                           domain::DayUnit unit = domain::DayUnit::calendar);

/// How long something took, or has taken so far.
struct Lasting {
  int days = 0;
  bool finished = true;
  bool operator==(const Lasting&) const = default;
};
/// From the opening of each round to its answer (or its reply), or to `as_of`. Left out: rounds
/// that were closed without an answer.
std::vector<Lasting> times_to_answer(const Cases& cases, Date as_of);
std::vector<Lasting> times_to_reply(const Cases& cases, Date as_of);

/// Median and 90th percentile of what is finished, by nearest rank: the least value that at least
/// that share of the n values does not exceed.
struct Spread {
  int n = 0;
  std::optional<int> median, p90;
  /// Kaplan and Meier (1958): the least t at which the product over the finishing times u ≤ t of
  /// 1 − finished(u) / (all that lasted u or longer) is at most one half. It counts what is still
  /// open; nothing while that half is not reached.
  std::optional<int> median_with_open;
  int open = 0;
  bool operator==(const Spread&) const = default;
};
Spread spread_of(std::vector<Lasting> lasting);

/// What had to be done by a day, and when it was.
struct Timed {
  std::optional<Date> due;
  std::optional<Date> finished;
  bool operator==(const Timed&) const = default;
};
/// The clocks of that kind. Left out: clocks taken from who held them in time.
std::vector<Timed> timed(const Cases& cases, domain::ClockKind kind);

/// On time in three ways. What has no due day is left out and counted apart.
struct OnTime {
  int on_time = 0;       ///< finished on the due day or before
  int finished = 0;      ///< settled share: on_time / finished
  int open_overdue = 0;  ///< strict share: on_time / (finished + open_overdue)
  int due = 0;           ///< due from `from` to `to`, both included
  int due_on_time = 0;   ///< cohort share: due_on_time / due
  int without_due = 0;
  bool operator==(const OnTime&) const = default;
};
OnTime on_time(const std::vector<Timed>& all, Date as_of, Date from, Date to);

/// Time charged to the agency that held the petitions: days after it got one, up to and with the
/// day it gave it up, or `as_of`.
struct Held {
  domain::AgencyId agency;
  int holdings = 0;
  int days = 0;
  int returned = 0;  ///< holdings that it ended by giving back
  bool operator==(const Held&) const = default;
};
/// In order of agency.
std::vector<Held> holding_times(const Cases& cases, const WorkCalendar& calendar, Date as_of,
                                domain::DayUnit unit = domain::DayUnit::working);

/// What came back.
struct Returns {
  int charged = 0;       ///< petitions with which an agency was charged
  int given_back = 0;    ///< of them, given back at least once; first routing right: the others
  int closed = 0;        ///< petitions closed at least once
  int reopened = 0;      ///< of them, reopened
  int promised = 0;      ///< promises made
  int kept = 0;          ///< of them, fulfilled by the day
  int broken = 0;        ///< of them, late or overdue; the others are not due yet
  int dissatisfied = 0;  ///< rounds after which the cell was not satisfied
  bool operator==(const Returns&) const = default;
};
Returns returns_of(const Cases& cases);

/// A topic of one unit that comes back: raised in at least `least` periods, or again after a reply.
struct Recurrence {
  domain::UnitId unit;
  domain::TopicId topic;
  int periods = 0;
  int again = 0;  ///< petitions that name an earlier one
  int petitions = 0;
  bool operator==(const Recurrence&) const = default;
};
/// A topic comes back when it was raised in so many periods.
inline constexpr int recurring_periods = 3;
/// The unit that a petition counts under.
using UnitOf = std::function<domain::UnitId(const domain::Petition&)>;
/// Most petitions first, then by unit and topic. Petitions without a topic are left out. `unit_of`:
/// else where it was raised.
std::vector<Recurrence> recurrences(const Cases& cases, int least = recurring_periods,
                                    const UnitOf& unit_of = {});

}  // namespace lapthach::docket
