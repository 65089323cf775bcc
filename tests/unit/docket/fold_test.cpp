// Tests of the state that follows from events: stages, clocks, holdings, rounds.
#include <algorithm>
#include <random>

#include <doctest/doctest.h>

#include "unit/docket/life.hpp"

using namespace lapthach;
using namespace lapthach::docket;
using namespace lapthach::docket::test;
using domain::ClockKind;
using domain::Event;
using domain::EventKind;
using domain::Stage;

namespace {

struct Office {
  domain::PetitionSettings settings = test::settings();
  WorkCalendar calendar;

  State state(std::vector<Event> events, const char* as_of) const {
    return state(petition(std::move(events)), as_of);
  }
  State state(const domain::Petition& of, const char* as_of) const {
    return fold(of, {settings, calendar}, day(as_of));
  }
};

std::vector<const Clock*> clocks(const State& state, ClockKind kind) {
  std::vector<const Clock*> found;
  for (const Clock& clock : state.clocks) {
    if (clock.kind == kind) found.push_back(&clock);
  }
  return found;
}

std::vector<Event> until(std::size_t events) {
  auto life = whole_life();
  life.resize(events);
  return life;
}

std::vector<Event> operator+(std::vector<Event> life, Event next) {
  life.push_back(std::move(next));
  return life;
}

const domain::AgencyId land = id<domain::AgencyId>("phong-tnmt");
const domain::AgencyId money = id<domain::AgencyId>("phong-tckh");

}  // namespace

TEST_CASE("Each event of a whole life leads one stage on, and only the reply closes") {
  const Office office;
  const std::vector<Stage> stages = {Stage::intake,       Stage::routing,   Stage::with_agency,
                                     Stage::at_committee, Stage::to_origin, Stage::closed};
  for (std::size_t i = 0; i < stages.size(); ++i) {
    const State state = office.state(until(i), "2019-12-31");
    CHECK(state.obstacles.empty());
    CHECK(state.stage == stages[i]);
    CHECK(state.is_open() == (i < 5));
  }
}

TEST_CASE("As of an earlier day later events have not happened") {
  const Office office;
  CHECK(office.state(whole_life(), "2019-07-14").stage == Stage::routing);
  CHECK(office.state(whole_life(), "2019-07-15").stage == Stage::with_agency);
}

TEST_CASE("Every clock of a whole life is judged") {
  const State state = Office().state(whole_life(), "2019-12-31");
  const Clock& route = *clocks(state, ClockKind::route).at(0);
  CHECK(route.due == day("2019-07-08"));
  CHECK(route.verdict == Verdict::late);
  const Clock& answer = *clocks(state, ClockKind::answer).at(0);
  CHECK(answer.due == day("2019-08-12"));
  CHECK(answer.verdict == Verdict::met);
  CHECK(answer.agency == land);
  const Clock& reply = *clocks(state, ClockKind::reply).at(0);
  CHECK(reply.start == day("2019-07-22"));
  CHECK(reply.due == day("2019-07-29"));
  CHECK(reply.verdict == Verdict::late);
  CHECK(clocks(state, ClockKind::whole).at(0)->verdict == Verdict::met);
  CHECK(state.late);
  CHECK_FALSE(state.overdue);
}

TEST_CASE("A running clock is near, then overdue, and due is the nearest of those that run") {
  const Office office;
  State state = office.state(until(2), "2019-08-08");
  CHECK(state.due == day("2019-08-12"));
  CHECK_FALSE(state.near);
  state = office.state(until(2), "2019-08-12");
  CHECK(state.near);
  CHECK_FALSE(state.overdue);
  state = office.state(until(2), "2019-08-13");
  CHECK(state.overdue);
  CHECK(clocks(state, ClockKind::answer).at(0)->verdict == Verdict::overdue);
}

TEST_CASE("An agency that gives the petition back in time is not to blame, a late one is") {
  const Office office;
  Event back = event(EventKind::send_back, "2019-08-12");
  State state = office.state(until(2) + back, "2019-08-20");
  CHECK(state.stage == Stage::routing);
  CHECK(state.returned == 1);
  CHECK(state.lead.empty());
  CHECK(clocks(state, ClockKind::answer).at(0)->verdict == Verdict::dropped);
  CHECK(clocks(state, ClockKind::route).size() == 2);
  CHECK(state.holdings == std::vector{Holding{land, day("2019-07-15"), day("2019-08-12")}});
  back.at = day("2019-08-13");
  state = office.state(until(2) + back, "2019-08-20");
  CHECK(clocks(state, ClockKind::answer).at(0)->verdict == Verdict::late);
}

