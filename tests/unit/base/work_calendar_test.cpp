// Tests of working days, holidays and swapped days.
#include <doctest/doctest.h>

#include "lapthach/base/date.hpp"

using namespace lapthach;

namespace {

Date day(std::string_view iso) { return parse_date(iso).value(); }

}  // namespace

TEST_CASE("Without holidays the week is worked from Monday to Friday") {
  const WorkCalendar calendar;
  CHECK(calendar.is_working(day("2019-07-01")));  // a Monday
  CHECK(calendar.is_working(day("2019-07-05")));
  CHECK_FALSE(calendar.is_working(day("2019-07-06")));
  CHECK_FALSE(calendar.is_working(day("2019-07-07")));
}

TEST_CASE(
    "Of the eleven quarter days of 2017-Q1 to 2019-Q3 only three were ordinary working days") {
  const WorkCalendar calendar{{day("2017-01-01"), day("2018-01-01"), day("2019-01-01")}, {}};
  int working = 0;
  for (Period period{2017, 1}; period <= Period{2019, 3}; period = period + 1) {
    working += calendar.is_working(first_day(period)) ? 1 : 0;
  }
  CHECK(working == 3);
}

TEST_CASE("A swapped Saturday is worked, and the day it was swapped for is off") {
  const WorkCalendar calendar{{day("2019-04-29")}, {day("2019-05-04")}};
  CHECK(calendar.is_working(day("2019-05-04")));
  CHECK_FALSE(calendar.is_working(day("2019-04-29")));
  CHECK_FALSE(calendar.is_working(day("2019-05-05")));
}

TEST_CASE("A day listed both as off and as worked is worked") {
  const WorkCalendar calendar{{day("2019-05-04")}, {day("2019-05-04")}};
  CHECK(calendar.is_working(day("2019-05-04")));
}

TEST_CASE("The next working day passes weekends and holidays and stops at a swapped Saturday") {
  const WorkCalendar calendar{{day("2019-04-29"), day("2019-04-30"), day("2019-05-01")},
                              {day("2019-05-04")}};
  CHECK(to_string(calendar.working_from(day("2019-04-26"))) == "2019-04-26");
  CHECK(to_string(calendar.working_from(day("2019-04-27"))) == "2019-05-02");
  CHECK(to_string(calendar.working_from(day("2019-05-04"))) == "2019-05-04");
  CHECK(to_string(calendar.working_from(day("2019-05-05"))) == "2019-05-06");
}

TEST_CASE("A calendar without a working day within 60 days gives the day back") {
  WorkCalendar calendar;
  for (int i = 0; i <= 60; ++i) calendar.off.push_back(add_days(day("2019-07-01"), i));
  CHECK(to_string(calendar.working_from(day("2019-07-01"))) == "2019-07-01");
  calendar.off.pop_back();  // 2019-08-30, a Friday, is worked again: the 60th day after
  CHECK(to_string(calendar.working_from(day("2019-07-01"))) == "2019-08-30");
}
