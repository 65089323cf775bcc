// The edges of reality: what a draw makes of days, cells, units and teams that are not as usual.
#include <algorithm>
#include <set>

#include <doctest/doctest.h>

#include "lapthach/roster/draw.hpp"
#include "small_book.hpp"

namespace lapthach::roster::test {

namespace {

using namespace domain;
using Words = std::vector<std::string>;

const Period last = drawn_period - 1;

Roster roster_of(const SmallBook& book) { return draw(book.records, drawn_period).roster; }

std::vector<std::string> dates_in(const Roster& roster) {
  std::set<std::string> dates;
  for (const Assignment& assignment : roster.assignments) dates.insert(to_string(assignment.date));
  return {dates.begin(), dates.end()};
}

Unit& unit(SmallBook& book, const std::string& name) {
  auto& units = book.records.registry.units;
  return *std::ranges::find(units, id<UnitId>(name), &Unit::id);
}

void sort_cells(SmallBook& book) {
  std::ranges::stable_sort(book.records.registry.cells, {}, &Cell::id);
}

}  // namespace

TEST_CASE("one official attends a morning and an evening meeting, not two mornings") {
  SmallBook book;
  book.rules().visits_per_official = 2;
  book.cell("thon-a", "hop-ly").time = ClockTime{7 * 60 + 30};
  book.cell("thon-b", "hop-ly").time = ClockTime{19 * 60 + 30};
  book.official("an", "to-1");
  const Roster both = roster_of(book);
  CHECK(visits_in(both) == Words{"an>thon-a", "an>thon-b"});
  CHECK(to_string(*both.assignments.back().time) == "19:30");
  book.records.registry.cells.back().time = ClockTime{9 * 60};
  CHECK(roster_of(book).assignments.size() == 1);
}

TEST_CASE("an official of two teams attends cells of both, each as a member of its team") {
  SmallBook book;
  book.rules().visits_per_official = 2;
  book.cell("thon-a", "hop-ly").time = ClockTime{7 * 60 + 30};
  book.cell("thon-b", "tu-du").time = ClockTime{19 * 60 + 30};
  book.official("an", "to-1");
  book.official("binh", "to-2").span.to = day(2019, 12, 31);
  book.seat("an", "to-2").role = "leader";
  const Roster roster = roster_of(book);
  REQUIRE(visits_in(roster) == Words{"an>thon-a", "an>thon-b"});
  CHECK(roster.assignments[0].team.str() == "to-1");
  CHECK(roster.assignments[1].team.str() == "to-2");
  CHECK(roster.assignments[1].role == "leader");
}

TEST_CASE("the cells of each unit take the months in turn, and a month of its own comes first") {
  SmallBook book;
  book.records.settings.calendar.day = 3;
  book.records.settings.calendar.further_months = {2, 3};
  book.rules().visits_per_official = 3;
  for (const char* name : {"thon-a", "thon-b", "thon-c"}) book.cell(name, "hop-ly");
  book.official("an", "to-1");
  const Roster roster = roster_of(book);
  CHECK(visits_in(roster) == Words{"an>thon-a", "an>thon-b", "an>thon-c"});
  CHECK(dates_in(roster) == Words{"2020-01-03", "2020-02-03", "2020-03-03"});
  CHECK(roster.date == day(2020, 1, 3));

  book.records.registry.cells[0].month = 3;
  MeetingDays meetings(book.records, drawn_period);
  CHECK(to_string(meetings.of(book.records.registry.cells[0])) == "2020-03-03");
  CHECK(to_string(meetings.of(book.records.registry.cells[1])) == "2020-01-03");
}

TEST_CASE("one who is away in one month attends in another") {
  SmallBook book;
  book.records.settings.calendar.further_months = {2};
  book.cell("thon-a", "hop-ly").month = 1;
  book.cell("thon-b", "hop-ly").month = 2;
  book.official("an", "to-1");
  book.leave("an", "đi học");  // until 10 January
  const Roster roster = roster_of(book);
  CHECK(visits_in(roster) == Words{"an>thon-b"});
  CHECK(reasons_of(roster, "thon-a").find("đi học") != std::string::npos);
}

TEST_CASE("a day of several that meets Tết is moved, and is drawn on its new day") {
  SmallBook book;
  book.records.settings.calendar.day = 3;
  book.records.settings.calendar.further_months = {2};
  book.cell("thon-b", "hop-ly").month = 2;
  book.official("an", "to-1");
  PeriodRecord& record = book.period(drawn_period).record.emplace();
  record.period = drawn_period;
  record.moved = {{day(2020, 2, 3), day(2020, 2, 7), "Tết", {}}};
  CHECK(dates_in(roster_of(book)) == Words{"2020-02-07"});
  std::string days;
  for (const Date date : meeting_days(book.records, drawn_period)) days += to_string(date) + " ";
  CHECK(days == "2020-01-03 2020-02-07 ");
  CHECK(to_string(deadline(book.records, drawn_period)) == "2020-02-14");
}

TEST_CASE("cells that meet within a window of days, each on its own, are drawn on those") {
  SmallBook book;
  book.rules().visits_per_official = 3;
  for (const int of_month : {1, 3, 5}) {
    book.cell("thon-" + std::to_string(of_month), "hop-ly").day = of_month;
  }
  book.official("an", "to-1");
  const Roster roster = roster_of(book);
  CHECK(roster.assignments.size() == 3);
  CHECK(dates_in(roster) == Words{"2020-01-01", "2020-01-03", "2020-01-05"});
}

TEST_CASE("the parts of a cell that was split have its history, and it counts once as a load") {
  SmallBook book;
  Cell& old = book.cell("thon-1", "hop-ly");
  old.span.to = day(2019, 12, 31);
  old.successors = {id<CellId>("thon-1a"), id<CellId>("thon-1b")};
  for (const char* name : {"thon-1a", "thon-1b", "thon-9"}) {
    book.cell(name, "hop-ly").span.from = day(2020, 1, 1);
  }
  sort_cells(book);
  book.rules().minimum_gap = 1;
  book.official("an", "to-1");
  book.visit(last, "thon-1", "an");
  const Roster alone = roster_of(book);
  CHECK(visits_in(alone) == Words{"an>thon-9"});  // met the parts a period ago
  book.official("binh", "to-1");
  const Roster roster = roster_of(book);
  CHECK(roster.objective[3] == 250);  // an: 1 visit done, 1/2 expected; binh: none, 1/2
}

TEST_CASE("a cell that took in two others was last visited when either was") {
  SmallBook book;
  for (const char* name : {"thon-1", "thon-2"}) {
    Cell& old = book.cell(name, "hop-ly");
    old.span.to = day(2019, 12, 31);
    old.successors = {id<CellId>("thon-m")};
  }
  book.cell("thon-m", "hop-ly").span.from = day(2020, 1, 1);
  sort_cells(book);
  book.rules().longest_interval = 2;
  book.visit(drawn_period - 2, "thon-1", "an");
  CHECK(roster_of(book).objective[1] == 1);  // due: two periods ago
  book.official("an", "to-1");
  book.visit(last, "thon-2", "an");
  book.records.registry.officials.front().span.to = day(2019, 12, 31);
  CHECK(roster_of(book).objective[1] == 0);
}

TEST_CASE("when a unit is abolished its team goes on with those it has left, else ends") {
  SmallBook book;
  book.cell("thon-a", "hop-ly");
  book.cell("thon-b", "tu-du");
  book.official("an", "to-1");
  book.official("binh", "to-2");
  Unit& gone = unit(book, "tu-du");
  gone.span.to = day(2019, 12, 31);
  gone.successors = {id<UnitId>("hop-ly")};
  CHECK(visits_in(roster_of(book)) == Words{"an>thon-a"});
  CHECK(reasons_of(roster_of(book), "thon-b").find("tu-du") != std::string::npos);
  for (Cell& cell : book.records.registry.cells) cell.unit = id<UnitId>("hop-ly");
  CHECK(roster_of(book).assignments.size() == 1);  // binh's team has no unit any more
}

TEST_CASE("a team without members leaves its cells to nobody and says so") {
  SmallBook book;
  book.cell("thon-a", "hop-ly");
  book.cell("thon-b", "tu-du");
  book.official("an", "to-1");
  const Roster roster = roster_of(book);
  CHECK(visits_in(roster) == Words{"an>thon-a"});
  CHECK_FALSE(reasons_of(roster, "thon-b").empty());
  CHECK(verify(book.records, roster).empty());
}

TEST_CASE("without a cell nothing is drawn, and the refusal says what to add") {
  SmallBook book;
  book.official("an", "to-1");
  try {
    draw(book.records, drawn_period);
    FAIL("drawn");
  } catch (const Error& error) {
    CHECK(error.fault() == Fault::data);
    CHECK(error.diagnostics().front().hint.en.find("import cells") != std::string::npos);
  }
}

}  // namespace lapthach::roster::test
