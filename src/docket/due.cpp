// Counts terms day by day.
#include "lapthach/docket/due.hpp"

#include <algorithm>

namespace lapthach::docket {

namespace {

/// Longer than any term with its pauses: a calendar without working days must not hang the count.
constexpr int patience = 40'000;

/// The pauses in order, those that meet as one.
std::vector<Pause> united(std::vector<Pause> pauses) {
  std::ranges::sort(pauses, {}, &Pause::from);
  std::vector<Pause> out;
  for (const Pause& pause : pauses) {
    if (out.empty() || (out.back().to && *out.back().to < pause.from)) {
      out.push_back(pause);
    } else if (!pause.to || (out.back().to && *out.back().to < *pause.to)) {
      out.back().to = pause.to;
    }
  }
  return out;
}

/// Walks from the day after `start`; calls visit(day) for each day looked at.
template <class Visit>
Due count(const WorkCalendar& calendar, Date start, const Term& term, std::vector<Pause> raw,
          Visit visit) {
  const std::vector<Pause> pauses = united(std::move(raw));
  auto pause = pauses.begin();
  int counted = 0;
  Date day = start;
  for (int steps = 0; counted < term.days && steps < patience; ++steps) {
    day = add_days(day, 1);
    while (pause != pauses.end() && pause->to && *pause->to < day) ++pause;
    if (pause != pauses.end() && pause->from < day) {
      if (!pause->to) return {std::nullopt, term.days - counted};
      visit({day, DayRole::paused, counted});
    } else if (term.unit == domain::DayUnit::working && !calendar.is_working(day)) {
      visit({day, DayRole::off, counted});
    } else {
      visit({day, DayRole::counts, ++counted});
    }
  }
  if (counted < term.days) return {std::nullopt, term.days - counted};
  if (term.roll == domain::Roll::next_working) {
    const Date rolled = calendar.working_from(day);
    while (day < rolled) {
      day = add_days(day, 1);
      visit({day, DayRole::rolled, counted});
    }
  }
  return {day, 0};
}

}  // namespace

Due due_date(const WorkCalendar& calendar, Date start, const Term& term,
             const std::vector<Pause>& pauses) {
  return count(calendar, start, term, pauses, [](const CountedDay&) {});
}

std::vector<CountedDay> explain_due(const WorkCalendar& calendar, Date start, const Term& term,
                                    const std::vector<Pause>& pauses) {
  std::vector<CountedDay> days;
  count(calendar, start, term, pauses, [&](const CountedDay& day) { days.push_back(day); });
  return days;
}

Date add_working_days(const WorkCalendar& calendar, Date date, int days) {
  const int step = days < 0 ? -1 : 1;
  for (int steps = 0; days != 0 && steps < patience; ++steps) {
    date = add_days(date, step);
    if (calendar.is_working(date)) days -= step;
  }
  return date;
}

int working_days_between(const WorkCalendar& calendar, Date from, Date to) {
  if (to < from) return -working_days_between(calendar, to, from);
  int working = 0;
  for (Date day = from; day < to;) {
    day = add_days(day, 1);
    if (calendar.is_working(day)) ++working;
  }
  return working;
}

}  // namespace lapthach::docket
