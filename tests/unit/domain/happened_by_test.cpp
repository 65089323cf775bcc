// What of the records had happened by a day.
#include "lapthach/domain/happened_by.hpp"

#include <doctest/doctest.h>

using namespace lapthach;
using namespace lapthach::domain;
using namespace std::chrono;

namespace {

constexpr Date meeting = 2019y / July / 1d, later = 2019y / July / 20d;

Event event_on(Date at) {
  Event event;
  event.at = event.recorded = at;
  return event;
}

/// One thing of each kind on the day of the meetings, done, published or closed on `later`.
Records book() {
  Records records;
  PeriodBook period;
  period.period = {2019, 3};
  period.record = PeriodRecord{};
  period.record->period = period.period;
  period.record->status = PeriodStatus::closed;
  period.record->closed_on = later;
  period.record->gaps = {{"cell/a", "flood", {}}};
  period.roster = Roster{};
  period.roster->status = RosterStatus::published;
  period.roster->published_on = meeting;
  period.visits.resize(2);
  period.visits[0].date = meeting;
  period.visits[1].date = later;
  period.sessions.resize(1);
  period.sessions[0].date = meeting;
  period.reviews.resize(1);
  period.reviews[0].settled = {{{2019, 2}, {}, later, {}, {}}, {{2019, 2}, {}, {}, "why", {}}};
  period.petitions.resize(2);
  period.petitions[0].raised = meeting;
  period.petitions[0].events = {event_on(meeting), event_on(later)};
  period.petitions[1].raised = later;
  records.periods = {period};
  Registers& registers = records.registers;
  registers.notebooks.resize(2);
  registers.notebooks[0].issued = meeting;
  registers.notebooks[0].used_up = later;
  registers.notebooks[0].replaced_by = "2";
  registers.notebooks[1].issued = later;
  registers.briefings.resize(1);
  registers.briefings[0].date = meeting;
  registers.briefings[0].actions.resize(1);
  registers.briefings[0].actions[0].done = later;
  registers.inspections.resize(1);
  registers.inspections[0].date = meeting;
  registers.inspections[0].remedied = later;
  registers.training.resize(1);
  registers.training[0].date = later;
  registers.attendance.resize(2);
  registers.attendance[0].month = 2019y / July;
  registers.attendance[1].month = 2019y / August;
  return records;
}

}  // namespace

TEST_CASE("by the last day everything has happened but a month that is still to begin") {
  Records expected = book();
  expected.registers.attendance.pop_back();
  CHECK(happened_by(book(), later).periods == expected.periods);
  CHECK(happened_by(book(), later).registers == expected.registers);
}

TEST_CASE("what came later is left out, what was done later is open") {
  const Records then = happened_by(book(), 2019y / July / 19d);
  const PeriodBook& period = then.periods.at(0);
  CHECK(period.record->status == PeriodStatus::open);
  CHECK_FALSE(period.record->closed_on);
  CHECK(period.record->gaps.empty());
  CHECK(period.roster->status == RosterStatus::published);
  CHECK(period.visits.size() == 1);
  CHECK(period.sessions.size() == 1);
  REQUIRE(period.reviews.size() == 1);
  CHECK(period.reviews[0].settled.size() == 1);  // what was given up has no day
  REQUIRE(period.petitions.size() == 1);
  CHECK(period.petitions[0].events.size() == 1);
  REQUIRE(then.registers.notebooks.size() == 1);
  CHECK_FALSE(then.registers.notebooks[0].used_up);
  CHECK(then.registers.notebooks[0].replaced_by.empty());
  CHECK_FALSE(then.registers.briefings.at(0).actions.at(0).done);
  CHECK_FALSE(then.registers.inspections.at(0).remedied);
  CHECK(then.registers.training.empty());
  CHECK(then.registers.attendance.size() == 1);
}

TEST_CASE("before the meetings there is a plan and nothing else") {
  const Records then = happened_by(book(), 2019y / June / 30d);
  const PeriodBook& period = then.periods.at(0);
  CHECK(period.record.has_value());
  CHECK(period.roster->status == RosterStatus::drawn);
  CHECK(period.visits.empty());
  CHECK(period.sessions.empty());
  CHECK(period.reviews.empty());
  CHECK(period.petitions.empty());
  CHECK(then.registers.attendance.empty());
}
