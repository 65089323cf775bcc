// Tests of petitions that hang together: merge, unmerge, split, raised again; and of prefixes of
// ids.
#include <algorithm>

#include <doctest/doctest.h>

#include "unit/docket/life.hpp"

using namespace lapthach;
using namespace lapthach::docket;
using namespace lapthach::docket::test;
using domain::ClockKind;
using domain::EventKind;
using domain::Petition;
using domain::Stage;

namespace {

constexpr const char* master_id = "2019Q3-00001";
constexpr const char* child_id = "2019Q3-00002";

void append(Petition& petition, domain::Event event) {
  event.id = event_id(petition, event);
  petition.events.push_back(std::move(event));
}

domain::Event merge(const char* into, const char* at) {
  domain::Event made = event(EventKind::merge, at);
  made.petitions = {petition_id(into)};
  return made;
}

/// A petition of another cell, classified on 8 July and merged on the 16th.
Petition merged_child(const char* id = child_id, const char* into = master_id) {
  Petition child = petition({event(EventKind::classify, "2019-07-08")}, id);
  child.cell = test::id<domain::CellId>("vong-son");
  append(child, merge(into, "2019-07-16"));
  return child;
}

struct Folded {
  domain::Records records;
  std::vector<Case> all;

  Folded(std::vector<Petition> petitions, const char* as_of)
      : records(book(std::move(petitions))), all(cases(records, day(as_of))) {}

  const State& operator[](const char* id) const { return find(all, petition_id(id))->state; }
};

const Clock* reply_clock(const State& state) {
  const Clock* found = nullptr;
  for (const Clock& clock : state.clocks) {
    if (clock.kind == ClockKind::reply) found = &clock;
  }
  return found;
}

}  // namespace

TEST_CASE("A merged petition waits for the one that carries the matter, then for its own reply") {
  const Petition master = petition(whole_life(), master_id);
  Folded before({master, merged_child()}, "2019-07-20");
  CHECK(before[child_id].stage == Stage::merged);
  CHECK(before[child_id].is_open());
  CHECK_FALSE(before[child_id].overdue);
  CHECK(reply_clock(before[child_id]) == nullptr);

  Folded answered({master, merged_child()}, "2019-08-10");
  CHECK(answered[master_id].stage == Stage::closed);
  CHECK(answered[child_id].stage == Stage::merged);
  REQUIRE(reply_clock(answered[child_id]) != nullptr);
  CHECK(reply_clock(answered[child_id])->start == day("2019-07-29"));
  CHECK(reply_clock(answered[child_id])->verdict == Verdict::overdue);

  Petition child = merged_child();
  append(child, event(EventKind::reply, "2019-08-05"));
  Folded replied({master, child}, "2019-08-10");
  CHECK(replied[child_id].obstacles.empty());
  CHECK(replied[child_id].stage == Stage::closed);
  CHECK(reply_clock(replied[child_id])->verdict == Verdict::met);
}

TEST_CASE(
    "A merged petition that has its reply has the result of the one that carries the matter") {
  Petition child = merged_child();
  append(child, event(EventKind::reply, "2019-08-05"));
  const Folded replied({petition(whole_life(), master_id), child}, "2019-08-10");
  CHECK(replied[child_id].round().answered == replied[master_id].round().answered);
  CHECK(replied[child_id].round().outcome == replied[master_id].round().outcome);
  const Folded before({petition(whole_life(), master_id), child}, "2019-08-01");
  CHECK_FALSE(before[child_id].round().answered);
}

TEST_CASE("What was settled before it was raised is no result of a merged petition") {
  auto life = whole_life();
  life.push_back(event(EventKind::reopen, "2019-08-20"));
  Petition late = petition({}, "2019Q3-00002");
  late.raised = day("2019-08-15");
  append(late, merge(master_id, "2019-08-21"));
  append(late, event(EventKind::reply, "2019-08-30"));
  const Folded waits({petition(life, master_id), late}, "2019-09-30");
  CHECK(waits[child_id].stage == Stage::merged);
  CHECK(waits[child_id].obstacles.size() == 1);
  life.push_back(event(EventKind::route, "2019-08-22"));
  life.push_back(event(EventKind::answer, "2019-08-26"));
  life.push_back(event(EventKind::approve, "2019-08-28"));
  const Folded settled({petition(life, master_id), late}, "2019-09-30");
  CHECK(settled[child_id].stage == Stage::closed);
  CHECK(settled[child_id].round().answered == day("2019-08-26"));
}

TEST_CASE("The origin of a merged petition cannot be told before there is anything to tell") {
  Petition child = merged_child();
  append(child, event(EventKind::reply, "2019-07-28"));
  const Folded early({petition(whole_life(), master_id), child}, "2019-08-10");
  REQUIRE(early[child_id].obstacles.size() == 1);
  CHECK(early[child_id].stage == Stage::merged);
}

