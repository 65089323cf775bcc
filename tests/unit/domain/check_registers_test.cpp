// Tests of the rules on sessions, reviews and registers: each is broken once.
#include <doctest/doctest.h>

#include "unit/domain/faults.hpp"
#include "unit/domain/lap_thach.hpp"

using namespace lapthach;
using namespace lapthach::domain;
using namespace lapthach::domain::lap_thach;

namespace {

/// With a session, a review, and one record in each register.
Records registered() {
  Records book = records();
  Session session;
  session.unit = id<UnitId>("trieu-de");
  session.date = day("2019-07-01");
  session.officials = {id<OfficialId>("nguyen-van-a")};
  Review review;
  review.team = id<TeamId>("to-1");
  review.shortcomings = {{id<ShortcomingId>("1"), "chậm", "", "tập huấn", {}}};
  book.periods[0].sessions = {session};
  book.periods[0].reviews = {review};
  Notebook notebook;
  notebook.number = "001";
  notebook.cell = id<CellId>("vong-son");
  notebook.issued = day("2019-01-01");
  book.registers.notebooks = {notebook};
  Training training;
  training.date = day("2019-02-01");
  training.subject = "Ghi chép";
  training.officials = {id<OfficialId>("nguyen-van-a")};
  book.registers.training = {training};
  Briefing briefing;
  briefing.date = day("2019-07-05");
  briefing.actions = {{id<ActionId>("1"), "rà soát", "", {}, {}, "", {}}};
  book.registers.briefings = {briefing};
  Inspection inspection;
  inspection.date = day("2019-07-10");
  inspection.team = id<TeamId>("to-1");
  inspection.finding = "đủ";
  book.registers.inspections = {inspection};
  MonthlyAttendance month;
  month.cell = id<CellId>("vong-son");
  month.month = *parse_month("2019-07");
  month.members = 40;
  month.present = 33;
  book.registers.attendance = {month};
  return book;
}

/// Of the one shortcoming that registered() has.
Settlement remedy_done(const char* on) {
  Settlement settled;
  settled.period = {2019, 3};
  settled.shortcoming = id<ShortcomingId>("1");
  settled.done = day(on);
  return settled;
}

}  // namespace

TEST_CASE("Registers in order have no faults") { CHECK(check(registered()).empty()); }

TEST_CASE("A session is held with a unit of that day by a team of that unit") {
  Records book = registered();
  Session& session = book.periods[0].sessions[0];
  session.officials = {id<OfficialId>("nguyen-van-b")};
  finds_warning(book, "officials", "nguyen-van-b was in no team of trieu-de on 2019-07-01",
                "correct the official");
  book = registered();
  book.periods[0].sessions[0].unit = id<UnitId>("hop-ly-2025");
  book.periods[0].sessions[0].officials.clear();
  finds_error(book, "unit", "hop-ly-2025 is not valid on 2019-07-01", "");
  book = registered();
  book.periods[0].sessions.push_back(book.periods[0].sessions[0]);
  finds_error(book, "date", "two sessions with trieu-de on 2019-07-01", "together");
}

TEST_CASE("A team is reviewed once, and is a team of the period") {
  Records book = registered();
  book.periods[0].reviews.push_back(book.periods[0].reviews[0]);
  finds_error(book, "team", "team to-1 is reviewed twice", "together");
  book = registered();
  book.periods[0].reviews[0].team = id<TeamId>("to-9");
  finds_error(book, "team", "no team to-9 in 2019-Q3", "assign show 2019-Q3");
}

TEST_CASE("Shortcomings have ids of their own, and settlements name them") {
  Records book = registered();
  Review& review = book.periods[0].reviews[0];
  review.shortcomings.push_back(review.shortcomings[0]);
  finds_error(book, "id", "needs an id of its own", "number them");
  book = registered();
  book.periods[0].reviews[0].settled = {remedy_done("2019-07-20")};
  CHECK(check(book).empty());
  book.periods[0].reviews[0].settled[0].shortcoming = id<ShortcomingId>("2");
  finds_error(book, "shortcoming", "the review of to-1 in 2019-Q3 has no shortcoming 2",
              "record show 2019-Q3");
  book.periods[0].reviews[0].settled = {remedy_done("2019-07-20")};
  book.periods[0].reviews[0].settled[0].dropped = "thôi";
  finds_error(book, "done", "either done or dropped", "done: DATE");
}

TEST_CASE("A remedy is carried out after the meetings that it came of") {
  Records book = registered();
  book.periods[0].reviews[0].settled = {remedy_done("2019-01-01")};
  finds_error(book, "done",
              "the remedy 2019-Q3/1 was done on 2019-01-01, before the meetings of 2019-Q3 on "
              "2019-07-01",
              "correct done");
  book.settings.calendar.day = 15;
  book.periods[0].reviews[0].settled[0].done = day("2019-07-10");
  finds_warning(book, "done", "before the meetings of 2019-Q3 on 2019-07-15", "correct done");
  book.periods[0].reviews[0].settled[0].done = day("2019-07-15");
  CHECK(check(book).empty());
}

