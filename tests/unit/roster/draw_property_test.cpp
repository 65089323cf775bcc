// What holds for every draw, on hundreds of random books.
#include <doctest/doctest.h>

#include "lapthach/roster/draw.hpp"
#include "oracle.hpp"
#include "random_records.hpp"

namespace lapthach::roster::test {

namespace {

using domain::Records;
using domain::Roster;

Visits visits_of(const Roster& roster) {
  Visits visits;
  for (const auto& assignment : roster.assignments) {
    visits.emplace(assignment.cell, assignment.official);
  }
  return visits;
}

/// The draw; nothing when the book allows none.
std::optional<Draw> drawn(const Records& records, int threads = 1) {
  try {
    return draw(records, drawn_period, {threads});
  } catch (const Error&) {
    return std::nullopt;
  }
}

}  // namespace

TEST_CASE("a drawn roster obeys every rule and no roster is better at any level") {
  int draws = 0;
  for (std::uint32_t seed = 1; seed <= 300; ++seed) {
    CAPTURE(seed);
    const Records records = random_records(seed, 5, false);
    const std::optional<Draw> result = drawn(records);
    if (!result) continue;
    ++draws;
    Oracle oracle(records, drawn_period, result->roster.salt);
    const Visits visits = visits_of(result->roster);
    CHECK(oracle.broken_rules(visits).empty());
    CHECK(result->roster.objective == oracle.objective(visits));
    const std::optional<Best> best = oracle.best();
    REQUIRE(best);
    CHECK(best->unique);
    CHECK(result->roster.objective == best->objective);
    CHECK(visits == best->visits);
  }
  CHECK(draws > 250);
}

TEST_CASE("pins are kept or refused, never dropped") {
  int kept = 0, refused = 0;
  for (std::uint32_t seed = 1; seed <= 300; ++seed) {
    CAPTURE(seed);
    const Records records = random_records(seed, 4, true);
    const Records unpinned = random_records(seed, 4, false);
    if (!drawn(unpinned)) continue;
    const std::optional<Draw> result = drawn(records);
    const bool possible = Oracle(records, drawn_period).best().has_value();
    CHECK(result.has_value() == possible);
    if (result) {
      ++kept;
    } else {
      ++refused;
      CHECK_THROWS_WITH_AS(draw(records, drawn_period), doctest::Contains("pin"), Error);
    }
  }
  CHECK(kept > 50);
  CHECK(refused > 50);
}

TEST_CASE("around pins that can be kept the rest is drawn best") {
  int kept = 0;
  for (std::uint32_t seed = 1; seed <= 600; ++seed) {
    CAPTURE(seed);
    Records records = random_records(seed, 4, false);
    const Visits allowed = Oracle(records, drawn_period).allowed();
    domain::PeriodRecord& record = records.periods.back().record.emplace();
    record.period = drawn_period;
    std::uint32_t number = seed;
    for (const auto& [cell, official] : allowed) {
      const bool chosen = ++number % 3 == 0 && record.pins.size() < 2;
      if (chosen) record.pins.push_back({cell, official, domain::PinKind::pair, "", {}});
    }
    const std::optional<Draw> result = drawn(records);
    if (!result) continue;
    ++kept;
    const std::optional<Best> best = Oracle(records, drawn_period).best();
    REQUIRE(best);
    CHECK(result->roster.objective == best->objective);
    CHECK(visits_of(result->roster) == best->visits);
  }
  CHECK(kept > 300);
}

TEST_CASE("the order of records and the number of threads leave no trace") {
  for (std::uint32_t seed = 1; seed <= 200; ++seed) {
    CAPTURE(seed);
    const Records records = random_records(seed, 12, false);
    const std::optional<Draw> result = drawn(records);
    const Records other_order = shuffled(records, seed);
    const std::optional<Draw> again = drawn(other_order, 2);
    REQUIRE(result.has_value() == again.has_value());
    if (!result) continue;
    CHECK(result->roster == again->roster);
    CHECK(result->diagnostics == again->diagnostics);
  }
}

TEST_CASE("what is left of the visits gives the same roster as the visits") {
  int draws = 0;
  std::size_t visits = 0;
  for (std::uint32_t seed = 1; seed <= 200; ++seed) {
    CAPTURE(seed);
    const Records records = random_records(seed, 12, false);
    const domain::Past past = domain::past_of(records);
    Records bare = records;
    for (domain::PeriodBook& book : bare.periods) {
      visits += book.visits.size();
      book.visits.clear();
    }
    const std::optional<Draw> result = drawn(records);
    if (!result) continue;
    ++draws;
    CHECK(draw(bare, drawn_period, {.past = &past}).roster == result->roster);
  }
  CHECK(draws > 100);
  CHECK(visits > 1000);
}

TEST_CASE("every cell is attended or listed with a reason") {
  for (std::uint32_t seed = 1; seed <= 200; ++seed) {
    CAPTURE(seed);
    const Records records = random_records(seed, 12, true);
    const std::optional<Draw> result = drawn(records);
    if (!result) continue;
    std::set<domain::CellId> seen;
    for (const auto& assignment : result->roster.assignments) seen.insert(assignment.cell);
    for (const auto& cell : result->roster.uncovered) {
      CHECK(seen.insert(cell.cell).second);
      REQUIRE_FALSE(cell.because.empty());
      for (const std::string& reason : cell.because) CHECK_FALSE(reason.empty());
    }
    for (const auto& cell : records.registry.cells) {
      if (cell.span.contains(domain::meeting_day(records, drawn_period, cell))) {
        CHECK(seen.contains(cell.id));
      }
    }
  }
}

TEST_CASE("verify accepts what was drawn") {
  for (std::uint32_t seed = 1; seed <= 200; ++seed) {
    CAPTURE(seed);
    const Records records = random_records(seed, 12, true);
    const std::optional<Draw> result = drawn(records);
    if (!result) continue;
    CHECK(verify(records, result->roster).empty());
  }
}

}  // namespace lapthach::roster::test