TEST_CASE("Time lost at one agency is not charged to the next") {
  Event again = event(EventKind::route, "2019-08-14");
  again.lead = money;
  const State state =
      Office().state(until(2) + event(EventKind::send_back, "2019-08-13") + again, "2019-08-20");
  const auto answers = clocks(state, ClockKind::answer);
  REQUIRE(answers.size() == 2);
  CHECK(answers[1]->agency == money);
  CHECK(answers[1]->start == day("2019-08-14"));
  CHECK(answers[1]->due == day("2019-09-11"));
  CHECK(state.holdings.back() == Holding{money, day("2019-08-14"), {}});
  CHECK(state.charged == 2);
}

TEST_CASE("A pause keeps what is left, and a stage that changes ends it") {
  const Office office;
  auto life = until(2) + event(EventKind::pause, "2019-07-22");
  State state = office.state(life, "2019-09-30");
  CHECK(state.paused);
  CHECK_FALSE(state.overdue);
  CHECK_FALSE(clocks(state, ClockKind::answer).at(0)->due);
  state = office.state(life + event(EventKind::resume, "2019-08-05"), "2019-08-06");
  CHECK(clocks(state, ClockKind::answer).at(0)->due == day("2019-08-26"));
  state = office.state(life + event(EventKind::answer, "2019-08-05"), "2019-08-06");
  CHECK(clocks(state, ClockKind::answer).at(0)->due == day("2019-08-26"));
  CHECK_FALSE(state.paused);
}

TEST_CASE("A pause of one clock leaves the others") {
  Event pause = event(EventKind::pause, "2019-07-22");
  pause.clock = ClockKind::answer;
  const State state = Office().state(until(2) + pause, "2019-09-30");
  CHECK(clocks(state, ClockKind::answer).at(0)->paused);
  CHECK_FALSE(clocks(state, ClockKind::whole).at(0)->paused);
  CHECK(clocks(state, ClockKind::whole).at(0)->verdict == Verdict::overdue);
}

TEST_CASE("An extension gives days on top, or a day instead") {
  const Office office;
  Event extend = event(EventKind::extend, "2019-08-01");
  CHECK(clocks(office.state(until(2) + extend, "2019-08-02"), ClockKind::answer).at(0)->due ==
        day("2019-08-19"));
  extend.until = day("2019-09-30");
  extend.days.reset();
  CHECK(clocks(office.state(until(2) + extend, "2019-08-02"), ClockKind::answer).at(0)->due ==
        day("2019-09-30"));
}

TEST_CASE("The day that the directing paper sets is the due day") {
  auto life = until(2);
  life[1].until = day("2019-07-31");
  CHECK(Office().state(life, "2019-07-20").due == day("2019-07-31"));
}

TEST_CASE("Cooperating agencies have clocks of their own") {
  const Office office;
  auto life = until(2);
  life[1].cooperating = {money};
  State state = office.state(life, "2019-07-20");
  CHECK(clocks(state, ClockKind::cooperation).at(0)->due == day("2019-07-29"));
  Event gives = event(EventKind::cooperate, "2019-07-30");
  gives.agency = money;
  state = office.state(life + gives, "2019-07-31");
  CHECK(clocks(state, ClockKind::cooperation).at(0)->verdict == Verdict::late);
  CHECK(state.cooperating == std::vector{money});
}

TEST_CASE("Reopening begins a new round and keeps the old verdicts") {
  const State state = Office().state(whole_life() + event(EventKind::feedback, "2019-08-10") +
                                         event(EventKind::reopen, "2019-08-20"),
                                     "2019-08-21");
  CHECK(state.stage == Stage::routing);
  CHECK(state.generation() == 2);
  REQUIRE(state.rounds.size() == 2);
  CHECK(state.rounds[0].closed == day("2019-08-05"));
  CHECK(state.rounds[0].satisfaction == domain::Satisfaction::satisfied);
  CHECK_FALSE(state.round().closed);
  CHECK(clocks(state, ClockKind::route).at(0)->verdict == Verdict::late);
  CHECK(clocks(state, ClockKind::route).at(1)->generation == 2);
  CHECK(clocks(state, ClockKind::route).at(1)->due == day("2019-08-27"));
  CHECK(state.late);
}

