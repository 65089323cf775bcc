// Tests of entering petitions and events: ids, refusals, likeness.
#include <algorithm>
#include <map>
#include <random>

#include <doctest/doctest.h>

#include "unit/docket/life.hpp"

using namespace lapthach;
using namespace lapthach::docket;
using namespace lapthach::docket::test;
using domain::Event;
using domain::EventKind;
using domain::Petition;

namespace {

const domain::PetitionSettings law = settings();
constexpr Period quarter{2019, 3};

/// Petitions by id, as a book would know them.
class Shelf {
 public:
  Raised raise(Petition draft, bool anew = false) {
    Raised made = docket::raise(std::move(draft), quarter, law, known(), anew);
    shelf_[made.petition.id] = made.petition;
    return made;
  }
  Known known() const {
    return [this](const domain::PetitionId& id) {
      const auto found = shelf_.find(id);
      return found == shelf_.end() ? nullptr : &found->second;
    };
  }
  std::map<domain::PetitionId, Petition> shelf_;
};

Petition draft() {
  Petition made = petition({});
  made.id = {};
  return made;
}

void refuses(const Petition& of, const Event& event, std::string_view what, std::string_view hint) {
  const auto found = refusal(of, event, law);
  REQUIRE(found);
  INFO(found->what.en, " | ", found->hint.en);
  CHECK(found->what.en.find(what) != std::string::npos);
  CHECK(found->hint.en.find(hint) != std::string::npos);
  CHECK_FALSE(found->what.vi.empty());
  CHECK(found->what.vi != found->what.en);
}

Petition after(std::size_t events) {
  auto life = whole_life();
  life.resize(events);
  return petition(life);
}

}  // namespace

TEST_CASE("The same content draws the same id and is known the second time") {
  Shelf shelf;
  const Raised first = shelf.raise(draft());
  CHECK_FALSE(first.known);
  CHECK(first.petition.id.str().starts_with("2019Q3-"));
  CHECK(first.petition.id.str().size() == 12);
  const Raised second = shelf.raise(draft());
  CHECK(second.known);
  CHECK(second.petition.id == first.petition.id);
  CHECK(Shelf().raise(draft()).petition.id == first.petition.id);
}

TEST_CASE("Marks, case and spaces do not make another petition; day, place and number do") {
  const auto id_of = [](Petition of) { return Shelf().raise(std::move(of)).petition.id; };
  Petition same = draft();
  same.text = "hoàn thiện  phần CỐNG thoát nước dọc chùa đi trường tiểu học.";
  same.title = "Tên khác";
  CHECK(id_of(same) == id_of(draft()));
  Petition later = draft();
  later.raised = day("2019-07-02");
  CHECK(id_of(later) != id_of(draft()));
  Petition elsewhere = draft();
  elsewhere.cell = id<domain::CellId>("vong-son");
  CHECK(id_of(elsewhere) != id_of(draft()));
  Petition numbered = draft();
  numbered.ref = "7";
  CHECK(id_of(numbered) != id_of(draft()));
}

TEST_CASE("The same words knowingly raised again are another petition, the same each time") {
  Shelf shelf;
  const auto first = shelf.raise(draft()).petition.id;
  const auto second = shelf.raise(draft(), true);
  const auto third = shelf.raise(draft(), true);
  CHECK_FALSE(second.known);
  CHECK(second.petition.id != first);
  CHECK(third.petition.id != second.petition.id);
  Shelf other;
  other.raise(draft());
  CHECK(other.raise(draft(), true).petition.id == second.petition.id);
}

TEST_CASE("Other content that draws a taken id gets a longer one") {
  const auto drawn = Shelf().raise(draft()).petition.id;
  Shelf shelf;
  Petition stranger = petition({}, drawn.str());
  stranger.text = "Việc khác.";
  shelf.shelf_[drawn] = stranger;
  const Raised made = shelf.raise(draft());
  CHECK_FALSE(made.known);
  CHECK(made.petition.id.str().size() == 13);
  CHECK(made.petition.id.str().starts_with(drawn.str()));
}