TEST_CASE("A chain of merges is followed to its end, a circle leads nowhere") {
  const Petition master = petition(whole_life(), master_id);
  Petition far = merged_child("2019Q3-00003", child_id);
  append(far, event(EventKind::reply, "2019-08-05"));
  const Folded chain({master, merged_child(), far}, "2019-08-10");
  CHECK(find(chain.all, petition_id("2019Q3-00003"))->root == petition_id(master_id));
  CHECK(chain["2019Q3-00003"].stage == Stage::closed);

  const Folded circle(
      {merged_child(child_id, "2019Q3-00003"), merged_child("2019Q3-00003", child_id)},
      "2019-08-10");
  CHECK(circle[child_id].stage == Stage::merged);
  CHECK(find(circle.all, petition_id(child_id))->root == petition_id(child_id));
}

TEST_CASE("A petition merged before it was classified counts where its matter counts") {
  Petition child = petition({}, child_id);
  append(child, merge(master_id, "2019-07-03"));
  const Folded folded({petition(whole_life(), master_id), child}, "2019-07-20");
  CHECK(folded[child_id].level == folded[master_id].level);
  CHECK(folded[child_id].bucket.str() == "district-and-above");
  const Folded before({petition({}, master_id), child}, "2019-07-05");
  CHECK(before[child_id].bucket.empty());
}

TEST_CASE("A petition that was merged, replied to and reopened goes its own way again") {
  Petition child = merged_child();
  append(child, event(EventKind::reply, "2019-08-05"));
  append(child, event(EventKind::reopen, "2019-08-09"));
  const Folded folded({petition(whole_life(), master_id), child}, "2019-08-10");
  CHECK(folded[child_id].obstacles.empty());
  CHECK(folded[child_id].stage == Stage::routing);
  CHECK(folded[child_id].merged_into.empty());
  CHECK(find(folded.all, petition_id(child_id))->root == petition_id(child_id));
  CHECK(folded[child_id].generation() == 2);
}

TEST_CASE("Undoing a merge brings back stage, holder and what was left of the term") {
  auto life = whole_life();
  life.resize(2);
  const Folded straight({petition(life, child_id)}, "2019-07-30");
  Petition merged = petition(life, child_id);
  append(merged, merge(master_id, "2019-07-16"));
  append(merged, event(EventKind::unmerge, "2019-07-23"));
  const Folded undone({petition({}, master_id), merged}, "2019-07-30");
  const State& state = undone[child_id];
  CHECK(state.obstacles.empty());
  CHECK(state.stage == Stage::with_agency);
  CHECK(state.merged_into.empty());
  CHECK(straight[child_id].due == day("2019-08-12"));
  CHECK(state.due == day("2019-08-19"));
  CHECK(state.holdings == std::vector{Holding{state.lead, day("2019-07-15"), day("2019-07-16")},
                                      Holding{state.lead, day("2019-07-23"), {}}});
}

TEST_CASE("A petition that was split stops its clocks and names its children") {
  Petition parent = petition({event(EventKind::classify, "2019-07-08")}, master_id);
  domain::Event split = event(EventKind::split, "2019-07-20");
  split.petitions = {petition_id(child_id), petition_id("2019Q3-00003")};
  append(parent, split);
  const Folded folded({parent}, "2020-01-01");
  CHECK(folded[master_id].stage == Stage::split);
  CHECK_FALSE(folded[master_id].is_open());
  CHECK_FALSE(folded[master_id].overdue);
  CHECK(folded[master_id].children == split.petitions);

  domain::Event undo = event(EventKind::correct, "2019-07-21");
  undo.event = parent.events.back().id;
  append(parent, undo);
  const Folded undone({parent}, "2019-07-22");
  CHECK(undone[master_id].stage == Stage::routing);
}

TEST_CASE("Petitions raised later than the day are not there yet") {
  const Folded folded({petition({}, "2019Q3-00001"), petition({}, "2019Q4-00001")}, "2019-09-30");
  CHECK(folded.all.size() == 1);
  CHECK(find(folded.all, petition_id("2019Q4-00001")) == nullptr);
}

TEST_CASE("A petition is found by the beginning of its id as people type it") {
  const Petition one = petition({}, "2019Q3-7F3K2"), two = petition({}, "2019Q3-7F0A1"),
                 longer = petition({}, "2019Q3-7F3K2X");
  const std::vector<const Petition*> all = {&one, &two, &longer};
  using Found = std::vector<const Petition*>;
  CHECK(begin_with(all, "2019q3-7fO") == Found{&two});
  CHECK(begin_with(all, "2019q37f0al") == Found{&two});
  CHECK(begin_with(all, "2019Q3-7F") == Found{&one, &two, &longer});
  CHECK(begin_with(all, "2019Q3-7F3K2") == Found{&one});
  CHECK(begin_with(all, "").empty());
  CHECK(begin_with(all, "2018").empty());
}