TEST_CASE("A rule that changes moves open clocks and leaves finished ones") {
  Office office;
  office.settings.clocks[1].span.to = day("2019-07-31");
  domain::ClockRule shorter = office.settings.clocks[1];
  shorter.id = id<domain::RuleId>("han-moi");
  shorter.span = {day("2019-08-01"), {}};
  shorter.days = 3;
  office.settings.clocks.push_back(shorter);
  CHECK(clocks(office.state(whole_life(), "2019-12-31"), ClockKind::answer).at(0)->due ==
        day("2019-08-12"));
  CHECK(clocks(office.state(until(2), "2019-12-31"), ClockKind::answer).at(0)->due ==
        day("2019-07-18"));
}

TEST_CASE("The due day kept with the event outlives a rule changed in place") {
  Office office;
  const Law law{office.settings, office.calendar};
  domain::Petition life = petition(until(2));
  life = with_event(life, event(EventKind::answer, "2019-07-22"), law);
  REQUIRE(life.events.back().dues.size() == 1);
  CHECK(life.events.back().dues[0].due == day("2019-08-12"));
  office.settings.clocks[1].days = 2;
  const State state = office.state(life, "2019-12-31");
  CHECK(clocks(state, ClockKind::answer).at(0)->verdict == Verdict::met);
}

TEST_CASE("A promise is kept when fulfilled by its day, and broken after it") {
  const Office office;
  auto life = until(2) + event(EventKind::promise, "2019-07-16");
  CHECK(clocks(office.state(life, "2019-08-15"), ClockKind::promise).at(0)->verdict ==
        Verdict::running);
  CHECK(office.state(life, "2019-08-16").overdue);
  const State kept = office.state(life + event(EventKind::fulfil, "2019-08-15"), "2019-09-01");
  CHECK(clocks(kept, ClockKind::promise).at(0)->verdict == Verdict::met);
}

TEST_CASE("A promise made with the answer runs on after the reply") {
  auto life = whole_life();
  life[2].until = day("2019-12-31");
  const State state = Office().state(life, "2020-01-01");
  CHECK(state.stage == Stage::closed);
  CHECK(clocks(state, ClockKind::promise).at(0)->verdict == Verdict::overdue);
}

TEST_CASE("A grassroots petition is answered without a paper and goes straight to its origin") {
  auto life = until(2);
  life[0].level = id<domain::LevelId>("grassroots");
  Event answer = event(EventKind::answer, "2019-07-20");
  answer.doc = {};
  const State state = Office().state(life + answer, "2019-07-21");
  CHECK(state.obstacles.empty());
  CHECK(state.stage == Stage::to_origin);
  CHECK(state.bucket == id<domain::BucketId>("grassroots"));
}

TEST_CASE("An answer on the spot goes from intake straight to the origin") {
  Event answer = event(EventKind::answer, "2019-07-01");
  answer.doc = {};
  answer.on_the_spot = true;
  answer.level = id<domain::LevelId>("district");
  const State state = Office().state({answer}, "2019-07-02");
  CHECK(state.obstacles.empty());
  CHECK(state.stage == Stage::to_origin);
  CHECK(state.round().on_the_spot);
  CHECK(state.bucket == id<domain::BucketId>("district-and-above"));
}

TEST_CASE("A hand-over moves the petition and its clock to the successor") {
  Event over = event(EventKind::hand_over, "2019-07-20");
  over.agency = land;
  over.lead = id<domain::AgencyId>("so-nnmt");
  const State state = Office().state(until(2) + over, "2019-07-21");
  CHECK(state.lead == over.lead);
  const auto answers = clocks(state, ClockKind::answer);
  REQUIRE(answers.size() == 1);
  CHECK(answers[0]->agency == over.lead);
  CHECK(answers[0]->start == day("2019-07-15"));
  CHECK(state.holdings.size() == 2);
}

namespace {

/// Entered after all the others, though it happened before some.
domain::Petition with_late(domain::Petition life, Event late) {
  late.id = event_id(life, late);
  life.events.push_back(std::move(late));
  return life;
}

}  // namespace

