// Tests of counting terms: the published examples, pauses, and what must hold for every count.
#include "lapthach/docket/due.hpp"

#include <algorithm>
#include <random>

#include <doctest/doctest.h>

#include "unit/docket/life.hpp"

using namespace lapthach;
using namespace lapthach::docket;
using namespace lapthach::docket::test;
using domain::DayUnit;
using domain::Roll;

namespace {

/// The days off of the United Kingdom, 2007 to 2009 (gov.uk, by way of mysociety/alaveteli).
WorkCalendar kingdom() {
  WorkCalendar calendar;
  for (const char* off :
       {"2007-11-30", "2007-12-25", "2007-12-26", "2008-01-01", "2008-01-02", "2008-03-17",
        "2008-03-21", "2008-03-24", "2008-05-05", "2008-05-26", "2008-07-14", "2008-08-04",
        "2008-08-25", "2008-12-01", "2008-12-25", "2008-12-26", "2009-01-01", "2009-01-02",
        "2009-03-17", "2009-04-10", "2009-04-13", "2009-05-04", "2009-05-25", "2009-07-13",
        "2009-08-03", "2009-08-31", "2009-11-30", "2009-12-25", "2009-12-28"}) {
    calendar.off.push_back(day(off));
  }
  return calendar;
}

std::string due(const WorkCalendar& calendar, const char* start, const Term& term,
                const std::vector<Pause>& pauses = {}) {
  const Due found = due_date(calendar, day(start), term, pauses);
  return found.date ? to_string(*found.date) : fmt::format("{} left", found.remaining);
}

Term working(int days) { return {days, DayUnit::working, Roll::none}; }

}  // namespace

TEST_CASE("Twenty working days are those that Alaveteli publishes") {
  const WorkCalendar calendar = kingdom();
  CHECK(due(calendar, "2008-10-01", working(20)) == "2008-10-29");
  CHECK(due(calendar, "2007-02-01", working(20)) == "2007-03-01");
  CHECK(due(calendar, "2008-02-01", working(20)) == "2008-02-29");
  CHECK(due(calendar, "2009-03-12", working(20)) == "2009-04-14");
  CHECK(due(calendar, "2009-03-13", working(20)) == "2009-04-15");
  CHECK(due(calendar, "2009-03-14", working(20)) == "2009-04-15");
  CHECK(due(calendar, "2009-03-15", working(20)) == "2009-04-15");
  CHECK(due(calendar, "2009-03-16", working(20)) == "2009-04-16");
}

TEST_CASE("Twenty days of the calendar roll on to a working day as Alaveteli publishes") {
  const WorkCalendar calendar = kingdom();
  const Term term{20, DayUnit::calendar, Roll::next_working};
  CHECK(due(calendar, "2008-10-01", term) == "2008-10-21");
  CHECK(due(calendar, "2008-10-04", term) == "2008-10-24");
  CHECK(due(calendar, "2008-10-05", term) == "2008-10-27");
  CHECK(due(calendar, "2008-10-06", term) == "2008-10-27");
  CHECK(due(calendar, "2008-10-07", term) == "2008-10-27");
  CHECK(due(calendar, "2008-12-04", term) == "2008-12-24");
  CHECK(due(calendar, "2008-12-05", term) == "2008-12-29");
}

TEST_CASE("Working days before and after a day are those that FixMyStreet publishes") {
  WorkCalendar calendar;
  calendar.off = {day("2020-09-15"), day("2020-09-21")};
  CHECK(add_working_days(calendar, day("2020-09-19"), 1) == day("2020-09-22"));
  CHECK(add_working_days(calendar, day("2020-09-19"), -5) == day("2020-09-11"));
  WorkCalendar saturdays;
  saturdays.work = {day("2020-09-26")};
  CHECK(add_working_days(saturdays, day("2020-09-20"), 6) == day("2020-09-26"));
  CHECK(working_days_between(calendar, day("2020-09-11"), day("2020-09-22")) == 5);
  CHECK(working_days_between(calendar, day("2020-09-22"), day("2020-09-11")) == -5);
}

