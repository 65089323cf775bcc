// What an explanation says would change is what a full draw changes.
#include "lapthach/roster/why.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "lapthach/roster/draw.hpp"
#include "lapthach/roster/repair.hpp"
#include "oracle.hpp"
#include "random_records.hpp"
#include "small_book.hpp"

namespace lapthach::roster::test {

namespace {

using namespace domain;

/// A drawn roster in its book; nothing when the book allows none.
std::optional<Roster> draw_into(Records& records) {
  records.periods.back().roster.reset();
  try {
    Roster roster = draw(records, drawn_period).roster;
    records.periods.back().roster = roster;
    return roster;
  } catch (const Error&) {
    return std::nullopt;
  }
}

Objective difference(const Objective& after, const Objective& before) {
  Objective change{};
  for (std::size_t level = 0; level < change.size(); ++level) {
    change[level] = after[level] - before[level];
  }
  return change;
}

/// The draw with that pair pinned, with the same salt; nothing when pins or rules forbid it.
std::optional<Roster> draw_with(Records records, const Visit& visit) {
  auto& record = records.periods.back().record;
  if (!record) record.emplace().period = drawn_period;
  record->pins.push_back({visit.first, visit.second, PinKind::pair, "", {}});
  records.periods.back().roster.reset();
  try {
    return draw(records, drawn_period).roster;
  } catch (const Error&) {
    return std::nullopt;
  }
}

/// The draw without that pair.
Roster draw_without(Records records, const Visit& visit) {
  records.registry.exclusions.push_back({visit.second, visit.first, {}, "", {}});
  records.periods.back().roster.reset();
  return draw(records, drawn_period).roster;
}

}  // namespace

TEST_CASE("a forced visit changes exactly what a full draw with it changes") {
  int with = 0, without = 0, forbidden = 0;
  for (std::uint32_t seed = 1; seed <= 150; ++seed) {
    CAPTURE(seed);
    Records records = random_records(seed, 8, false);
    const auto roster = draw_into(records);
    if (!roster || roster->salt != 0) continue;
    const Oracle oracle(records, drawn_period);
    for (const Cell& cell : records.registry.cells) {
      if (!cell.span.contains(meeting_day(records, drawn_period, cell))) continue;
      for (const Official& official : records.registry.officials) {
        CAPTURE(cell.id.str());
        CAPTURE(official.id.str());
        const Explanation answer = why(records, *roster, {cell.id, official.id});
        REQUIRE(answer.chances.size() == 1);
        const Chance& chance = answer.chances.front();
        const bool allowed = oracle.allowed().contains({cell.id, official.id});
        CHECK(chance.broken.empty() == (allowed || chance.sent));
        if (chance.sent) {
          REQUIRE(chance.otherwise);
          // An exclusion may also split a time slot: that would be another question.
          if (records.settings.roster.visits_per_official > 1) continue;
          ++without;
          const Roster other = draw_without(records, {cell.id, official.id});
          CHECK(other.salt == 0);
          CHECK(chance.otherwise->change == difference(other.objective, roster->objective));
        } else if (allowed) {
          const auto other = draw_with(records, {cell.id, official.id});
          CHECK(chance.otherwise.has_value() == other.has_value());
          if (!other || !chance.otherwise) continue;
          ++with;
          CHECK(other->salt == 0);
          CHECK(chance.otherwise->change == difference(other->objective, roster->objective));
        } else if (chance.otherwise) {
          ++forbidden;
        }
      }
    }
  }
  CHECK(with > 500);
  CHECK(without > 100);
  CHECK(forbidden > 100);
}

TEST_CASE("a rule set aside changes what a draw without the rule changes") {
  int lifted = 0;
  for (std::uint32_t seed = 1; seed <= 150; ++seed) {
    CAPTURE(seed);
    Records records = random_records(seed, 8, false);
    records.registry.exclusions.clear();
    const Records free = records;
    const auto some = draw_into(records);
    if (!some || some->assignments.empty()) continue;
    const Assignment chosen = some->assignments.front();
    records.registry.exclusions.push_back({chosen.official, chosen.cell, {}, "", {}});
    const auto roster = draw_into(records);
    if (!roster || roster->salt != 0) continue;
    const auto forced = draw_with(free, {chosen.cell, chosen.official});
    const Explanation answer = why(records, *roster, {chosen.cell, chosen.official});
    REQUIRE(forced);
    REQUIRE(answer.chances.front().otherwise);
    CHECK(answer.chances.front().broken.size() == 1);
    CHECK(answer.chances.front().otherwise->change ==
          difference(forced->objective, roster->objective));
    ++lifted;
  }
  CHECK(lifted > 80);
}

TEST_CASE("the rivals of an uncovered cell are one more than the visits there are for them") {
  int contests = 0;
  for (std::uint32_t seed = 1; seed <= 200; ++seed) {
    CAPTURE(seed);
    Records records = random_records(seed, 12, false);
    records.settings.roster.visitors_per_cell = 1;
    records.settings.roster.visits_per_official = 1;
    const auto roster = draw_into(records);
    if (!roster) continue;
    for (const Uncovered& left : roster->uncovered) {
      const Explanation answer = why(records, *roster, {left.cell, {}});
      if (!answer.contest || answer.contest->officials.empty()) continue;
      ++contests;
      const Contest& contest = *answer.contest;
      CHECK(contest.cells.size() == contest.officials.size() + 1);
      CHECK(std::ranges::count(contest.cells, left.cell) == 1);
      for (const OfficialId& official : contest.officials) {
        const auto visit = std::ranges::find(roster->assignments, official, &Assignment::official);
        REQUIRE(visit != roster->assignments.end());
        CHECK(std::ranges::count(contest.cells, visit->cell) == 1);
      }
    }
  }
  CHECK(contests > 50);
}

TEST_CASE(
    "whatever rule is said to give an uncovered cell a visitor does, and no other leave does") {
  int lifts = 0;
  for (std::uint32_t seed = 1; seed <= 300; ++seed) {
    CAPTURE(seed);
    Records records = random_records(seed, 8, false);
    const auto roster = draw_into(records);
    if (!roster || roster->uncovered.empty()) continue;
    for (const Uncovered& left : roster->uncovered) {
      const Explanation answer = why(records, *roster, {left.cell, {}});
      if (!answer.contest) continue;
      for (const Official& official : records.registry.officials) {
        Records without = records;
        without.periods.back().roster.reset();
        std::erase_if(without.registry.unavailable,
                      [&](const Unavailability& leave) { return leave.official == official.id; });
        if (without.registry.unavailable == records.registry.unavailable) continue;
        const Roster other = draw(without, drawn_period).roster;
        if (other.salt != 0) continue;
        const bool covered = std::ranges::find(other.assignments, left.cell, &Assignment::cell) !=
                             other.assignments.end();
        const std::string away = official.name + " is away";
        const bool said = std::ranges::any_of(
            answer.contest->lifts, [&](const Text& text) { return text.en.starts_with(away); });
        CAPTURE(left.cell.str());
        CAPTURE(official.id.str());
        CHECK((!said || covered));
        lifts += said ? 1 : 0;
      }
    }
  }
  CHECK(lifts > 5);
}

TEST_CASE("in a repaired roster every other choice is worse in the order of its levels") {
  constexpr std::array<std::size_t, 8> order = {0, 1, 6, 2, 3, 4, 5, 7};
  int others = 0;
  for (std::uint32_t seed = 1; seed <= 100; ++seed) {
    CAPTURE(seed);
    Records records = random_records(seed, 8, false);
    auto roster = draw_into(records);
    if (!roster || roster->assignments.empty()) continue;
    records.periods.back().roster->status = RosterStatus::published;
    const Assignment ill = roster->assignments.front();
    records.registry.unavailable.push_back({ill.official, {ill.date, ill.date}, "ốm", {}});
    const Roster repaired = repair(records, drawn_period, Keep::visits).roster;
    records.periods.back().roster = repaired;
    for (const Cell& cell : records.registry.cells) {
      if (!cell.span.contains(meeting_day(records, drawn_period, cell))) continue;
      for (const Chance& chance : why(records, repaired, {cell.id, {}}).chances) {
        if (!chance.otherwise || !chance.broken.empty()) continue;
        const auto first = std::ranges::find_if(
            order, [&](std::size_t level) { return chance.otherwise->change[level] != 0; });
        REQUIRE(first != order.end());
        CHECK(chance.otherwise->change[*first] > 0);
        ++others;
      }
    }
  }
  CHECK(others > 300);
}

TEST_CASE("an official who rests is told the load, the nearest visit and what it would cost") {
  SmallBook book;
  book.cell("thon-a", "hop-ly");
  book.official("an", "to-1");
  book.official("binh", "to-1");
  book.visit(drawn_period - 1, "thon-a", "an");
  book.period(drawn_period).roster = draw(book.records, drawn_period).roster;
  const Roster roster = *book.period(drawn_period).roster;
  REQUIRE(visits_in(roster) == std::vector<std::string>{"binh>thon-a"});
  const Explanation answer = why(book.records, roster, {{}, id<OfficialId>("an")});
  REQUIRE(answer.chances.size() == 1);
  const Chance& chance = answer.chances.front();
  CHECK_FALSE(chance.sent);
  CHECK(chance.broken.empty());
  REQUIRE(chance.otherwise);
  CHECK(chance.otherwise->change[3] > 0);
  CHECK(chance.otherwise->dropped ==
        std::vector<Dropped>{{id<CellId>("thon-a"), id<OfficialId>("binh"), {}}});
  REQUIRE(answer.shares.size() == 2);
  CHECK(answer.shares.front().official == id<OfficialId>("an"));
  CHECK(answer.shares.front().done == 10);
  CHECK(answer.shares.front().expected == 5);
  CHECK(answer.shares.front().now == 0);
  CHECK(answer.shares.back().now == 10);
}

TEST_CASE("an answer from a book that has changed since says that it proves nothing") {
  SmallBook book;
  book.cell("thon-a", "hop-ly");
  book.cell("thon-b", "hop-ly");
  book.official("an", "to-1");
  const Roster roster = draw(book.records, drawn_period).roster;
  book.period(drawn_period).roster = roster;
  const CellId left = roster.uncovered.front().cell;
  CHECK(why(book.records, roster, {left, {}}).proven);
  CHECK(why(book.records, roster, {{}, id<OfficialId>("an")}).proven);
  book.visit(drawn_period - 1, roster.assignments.front().cell.str(), "an");
  CHECK_FALSE(why(book.records, roster, {left, {}}).proven);
  CHECK_FALSE(why(book.records, roster, {{}, id<OfficialId>("an")}).proven);
}

TEST_CASE("a requirement that cannot be met names the cut") {
  SmallBook book;
  book.rules().requirements = {{"standing", {"standing"}, {}, 2, {}}};
  book.cell("thon-a", "hop-ly");
  book.official("an", "to-1", "standing");
  book.official("binh", "to-1", "standing");
  book.period(drawn_period).roster = draw(book.records, drawn_period).roster;
  const Explanation answer =
      why(book.records, *book.period(drawn_period).roster, {{}, id<OfficialId>("an")});
  REQUIRE(answer.unmet.size() == 1);
  CHECK(answer.unmet.front().en.find("1 of 2 visits") != std::string::npos);
  CHECK(answer.unmet.front().en.find("have between them only thon-a") != std::string::npos);
}

}  // namespace lapthach::roster::test
