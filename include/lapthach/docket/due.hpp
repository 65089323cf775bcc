// Counting terms: day zero is the day it starts, the due day is the n-th that counts.
//
// A term of working days counts working days only. One of calendar days counts every day, and its
// due day may roll on to a working day. Days of a pause do not count: what was left when it began
// is left when it ends, so a pause never adds days that would not have counted. The rules and the
// published examples they were checked against: research/petition-systems.md, 3.5.
#pragma once

#include <optional>
#include <vector>

#include "lapthach/base/date.hpp"
#include "lapthach/domain/settings_petitions.hpp"

namespace lapthach::docket {

/// The days after `from`, up to and with `to`, do not count. Without `to` it still lasts.
struct Pause {
  Date from;
  std::optional<Date> to;

  bool operator==(const Pause&) const = default;
};

struct Term {
  int days = 0;  ///< 0 or more
  domain::DayUnit unit = domain::DayUnit::working;
  domain::Roll roll = domain::Roll::none;
};

/// Why a day of the count is as it is.
enum class DayRole {
  counts,
  off,     ///< a day off, of a term of working days
  paused,  ///< of a pause
  rolled,  ///< the term had run out on a day off
};

struct CountedDay {
  Date date;
  DayRole role = DayRole::counts;
  int count = 0;  ///< days counted so far, this one included

  bool operator==(const CountedDay&) const = default;
};

struct Due {
  std::optional<Date> date;  ///< nothing while a pause lasts
  int remaining = 0;         ///< days not yet counted when the pause began

  bool operator==(const Due&) const = default;
};

/// The due day of `term` from `start`. `pauses` in any order; where they overlap they are one.
Due due_date(const WorkCalendar& calendar, Date start, const Term& term,
             const std::vector<Pause>& pauses = {});

/// The same, day by day: the last one is the due day.
std::vector<CountedDay> explain_due(const WorkCalendar& calendar, Date start, const Term& term,
                                    const std::vector<Pause>& pauses = {});

/// The n-th working day after `date`; before it when `days` is negative; `date` itself for 0.
Date add_working_days(const WorkCalendar& calendar, Date date, int days);
/// Working days after `from`, up to and with `to`; negative when `to` is earlier.
int working_days_between(const WorkCalendar& calendar, Date from, Date to);

}  // namespace lapthach::docket
