// Tests of taking in rows of older books.
#include "lapthach/docket/from_row.hpp"

#include <map>

#include <doctest/doctest.h>

#include "unit/docket/life.hpp"

using namespace lapthach;
using namespace lapthach::docket;
using namespace lapthach::docket::test;
using domain::EventKind;
using domain::PetitionRow;
using domain::RowOutcome;

namespace {

/// A book with one cell, and the petitions that were taken in.
class Desk {
 public:
  Desk() : records_(book({})) {
    domain::Unit unit;
    unit.id = id<domain::UnitId>("hop-ly");
    records_.registry.units.push_back(unit);
    domain::Cell cell;
    cell.id = id<domain::CellId>("tuy-son");
    cell.unit = unit.id;
    records_.registry.cells.push_back(cell);
  }

  RowOutcome take(const PetitionRow& row) {
    const auto known = [&](const domain::PetitionId& wanted) {
      const auto found = shelf_.find(wanted);
      return found == shelf_.end() ? nullptr : &found->second;
    };
    RowOutcome made = from_row(row, records_, known, day("2019-12-31"));
    if (made.faults.empty()) shelf_[made.petition.id] = made.petition;
    return made;
  }

  State state(const domain::Petition& petition) {
    const WorkCalendar calendar = domain::work_calendar(records_.registry);
    return fold(petition, {records_.settings.petitions, calendar}, day("2019-12-31"));
  }

  domain::Records records_;
  std::map<domain::PetitionId, domain::Petition> shelf_;
};

PetitionRow row() {
  PetitionRow made;
  made.period = Period{2019, 3};
  made.cell = id<domain::CellId>("tuy-son");
  made.raised = day("2019-07-01");
  made.text = "Hoàn thiện phần cống thoát nước.";
  made.level = "district";
  made.lead = id<domain::AgencyId>("phong-tnmt");
  made.routed = day("2019-07-08");
  made.answered = day("2019-07-22");
  made.answer_doc = "12-BC/HU";
  made.replied = day("2019-08-01");
  made.reply_doc = "40-CV/HU";
  return made;
}

std::vector<EventKind> kinds_of(const RowOutcome& made) { return made.added; }

std::string_view fault_in(const PetitionRow& row) {
  const RowOutcome made = Desk().take(row);
  return made.faults.empty() ? std::string_view("none") : made.faults.front().column;
}

}  // namespace

TEST_CASE("A whole row is a petition from raised to closed, each event on its day") {
  Desk desk;
  const RowOutcome made = desk.take(row());
  REQUIRE(made.faults.empty());
  using enum EventKind;
  CHECK(kinds_of(made) == std::vector{classify, route, answer, approve, reply});
  const State state = desk.state(made.petition);
  CHECK(state.stage == domain::Stage::closed);
  CHECK(state.round().routed == day("2019-07-08"));
  CHECK(state.round().answered == day("2019-07-22"));
  CHECK(state.round().closed == day("2019-08-01"));
  CHECK(state.lead.str() == "phong-tnmt");
}

TEST_CASE("A row that was taken in adds nothing, and one that has come further adds the rest") {
  Desk desk;
  PetitionRow early = row();
  early.answered = early.replied = {};
  early.answer_doc = early.reply_doc = "";
  CHECK(kinds_of(desk.take(early)).size() == 2);
  CHECK(kinds_of(desk.take(early)).empty());
  using enum EventKind;
  const RowOutcome later = desk.take(row());
  CHECK(later.known);
  CHECK(kinds_of(later) == std::vector{answer, approve, reply});
}

TEST_CASE("A row that contradicts the book is refused") {
  Desk desk;
  desk.take(row());
  PetitionRow other = row();
  other.answer_doc = "13-BC/HU";
  const RowOutcome made = desk.take(other);
  REQUIRE(made.faults.size() == 1);
  CHECK(made.faults[0].column == "answered");
}

TEST_CASE("Days go from raised to routed, answered and replied, and none is to come") {
  PetitionRow wrong = row();
  wrong.routed = day("2019-06-30");
  CHECK(fault_in(wrong) == "routed");
  wrong = row();
  wrong.answered = day("2019-07-07");
  CHECK(fault_in(wrong) == "answered");
  wrong = row();
  wrong.replied = day("2019-07-21");
  CHECK(fault_in(wrong) == "replied");
  wrong = row();
  wrong.replied = day("2020-01-01");
  CHECK(fault_in(wrong) == "replied");
  wrong = row();
  wrong.raised = day("2019-05-30");
  CHECK(fault_in(wrong) == "raised");
  wrong = row();
  wrong.due = day("2019-07-07");
  CHECK(fault_in(wrong) == "due");
  wrong.answered = wrong.routed;  // late by hours: the due day is then the day before
  CHECK(fault_in(wrong) == "none");
}

TEST_CASE("No reply without a result paper, except at the grassroots level") {
  PetitionRow bare = row();
  bare.answer_doc = "";
  CHECK(fault_in(bare) == "answer_doc");
  bare.level = "grassroots";
  CHECK(fault_in(bare) == "none");
  CHECK(Desk().take(bare).added.size() == 4);
}

TEST_CASE("Steps that a row does not tell of are known to be unknown") {
  PetitionRow bare = row();
  bare.level = "";
  bare.lead = {};
  bare.routed = bare.replied = {};
  bare.reply_doc = "";
  bare.due = day("2019-07-20");
  Desk desk;
  const RowOutcome made = desk.take(bare);
  REQUIRE(made.faults.empty());
  CHECK(made.petition.events[0].legacy);
  CHECK(made.petition.events[1].legacy);
  CHECK(!made.petition.events[2].legacy);
  const State state = desk.state(made.petition);
  CHECK(state.legacy);
  CHECK(state.late);
  CHECK(state.stage == domain::Stage::at_committee);
}

TEST_CASE("Of a complaint no words are kept") {
  PetitionRow complaint = row();
  complaint.kind = "complaint";
  Desk desk;
  const RowOutcome made = desk.take(complaint);
  REQUIRE(made.faults.empty());
  CHECK(made.petition.text.empty());
  CHECK(made.warnings.size() == 1);
  using enum EventKind;
  CHECK(kinds_of(made) == std::vector{decline, reply});
}

TEST_CASE("Words may be names, and unknown ones are refused with the nearest") {
  PetitionRow named = row();
  named.level = "distrikt";
  const RowOutcome made = Desk().take(named);
  REQUIRE(made.faults.size() == 1);
  CHECK(made.faults[0].column == "level");
  CHECK(made.faults[0].hint.en.find("district") != std::string::npos);
  named = row();
  named.topic = "khong co";
  CHECK(fault_in(named) == "topic");
  named.topic = "";
  named.period.reset();
  CHECK(fault_in(named) == "none");
  named.raised.reset();
  CHECK(fault_in(named) == "raised");
}
