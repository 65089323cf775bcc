// Tests of the calendar rule: planned days, shifts, and cells with a day or time of their own.
#include <doctest/doctest.h>

#include "unit/domain/lap_thach.hpp"

using namespace lapthach;
using namespace lapthach::domain;
using namespace lapthach::domain::lap_thach;

namespace {

WorkCalendar holidays() {
  Registry book;
  book.holidays = {{day("2019-04-29"), DayKind::off, "nghỉ hoán đổi", {}},
                   {day("2019-01-01"), DayKind::off, "Tết Dương lịch", {}},
                   {day("2019-05-04"), DayKind::work, "làm bù", {}}};
  return work_calendar(book);
}

CalendarSettings rule(int of_month, int month, Shift shift) {
  CalendarSettings calendar;
  calendar.day = of_month;
  calendar.month = month;
  calendar.shift = shift;
  return calendar;
}

PlannedDay planned(const CalendarSettings& calendar, Period period) {
  return planned_day(calendar, holidays(), period);
}

constexpr Period new_year{2019, 1};  // 1 January 2019: a Tuesday and a holiday
constexpr Period july{2019, 3};      // 1 July 2019: a Monday
constexpr Period sunday{2018, 3};    // 1 July 2018: a Sunday

}  // namespace

TEST_CASE("Days off and swapped days of the registry make the work calendar, sorted") {
  CHECK(holidays().off == std::vector{day("2019-01-01"), day("2019-04-29")});
  CHECK(holidays().work == std::vector{day("2019-05-04")});
}

TEST_CASE("Without a shift the day stays, holiday or not") {
  const PlannedDay plan = planned(rule(1, 1, Shift::none), new_year);
  CHECK(plan.date == day("2019-01-01"));
  CHECK_FALSE(plan.shifted);
  CHECK_FALSE(plan.needs_person);
}

TEST_CASE("next_day goes one day on, even if that is no working day either") {
  const PlannedDay after_holiday = planned(rule(1, 1, Shift::next_day), new_year);
  CHECK(after_holiday.date == day("2019-01-02"));
  CHECK(after_holiday.shifted);
  const PlannedDay from_saturday = planned(rule(28, 3, Shift::next_day), july);
  CHECK(from_saturday.date == day("2019-09-29"));  // a Sunday
}

TEST_CASE("next_working_day passes weekends and holidays, and stops at a swapped Saturday") {
  CHECK(planned(rule(1, 1, Shift::next_working_day), new_year).date == day("2019-01-02"));
  CHECK(planned(rule(1, 1, Shift::next_working_day), sunday).date == day("2018-07-02"));
  CHECK(planned(rule(27, 1, Shift::next_working_day), {2019, 2}).date == day("2019-04-30"));
  const PlannedDay swapped = planned(rule(4, 2, Shift::next_working_day), {2019, 2});
  CHECK(swapped.date == day("2019-05-04"));
  CHECK_FALSE(swapped.shifted);
}

TEST_CASE("manual leaves the day and asks for a person, only when it is not worked") {
  const PlannedDay asked = planned(rule(1, 1, Shift::manual), new_year);
  CHECK(asked.date == day("2019-01-01"));
  CHECK(asked.needs_person);
  CHECK_FALSE(asked.shifted);
  CHECK_FALSE(planned(rule(1, 1, Shift::manual), july).needs_person);
}

TEST_CASE("A day that the month does not have is its last") {
  CHECK(planned(rule(31, 2, Shift::none), {2019, 1}).date == day("2019-02-28"));
  CHECK(planned(rule(30, 2, Shift::none), {2020, 1}).date == day("2020-02-29"));
  CHECK(planned(rule(31, 3, Shift::none), {2019, 4}).date == day("2019-12-31"));
}

TEST_CASE("A shift may lead out of the month and the period") {
  CHECK(planned(rule(31, 3, Shift::next_working_day), {2019, 1}).date == day("2019-04-01"));
}

TEST_CASE("The meetings are on the actual day, else the planned one, else the rule's") {
  Records book = records();
  CHECK(meeting_day(book, july) == day("2019-07-01"));
  book.periods[0].record->planned = day("2019-07-02");
  CHECK(meeting_day(book, july) == day("2019-07-02"));
  book.periods[0].record->actual = day("2019-07-04");
  CHECK(meeting_day(book, july) == day("2019-07-04"));
  CHECK(meeting_day(book, {2019, 4}) == day("2019-10-01"));
}

TEST_CASE("The rule of a book knows its holidays") {
  Records book = records();
  book.settings.calendar.shift = Shift::next_working_day;
  CHECK(meeting_day(book, new_year) == day("2019-01-02"));
  book.registry.holidays.push_back({day("2019-01-02"), DayKind::off, "", {}});
  CHECK(meeting_day(book, new_year) == day("2019-01-03"));
}

TEST_CASE("A cell meets on its own day and time where it states them") {
  Records book = records();
  book.periods[0].record->actual = day("2019-07-04");
  book.settings.calendar.shift = Shift::next_working_day;
  Cell& own = cell(book.registry, "tuy-son");
  CHECK(meeting_day(book, july, own) == day("2019-07-04"));
  CHECK(meeting_time(book, {2019, 3}, own) == parse_time("19:30"));
  own.day = 6;  // a Saturday
  own.time = parse_time("07:30");
  CHECK(meeting_day(book, july, own) == day("2019-07-08"));
  CHECK(meeting_time(book, {2019, 3}, own) == parse_time("07:30"));
  book.settings.calendar.time.reset();
  own.time.reset();
  CHECK_FALSE(meeting_time(book, {2019, 3}, own));
}

TEST_CASE("With further months the cells of a unit take turns, a cell of its own month does not") {
  Records book = records();
  book.settings.calendar.day = 3;
  book.settings.calendar.further_months = {3, 2};
  for (const std::string_view name : {"thon-1", "thon-2", "thon-3", "thon-4"}) {
    Cell made = cell(book.registry, "tuy-son");
    made.id = id<CellId>(name);
    made.unit = id<UnitId>("ngoc-my");
    made.span = {};
    book.registry.cells.push_back(made);
  }
  cell(book.registry, "thon-2").month = 3;
  sort(book.registry);
  MeetingDays meetings(book, {2019, 4});
  const auto of = [&](std::string_view name) {
    return to_string(meetings.of(cell(book.registry, name)));
  };
  CHECK(of("thon-1") == "2019-10-03");
  CHECK(of("thon-2") == "2019-12-03");
  CHECK(of("thon-3") == "2019-11-03");
  CHECK(of("thon-4") == "2019-12-03");
  cell(book.registry, "thon-4").day = 20;
  CHECK(of("thon-4") == "2019-12-20");
  CHECK(meeting_days(book, {2019, 4}).size() == 3);
  CHECK(deadline(book, {2019, 4}) == day("2019-12-10"));
}

TEST_CASE("A period is found among those loaded, and is null otherwise") {
  const Records book = records();
  REQUIRE(book.period(july));
  CHECK(book.period(july)->visits.size() == 1);
  CHECK_FALSE(book.period(new_year));
  CHECK_FALSE(book.period({2020, 1}));
}

TEST_CASE("A place names its file; what was made in memory has none") {
  Records book = records();
  CHECK(where(book, {0, 3, 5}, "day") == Where{"lapthach.yaml", 3, 5, "day"});
  CHECK(where(book, {}) == Where{});
  CHECK(where(book, {9, 1, 1}).file.empty());
}