TEST_CASE("A term without roll may end on a day off") {
  CHECK(due({}, "2019-07-01", {5, DayUnit::calendar, Roll::none}) == "2019-07-06");
  CHECK(due({}, "2019-07-01", {5, DayUnit::calendar, Roll::next_working}) == "2019-07-08");
}

TEST_CASE("A pause keeps the days that were left") {
  // Monday 1 July: three working days pass until Thursday, seven are left after the pause.
  const Pause pause{day("2019-07-04"), day("2019-07-15")};
  CHECK(due({}, "2019-07-01", working(10), {pause}) == "2019-07-24");
  CHECK(due({}, "2019-07-01", working(3), {pause}) == "2019-07-04");
  CHECK(due({}, "2019-07-01", working(10), {{day("2019-07-04"), {}}}) == "7 left");
  CHECK(due({}, "2019-07-01", working(3), {{day("2019-07-04"), {}}}) == "2019-07-04");
}

TEST_CASE("A pause over days off adds nothing") {
  CHECK(due({}, "2019-07-01", working(10), {{day("2019-07-05"), day("2019-07-07")}}) ==
        due({}, "2019-07-01", working(10)));
}

TEST_CASE("Pauses that overlap or touch are one") {
  const Pause whole{day("2019-07-04"), day("2019-07-15")};
  const Pause first{day("2019-07-04"), day("2019-07-10")};
  const Pause second{day("2019-07-08"), day("2019-07-15")};
  const Pause rest{day("2019-07-10"), day("2019-07-15")};
  for (const auto& pauses :
       {std::vector{second, first}, std::vector{rest, first}, std::vector{whole, first}}) {
    CHECK(due({}, "2019-07-01", working(10), pauses) ==
          due({}, "2019-07-01", working(10), {whole}));
  }
}

TEST_CASE("The explanation shows each day and ends on the due day") {
  WorkCalendar calendar;
  calendar.off = {day("2019-07-03")};
  const auto days = explain_due(calendar, day("2019-07-01"), working(3),
                                {{day("2019-07-04"), day("2019-07-05")}});
  const std::vector<CountedDay> expected = {
      {day("2019-07-02"), DayRole::counts, 1}, {day("2019-07-03"), DayRole::off, 1},
      {day("2019-07-04"), DayRole::counts, 2}, {day("2019-07-05"), DayRole::paused, 2},
      {day("2019-07-06"), DayRole::off, 2},    {day("2019-07-07"), DayRole::off, 2},
      {day("2019-07-08"), DayRole::counts, 3}};
  CHECK(days == expected);
}

TEST_CASE("A calendar without working days does not hang the count") {
  WorkCalendar never;
  for (int i = 0; i < 40'001; ++i) never.off.push_back(add_days(day("2019-07-01"), i));
  CHECK_FALSE(due_date(never, day("2019-07-01"), working(1)).date);
}

TEST_CASE("Over random terms: more days are never due earlier, pauses never bring a day forward") {
  std::mt19937 random(1);
  const WorkCalendar calendar = kingdom();
  for (int round = 0; round < 500; ++round) {
    const Date start = add_days(day("2007-06-01"), static_cast<int>(random() % 700));
    Term term;
    term.days = static_cast<int>(random() % 40);
    term.unit = random() % 2 ? DayUnit::working : DayUnit::calendar;
    term.roll = random() % 2 ? Roll::none : Roll::next_working;
    std::vector<Pause> pauses;
    for (unsigned i = 0; i < random() % 3; ++i) {
      const Date from = add_days(start, static_cast<int>(random() % 40));
      pauses.push_back({from, add_days(from, static_cast<int>(random() % 20))});
    }
    const Date with = due_date(calendar, start, term, pauses).date.value();
    CHECK(due_date(calendar, start, term).date.value() <= with);
    const auto days = explain_due(calendar, start, term, pauses);
    if (!days.empty()) CHECK(days.back().date == with);
    const auto counted = std::ranges::count(days, DayRole::counts, &CountedDay::role);
    CHECK(counted == term.days);
    Term longer = term;
    ++longer.days;
    CHECK(with <= due_date(calendar, start, longer, pauses).date.value());
  }
}
