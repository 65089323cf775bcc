// What holds for every repair of a published roster, on hundreds of random books.
#include "lapthach/roster/repair.hpp"

#include <doctest/doctest.h>

#include "oracle.hpp"
#include "random_records.hpp"
#include "small_book.hpp"

namespace lapthach::roster::test {

namespace {

using namespace domain;

constexpr std::array<std::string_view, 8> keeping_visits = {
    "unmet", "mandatory", "change", "priority", "load", "continuity", "travel", "tie"};
constexpr std::array<std::string_view, 8> keeping_priority = {
    "unmet", "mandatory", "priority", "change", "load", "continuity", "travel", "tie"};

Visits visits_of(const Roster& roster) {
  Visits visits;
  for (const auto& assignment : roster.assignments) {
    visits.emplace(assignment.cell, assignment.official);
  }
  return visits;
}

PeriodBook& book_of(Records& records) { return records.periods.back(); }

/// Draws and publishes; false when the book allows no draw.
bool publish(Records& records) {
  try {
    Roster roster = draw(records, drawn_period).roster;
    roster.status = RosterStatus::published;
    book_of(records).roster = std::move(roster);
    return true;
  } catch (const Error&) {
    return false;
  }
}

/// Somebody falls ill, a cell does not meet, another meets a day later.
void disturb(Records& records, Dice& dice) {
  const auto assignments = book_of(records).roster->assignments;
  PeriodBook& book = book_of(records);
  if (!book.record) book.record.emplace().period = drawn_period;
  const auto some = [&] {
    return assignments[static_cast<std::size_t>(
        dice.roll(0, static_cast<int>(assignments.size()) - 1))];
  };
  if (dice.chance(80)) {
    const Assignment visit = some();
    records.registry.unavailable.push_back({visit.official, {visit.date, visit.date}, "ốm", {}});
  }
  if (dice.chance(30)) {
    book.record->pins.push_back({some().cell, {}, PinKind::uncovered, "", {}});
  }
  if (dice.chance(30)) {
    const Assignment visit = some();
    book.record->moves.push_back({visit.cell, add_days(visit.date, 1), ClockTime{600}, "", {}});
  }
}

}  // namespace

TEST_CASE("a repair breaks no rule and is the best in its order of levels") {
  int repairs = 0, gave_up = 0;
  for (std::uint32_t seed = 1; seed <= 300; ++seed) {
    CAPTURE(seed);
    Records records = random_records(seed, 5, false);
    if (!publish(records) || book_of(records).roster->assignments.empty()) continue;
    Dice dice(seed);
    disturb(records, dice);
    for (const Keep keep : {Keep::visits, Keep::priority}) {
      const Repaired result = repair(records, drawn_period, keep);
      ++repairs;
      Oracle oracle(records, drawn_period, result.roster.salt);
      const Visits visits = visits_of(result.roster);
      CHECK(oracle.broken_rules(visits).empty());
      const auto best = oracle.best(keep == Keep::visits ? keeping_visits : keeping_priority);
      REQUIRE(best);
      CHECK(best->unique);
      CHECK(result.roster.objective == best->objective);
      CHECK(visits == best->visits);
      CHECK(result.chosen.kept == result.before - best->objective[6]);
      CHECK(result.chosen.priority == best->objective[2]);
      const auto other = oracle.best(keep == Keep::visits ? keeping_priority : keeping_visits);
      CHECK(result.other.kept == result.before - other->objective[6]);
      CHECK(result.other.priority == other->objective[2]);
      if (result.chosen.kept != result.other.kept) ++gave_up;
    }
  }
  CHECK(repairs > 400);
  CHECK(gave_up > 20);
}

TEST_CASE("a repair worsens no requirement and no mandatory cell for the sake of a visit") {
  int repairs = 0;
  for (std::uint32_t seed = 1; seed <= 300; ++seed) {
    CAPTURE(seed);
    Records records = random_records(seed, 12, false);
    if (!publish(records) || book_of(records).roster->assignments.empty()) continue;
    Dice dice(seed);
    disturb(records, dice);
    const Roster drawn_anew = draw(records, drawn_period).roster;
    for (const Keep keep : {Keep::visits, Keep::priority}) {
      const Roster repaired = repair(records, drawn_period, keep).roster;
      CHECK(repaired.objective[0] == drawn_anew.objective[0]);
      CHECK(repaired.objective[1] == drawn_anew.objective[1]);
      CHECK(repaired.objective[6] <= drawn_anew.objective[6]);
      ++repairs;
    }
  }
  CHECK(repairs > 400);
}

TEST_CASE("a repaired roster proves itself from the book, again and again") {
  int proven = 0;
  for (std::uint32_t seed = 1; seed <= 200; ++seed) {
    CAPTURE(seed);
    Records records = random_records(seed, 12, false);
    if (!publish(records) || book_of(records).roster->assignments.empty()) continue;
    Dice dice(seed);
    for (int times = 1; times <= 2; ++times) {
      if (book_of(records).roster->assignments.empty()) continue;
      disturb(records, dice);
      const Repaired result = repair(records, drawn_period, Keep::visits);
      const Repaired again = repair(shuffled(records, seed), drawn_period, Keep::visits, {2});
      CHECK(result.roster == again.roster);
      book_of(records).roster = result.roster;
      CHECK(verify(records, result.roster).empty());
      CHECK(result.roster.repairs.size() == static_cast<std::size_t>(times));
      ++proven;
      if (result.roster.assignments.empty()) continue;
      Roster forged = result.roster;
      forged.repairs.back().keep = Keep::priority;
      forged.repairs.back().dropped.push_back(
          {forged.assignments.front().cell, forged.assignments.front().official, {}});
      CHECK_FALSE(verify(records, forged).empty());
    }
  }
  CHECK(proven > 200);
}

TEST_CASE("somebody who was not sent takes the place of an absent one, nobody else moves") {
  SmallBook book;
  book.cell("thon-a", "hop-ly");
  book.cell("thon-b", "hop-ly");
  book.official("an", "to-1");
  book.official("binh", "to-1");
  book.official("chi", "to-1");
  book.rules().visitors_per_cell = 1;
  book.period(drawn_period).roster = draw(book.records, drawn_period).roster;
  Roster& published = *book.period(drawn_period).roster;
  published.status = RosterStatus::published;
  REQUIRE(published.assignments.size() == 2);
  const Assignment absent = published.assignments.front();
  const Assignment other = published.assignments.back();
  book.leave(absent.official.str(), "ốm");
  const Repaired result = repair(book.records, drawn_period, Keep::visits);
  CHECK(result.chosen.kept == 1);
  CHECK(result.roster.uncovered.empty());
  const Visits visits = visits_of(result.roster);
  CHECK(visits.contains({other.cell, other.official}));
  REQUIRE(result.roster.repairs.size() == 1);
  CHECK(result.roster.repairs.front().dropped ==
        std::vector<Dropped>{{absent.cell, absent.official, {}}});
}

TEST_CASE("a cell left to a visit that is kept says so") {
  SmallBook book;
  book.cell("thon-a", "hop-ly");
  book.official("an", "to-1");
  book.period(drawn_period).roster = draw(book.records, drawn_period).roster;
  book.period(drawn_period).roster->status = RosterStatus::published;
  book.cell("thon-b", "hop-ly");
  book.visit(drawn_period - 1, "thon-a", "an");
  const Repaired kept = repair(book.records, drawn_period, Keep::visits);
  CHECK(visits_in(kept.roster) == std::vector<std::string>{"an>thon-a"});
  CHECK(reasons_of(kept.roster, "thon-b") ==
        "everybody who could come keeps a visit already published: Nguyễn Văn an");
  CHECK(kept.chosen.kept == 1);
  CHECK(kept.other.kept == 0);
  CHECK(kept.other.priority < kept.chosen.priority);
  CHECK(visits_in(repair(book.records, drawn_period, Keep::priority).roster) ==
        std::vector<std::string>{"an>thon-b"});
}

}  // namespace lapthach::roster::test