TEST_CASE("A remedy is settled in one period") {
  Records book = registered();
  book.periods[0].reviews[0].settled = {remedy_done("2019-07-20")};
  PeriodBook next;
  next.period = {2019, 4};
  next.reviews = {book.periods[0].reviews[0]};
  next.reviews[0].shortcomings.clear();
  book.periods.push_back(next);
  finds_warning(book, "shortcoming", "the remedy 2019-Q3/1 of to-1 was settled in 2019-Q3 already",
                "keep the first");
  book.periods[1].reviews[0].settled.clear();
  CHECK(check(book).empty());
}

TEST_CASE("Notebooks that differ by zeros alone may be one") {
  Records book = registered();
  book.registers.notebooks.push_back(book.registers.notebooks[0]);
  book.registers.notebooks[1].number = "01";
  finds_warning(book, "number", "notebooks 001 and 01 differ by zeros alone", "keep one");
  book.registers.notebooks[1].number = "10";
  CHECK(check(book).empty());
}

TEST_CASE("An open period was not closed on a day") {
  Records book = registered();
  book.periods[0].record->closed_on = day("2019-07-20");
  finds_error(book, "closed_on", "an open period was closed on 2019-07-20", "status: closed");
  book.periods[0].record->status = PeriodStatus::closed;
  CHECK(check(book).empty());
}

TEST_CASE("A notebook has one holder, one number, and days in order") {
  Records book = registered();
  Notebook& notebook = book.registers.notebooks[0];
  notebook.unit = id<UnitId>("trieu-de");
  finds_error(book, "number", "notebook 001 has 2 holders", "one of official, unit and cell");
  notebook.unit = {};
  notebook.returned = day("2018-12-31");
  finds_error(book, "returned", "returned is before the notebook was issued", "issued");
  notebook.returned.reset();
  notebook.replaced_by = "002";
  finds_error(book, "replaced_by", "no notebook 002", "record notebook --number 002");
  notebook.replaced_by.clear();
  book.registers.notebooks.push_back(book.registers.notebooks[0]);
  finds_error(book, "number", "two notebooks have the number 001", "never used again");
}

TEST_CASE("A person is trained once in one training, and in office") {
  Records book = registered();
  auto& officials = book.registers.training[0].officials;
  officials.push_back(officials[0]);
  finds_error(book, "officials", "nguyen-van-a is named twice", "keep one");
  officials = {id<OfficialId>("nguyen-van-aa")};
  finds_error(book, "officials", "no official nguyen-van-aa", "nguyen-van-a?");
}

TEST_CASE("An action is done or dropped, and has an id of its own") {
  Records book = registered();
  BriefingAction& action = book.registers.briefings[0].actions[0];
  action.done = day("2019-07-20");
  action.dropped = "thôi";
  finds_error(book, "dropped", "action 1 is both done and dropped", "keep one");
  action.dropped.clear();
  action.id = {};
  finds_error(book, "id", "needs an id of its own", "number them");
}

TEST_CASE("What a briefing asked for is due and done from its day on") {
  Records book = registered();
  BriefingAction& action = book.registers.briefings[0].actions[0];
  action.due = day("2019-07-04");
  finds_error(book, "due", "due is 2019-07-04, before the briefing of 2019-07-05", "correct due");
  action.due = day("2019-07-05");
  CHECK(check(book).empty());
  action.done = day("2019-07-04");
  finds_error(book, "done", "done is 2019-07-04, before the briefing of 2019-07-05",
              "correct done");
}

TEST_CASE("Those who came to a briefing were invited") {
  Records book = registered();
  book.registers.briefings[0].invited = 10;
  book.registers.briefings[0].present = 12;
  finds_warning(book, "present", "12 came to the briefing, of 10 invited", "present or invited");
  book.registers.briefings[0].present = 10;
  CHECK(check(book).empty());
}

TEST_CASE("What an inspection found is not remedied before it") {
  Records book = registered();
  book.registers.inspections[0].remedied = day("2019-07-09");
  finds_error(book, "remedied", "remedied is 2019-07-09, before the inspection of 2019-07-10",
              "correct remedied");
  book.registers.inspections[0].remedied = day("2019-07-10");
  CHECK(check(book).empty());
}

TEST_CASE("An inspection is of a team of that day, or of an official") {
  Records book = registered();
  book.registers.inspections[0].team = id<TeamId>("to-9");
  finds_error(book, "team", "no team to-9 on 2019-07-10", "the team or the day");
  book.registers.inspections[0].team = {};
  finds_error(book, "date", "an inspection of nobody", "name a team");
}

TEST_CASE("A month of a cell is recorded once, with no more present than members") {
  Records book = registered();
  book.registers.attendance[0].present = 41;
  finds_error(book, "members", "41 present and 0 exempt or away, of 40", "correct the counts");
  book = registered();
  book.registers.attendance[0].exempt = 8;
  finds_warning(book, "present", "33 were present, of 32 expected", "exempt members came too");
  book = registered();
  book.registers.attendance.push_back(book.registers.attendance[0]);
  finds_error(book, "month", "2019-07 is recorded twice for vong-son", "keep one");
}
