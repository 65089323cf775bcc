// Tests of the transition table, ids of petitions and the order of events.
#include <algorithm>

#include <doctest/doctest.h>

#include "lapthach/domain/course.hpp"
#include "unit/domain/lap_thach.hpp"

using namespace lapthach;
using namespace lapthach::domain;
using namespace lapthach::domain::lap_thach;

namespace {

Event event(std::string_view called, EventKind kind, std::string_view at) {
  Event made;
  made.id = id<EventId>(called);
  made.kind = kind;
  made.at = day(at);
  made.recorded = made.at;
  made.text = "ghi chú";
  return made;
}

std::vector<std::string> order(const Petition& petition, std::string_view as_of = "2019-12-31") {
  std::vector<std::string> ids;
  for (const Event* each : events_in_order(petition, day(as_of))) ids.push_back(each->id.str());
  return ids;
}

bool tells(const std::vector<TableFault>& faults, std::string_view what) {
  return std::ranges::any_of(faults, [&](const TableFault& fault) {
    return fault.what.en.find(what) != std::string::npos && !fault.hint.vi.empty();
  });
}

}  // namespace

TEST_CASE("The table that ships is well formed") {
  const auto table = default_lifecycle();
  CHECK(faults_of(table).empty());
  for (const Transition& row : table) {
    CHECK((row.to == Target::closed) == (row.event == EventKind::reply));
  }
  for (const auto& kind : words(EventKind{})) {
    CAPTURE(kind.text);
    CHECK(std::ranges::count(table, kind.value, &Transition::event) > 0);
  }
}

TEST_CASE(
    "Every table without one of the rows that lead on is caught at the stage that gets stuck") {
  std::vector<Transition> table = default_lifecycle();
  std::erase_if(table, [](const Transition& row) { return row.event == EventKind::reply; });
  CHECK(faults_of(table).size() == 6);
  table = default_lifecycle();
  std::erase_if(table, [](const Transition& row) {
    return row.event == EventKind::unmerge ||
           (row.event == EventKind::reply && row.when == Condition::master_answered);
  });
  REQUIRE(faults_of(table).size() == 1);
  CHECK(tells(faults_of(table), "leads from merged to closed"));
}

TEST_CASE("Only a reply may close, only an unmerge goes back, and each row has stages") {
  std::vector<Transition> table = default_lifecycle();
  table.push_back({EventKind::decline, {Stage::intake}, Target::closed, Condition::always, {}});
  table.push_back({EventKind::note, {}, Target::before, Condition::always, {}});
  CHECK(tells(faults_of(table), "`decline` leads to closed"));
  CHECK(tells(faults_of(table), "`note` can happen at no stage"));
  CHECK(tells(faults_of(table), "`note` leads to before"));
}

TEST_CASE("The words of stages and events are read back, and each has a name in both languages") {
  for (const auto& word : words(EventKind{})) {
    CHECK(from_word<EventKind>(word.text) == word.value);
    CHECK(name_of(word.value).en == command_of(word.value));
    CHECK_FALSE(name_of(word.value).vi.empty());
  }
  for (const auto& word : words(Stage{})) {
    CHECK(from_word<Stage>(word.text) == word.value);
    CHECK(stage_of(*from_word<Target>(word.text)) == word.value);
    CHECK_FALSE(name_of(word.value).vi.empty());
  }
  CHECK_FALSE(from_word<Stage>("opened"));
  CHECK_FALSE(stage_of(Target::same));
}

TEST_CASE("An id of a petition is a period and a code of the alphabet without look-alikes") {
  CHECK(PetitionId::parse("2019Q3-7F3K2")->period() == Period{2019, 3});
  for (const char* wrong :
       {"", "2019Q3-7F3K", "2019Q5-7F3K2", "2019-Q3-7F3K2", "2019Q3-7f3k2", "2019Q3-7F3I2",
        "2019Q3 7F3K2", "q3/201-7F3K2", "2019Q3-000000000000000000000000000"}) {
    CAPTURE(wrong);
    CHECK_FALSE(PetitionId::parse(wrong));
  }
}

TEST_CASE("Events go by day, then by number, then by code") {
  Petition petition;
  petition.events = {
      event("10-b", EventKind::note, "2019-07-02"), event("2-z", EventKind::note, "2019-07-02"),
      event("2-a", EventKind::note, "2019-07-02"), event("11-c", EventKind::note, "2019-07-01"),
      event("late", EventKind::note, "2019-07-02")};
  CHECK(order(petition) == std::vector<std::string>{"11-c", "late", "2-a", "2-z", "10-b"});
  CHECK(order(petition, "2019-07-01") == std::vector<std::string>{"11-c"});
}

TEST_CASE("A correction strikes out what was entered before it, never what came after") {
  Petition petition;
  petition.events = {event("1-a", EventKind::note, "2019-07-01"),
                     event("2-b", EventKind::correct, "2019-07-02"),
                     event("3-c", EventKind::correct, "2019-07-03")};
  petition.events[1].event = id<EventId>("1-a");
  CHECK(order(petition) == std::vector<std::string>{"2-b", "3-c"});
  petition.events[2].event = id<EventId>("2-b");
  CHECK(order(petition) == std::vector<std::string>{"1-a", "3-c"});
  CHECK(order(petition, "2019-07-02") == std::vector<std::string>{"2-b"});
}

TEST_CASE("A book's own table is what counts") {
  PetitionSettings settings;
  std::erase_if(settings.lifecycle,
                [](const Transition& row) { return row.event == EventKind::note; });
  Petition petition;
  petition.raised = day("2019-07-01");
  petition.events = {event("1-a", EventKind::note, "2019-07-01")};
  CHECK(course(petition, settings).obstacles.size() == 1);
  settings.lifecycle.push_back(
      {EventKind::note, {Stage::intake}, Target::routing, Condition::always, {}});
  CHECK(course(petition, settings).standing.stage == Stage::routing);
}