TEST_CASE("A petition needs an origin and words; of a complaint no words are taken") {
  Petition nowhere = draft();
  nowhere.cell = {};
  nowhere.unit = {};
  CHECK_THROWS_AS(Shelf().raise(nowhere), Error);
  Petition silent = draft();
  silent.text.clear();
  silent.title.clear();
  CHECK_THROWS_AS(Shelf().raise(silent), Error);
  silent.kind = id<domain::OpinionKindId>("denunciation");
  CHECK_FALSE(Shelf().raise(silent).known);
  Petition telling = draft();
  telling.kind = silent.kind;
  CHECK_THROWS_AS(Shelf().raise(telling), Error);
}

TEST_CASE("An illegal event is told the stage, the event, and what is legal then") {
  refuses(after(1), event(EventKind::reply, "2019-07-20"),
          "`reply` on 2019-07-20 is not legal: the petition 2019Q3-7F3K2 is then at the stage "
          "\"routing\"",
          "legal then: classify, route, refer, pause");
  CHECK_FALSE(refusal(after(4), event(EventKind::reply, "2019-08-05"), law));
}

TEST_CASE("An event is told what it lacks") {
  Event bare;
  bare.at = day("2019-08-05");
  const auto refused = [&](std::size_t events, EventKind kind, std::string_view what) {
    bare.kind = kind;
    refuses(after(events), bare, what, "");
  };
  refused(0, EventKind::classify, "names no level");
  refused(1, EventKind::route, "charges no agency");
  refused(2, EventKind::answer, "has no written result");
  refused(2, EventKind::send_back, "gives no reason");
  refused(2, EventKind::consult, "asks no agency");
  refused(2, EventKind::cooperate, "was not asked");
  refused(2, EventKind::extend, "by how much");
  refused(2, EventKind::promise, "names no day");
  refused(2, EventKind::fulfil, "no promise to keep");
  refused(2, EventKind::hand_over, "from whom to whom");
  refused(2, EventKind::resume, "does not stand still");
  refused(2, EventKind::merge, "one other petition");
  refused(2, EventKind::split, "fewer than two");
  refused(2, EventKind::correct, "what it corrects");
  refused(2, EventKind::note, "says nothing");
  refused(4, EventKind::reply, "how the cell was told");
  refused(5, EventKind::feedback, "what the cell thinks");
  refused(5, EventKind::reopen, "gives no reason");
}

TEST_CASE("An agency is asked once, and never for what it is charged with") {
  Event ask = event(EventKind::consult, "2019-07-20");
  ask.cooperating = {id<domain::AgencyId>("phong-tnmt")};
  refuses(after(2), ask, "which is charged with the whole", "--with");
  ask.cooperating = {id<domain::AgencyId>("phong-tckh"), id<domain::AgencyId>("phong-tckh")};
  refuses(after(2), ask, "asks phong-tckh twice", "cooperate");
  Petition asked = after(2);
  asked.events[1].cooperating = {id<domain::AgencyId>("phong-tckh")};
  ask.cooperating.pop_back();
  refuses(asked, ask, "asks phong-tckh twice", "cooperate");
  CHECK_FALSE(refusal(after(2), ask, law));
  Event route = event(EventKind::route, "2019-07-15");
  route.cooperating = {route.lead};
  refuses(after(1), route, "which is charged with the whole", "--with");
  Event answer = event(EventKind::cooperate, "2019-07-20");
  answer.agency = id<domain::AgencyId>("phong-vhtt");
  refuses(asked, answer, "was not asked", "phong-tckh");
  refuses(after(2), answer, "was not asked", "consult");
}

TEST_CASE("An agency hands over what is its own") {
  Event over = event(EventKind::hand_over, "2019-07-20");
  over.agency = id<domain::AgencyId>("phong-vhtt");
  over.lead = id<domain::AgencyId>("so-nnmt");
  refuses(after(2), over, "by phong-vhtt, which has no part in it", "with phong-tnmt");
  over.agency = id<domain::AgencyId>("phong-tnmt");
  CHECK_FALSE(refusal(after(2), over, law));
}

TEST_CASE("What is legal is said as it must be typed") {
  refuses(after(0), event(EventKind::approve, "2019-07-02"), "at the stage \"intake\"",
          "classify, answer --on-the-spot, decline");
  refuses(after(2), event(EventKind::approve, "2019-07-20"), "with the agency", "hand-over, pause");
  Event merge = event(EventKind::merge, "2019-07-09");
  merge.petitions = {petition_id("2019Q3-0000A")};
  auto life = whole_life();
  life.resize(1);
  life.push_back(merge);
  refuses(petition(life), event(EventKind::reply, "2019-07-20"), "\"merged\"",
          "2019Q3-0000A, which carries the matter, is not settled yet");
}