TEST_CASE("A pause that is entered late moves the due day that an answer has kept") {
  const Office office;
  const Law law{office.settings, office.calendar};
  domain::Petition life = petition(until(2));
  life = with_event(life, event(EventKind::answer, "2019-08-14"), law);
  REQUIRE(life.events.back().dues.size() == 1);
  CHECK(clocks(office.state(life, "2019-08-20"), ClockKind::answer)[0]->verdict == Verdict::late);

  Event pause = event(EventKind::pause, "2019-07-20");
  pause.until = day("2019-07-26");
  const domain::Petition paused = with_late(life, pause);
  const Clock in_time = *clocks(office.state(paused, "2019-08-20"), ClockKind::answer)[0];
  CHECK(in_time.due == day("2019-08-19"));
  CHECK(in_time.verdict == Verdict::met);
  const auto noted = with_late(life, event(EventKind::note, "2019-07-20"));
  CHECK(clocks(office.state(noted, "2019-08-20"), ClockKind::answer)[0]->kept);

  Event strike = event(EventKind::correct, "2019-08-16");
  strike.event = paused.events.back().id;
  const auto struck = with_late(paused, strike);
  const auto again = clocks(office.state(struck, "2019-08-20"), ClockKind::answer)[0];
  CHECK(again->due == day("2019-08-12"));
  CHECK(again->verdict == Verdict::late);
}

TEST_CASE("An event keeps the due days of the clocks that it stops, and of no others") {
  const Office office;
  const Law law{office.settings, office.calendar};
  domain::Petition life = with_event(petition({}), event(EventKind::classify, "2019-07-08"), law);
  life = with_event(life, event(EventKind::route, "2019-07-08"), law);
  life = with_event(life, event(EventKind::note, "2019-07-08"), law);
  CHECK(life.events[0].dues.empty());
  REQUIRE(life.events[1].dues.size() == 1);
  CHECK(life.events[1].dues[0].clock == ClockKind::route);
  CHECK(life.events[2].dues.empty());
}

TEST_CASE("An event that a correction strikes out never happened") {
  auto wrong = petition(whole_life());
  Event strike = event(EventKind::correct, "2019-08-06");
  strike.event = wrong.events.back().id;
  strike.id = event_id(wrong, strike);
  wrong.events.push_back(strike);
  CHECK(Office().state(wrong, "2019-08-06").stage == Stage::to_origin);
  CHECK(Office().state(wrong, "2019-08-05").stage == Stage::closed);
  Event undo = event(EventKind::correct, "2019-08-07");
  undo.event = strike.id;
  undo.id = event_id(wrong, undo);
  wrong.events.push_back(undo);
  CHECK(Office().state(wrong, "2019-08-07").stage == Stage::closed);
}

TEST_CASE("Random lives fold the same whatever the order in which they are stored") {
  const Office office;
  std::mt19937 random(7);
  for (unsigned seed = 1; seed <= 60; ++seed) {
    domain::Petition life = petition({});
    life.events = random_life(seed, 12);
    const State expected = office.state(life, "2020-06-30");
    CHECK(expected.obstacles.empty());
    for (int round = 0; round < 5; ++round) {
      std::ranges::shuffle(life.events, random);
      const State state = office.state(life, "2020-06-30");
      REQUIRE(state.steps.size() == expected.steps.size());
      CHECK(state.stage == expected.stage);
      CHECK(state.rounds == expected.rounds);
      CHECK(state.holdings == expected.holdings);
      CHECK(state.due == expected.due);
      REQUIRE(state.clocks.size() == expected.clocks.size());
      for (std::size_t i = 0; i < state.clocks.size(); ++i) {
        CHECK(state.clocks[i].due == expected.clocks[i].due);
        CHECK(state.clocks[i].verdict == expected.clocks[i].verdict);
      }
    }
  }
}

TEST_CASE("Over random lives: an open petition always has a running whole clock and one round") {
  const Office office;
  for (unsigned seed = 100; seed <= 160; ++seed) {
    domain::Petition life = petition({});
    life.events = random_life(seed, 15);
    const State state = office.state(life, "2020-06-30");
    const auto whole = clocks(state, ClockKind::whole);
    CHECK(whole.size() == state.rounds.size());
    CHECK(whole.back()->is_running() == state.is_open());
    const auto holding =
        std::ranges::count_if(state.holdings, [](const Holding& each) { return !each.to; });
    CHECK(holding == (state.stage == Stage::with_agency ? 1 : 0));
  }
}

TEST_CASE("A pause of the second round does not reach back into the first") {
  auto events = whole_life();
  events.push_back(event(EventKind::reopen, "2019-08-05"));
  events.push_back(event(EventKind::route, "2019-08-05"));
  events.push_back(event(EventKind::pause, "2019-08-05"));
  const domain::PetitionSettings law = settings();
  const WorkCalendar calendar{};
  const State state = fold(petition(events), {law, calendar}, day("2019-08-20"));
  for (const Clock& clock : state.clocks) {
    CHECK(clock.pauses.empty() == !clock.is_running());
  }
}