TEST_CASE("Nothing happens before the petition was raised") {
  refuses(after(0), event(EventKind::note, "2019-06-30"), "before the petition", "correct the day");
}

TEST_CASE("A late entry takes its true place, unless it makes a later event impossible") {
  const Petition life = after(5);
  CHECK_FALSE(refusal(life, event(EventKind::note, "2019-07-10"), law));
  refuses(life, event(EventKind::withdraw, "2019-07-10"), "make a later event impossible",
          "lapthach petition correct 2019Q3-7F3K2 --event ");
  const WorkCalendar calendar;
  const Petition entered = with_event(life, event(EventKind::note, "2019-07-10"), {law, calendar});
  CHECK(entered.events[1].kind == EventKind::note);
  CHECK(entered.events[1].id.str().starts_with("6-"));
}

TEST_CASE("A clock that stands still is not stopped once more") {
  auto stopped = [](const char* at) {
    Event made = event(EventKind::pause, at);
    made.clock = domain::ClockKind::answer;
    return made;
  };
  auto life = whole_life();
  life.resize(2);
  life.push_back(stopped("2019-07-17"));
  life.back().until = day("2019-07-20");
  refuses(petition(life), stopped("2019-07-19"), "stops what stands still", "petition resume");
  CHECK_FALSE(refusal(petition(life), stopped("2019-07-20"), law));
  Event whole = stopped("2019-07-19");
  whole.clock = domain::ClockKind::whole;
  CHECK_FALSE(refusal(petition(life), whole, law));
}

TEST_CASE("An agency that is not charged cannot give a petition back") {
  Event back = event(EventKind::send_back, "2019-07-20");
  back.agency = id<domain::AgencyId>("phong-tckh");
  refuses(after(2), back, "not charged", "phong-tnmt");
}

TEST_CASE("An answer waits for those who were asked, or says why not") {
  Petition life = after(2);
  life.events[1].cooperating = {id<domain::AgencyId>("phong-tckh")};
  Event answer = event(EventKind::answer, "2019-07-20");
  refuses(life, answer, "before phong-tckh has answered", "cooperate");
  answer.reason = "quá hạn phối hợp";
  CHECK_FALSE(refusal(life, answer, law));
}

TEST_CASE("A complaint is declined and replied to, and nothing else") {
  Petition life = petition({});
  life.kind = id<domain::OpinionKindId>("complaint");
  refuses(life, event(EventKind::classify, "2019-07-02"), "not for this channel", "decline");
  CHECK_FALSE(refusal(life, event(EventKind::decline, "2019-07-02"), law));
}

TEST_CASE("What an older book lacks does not hold its events up") {
  Event answer = event(EventKind::answer, "2019-07-20");
  answer.doc = {};
  answer.legacy = true;
  CHECK_FALSE(refusal(after(2), answer, law));
}

TEST_CASE("Two clerks who enter the same event draw the same id, other events others") {
  const Petition life = after(2);
  const Event note = event(EventKind::note, "2019-07-20");
  CHECK(event_id(life, note) == event_id(life, note));
  Event other = note;
  other.text = "Khác.";
  CHECK(event_id(life, note) != event_id(life, other));
  CHECK(domain::number_of(event_id(life, note)) == 3);
}

TEST_CASE("Petitions that say about the same are found, best first, without marks or case") {
  Petition first = petition({}, "2018Q1-00001");
  Petition second = petition({}, "2018Q2-00002");
  second.text = "HOAN THIEN CONG THOAT NUOC doc chua";
  second.unit = id<domain::UnitId>("tu-du");
  Petition third = petition({}, "2018Q3-00003");
  third.title = "Tái định cư";
  third.text = "Hoàn tất thủ tục cho các hộ gần bãi rác.";
  const std::vector<const Petition*> all = {&first, &second, &third};
  const auto found = similar(petition({}), all, 20);
  REQUIRE(found.size() == 2);
  CHECK(found[0] == Similar{&first, 100});
  CHECK(found[1].petition == &second);
  CHECK(found[1].score < 60);
  CHECK(similar(petition({}), all, 20, 1).size() == 1);
  CHECK(similar(first, {&first}).empty());
}
