// Tests of the searches behind check(), against the plainest way to find the same.
#include <random>
#include <set>

#include <doctest/doctest.h>

#include "domain/circles.hpp"
#include "domain/clashes.hpp"
#include "domain/reference.hpp"
#include "unit/domain/lap_thach.hpp"

using namespace lapthach;
using namespace lapthach::domain;
using namespace lapthach::domain::lap_thach;

namespace {

Span random_span(std::mt19937& random) {
  const Date start = day("2019-01-01");
  Span made;
  const int from = static_cast<int>(random() % 20);
  if (random() % 5 != 0) made.from = add_days(start, from);
  if (random() % 3 != 0) made.to = add_days(start, from + static_cast<int>(random() % 8));
  return made;
}

}  // namespace

TEST_CASE("A claim clashes exactly when an earlier claim to its key holds on a common day") {
  std::mt19937 random(1);
  for (int round = 0; round < 500; ++round) {
    std::vector<Claim> claims;
    for (std::size_t i = 0; i < 8; ++i) {
      claims.push_back({random() % 2 ? "a" : "b", random_span(random), i});
    }
    std::set<std::size_t> expected;
    for (const Claim& one : claims) {
      for (const Claim& other : claims) {
        const bool before =
            std::tie(other.span.from, other.index) < std::tie(one.span.from, one.index);
        if (before && one.key == other.key && one.span.overlaps(other.span)) {
          expected.insert(one.index);
        }
      }
    }
    std::set<std::size_t> found;
    for (const Clash& clash : clashes(claims)) {
      CHECK(claims[clash.earlier].key == claims[clash.later].key);
      CHECK(claims[clash.earlier].span.overlaps(claims[clash.later].span));
      found.insert(clash.later);
    }
    REQUIRE(found == expected);
  }
}

TEST_CASE("Circles are found at any length, and chains are not circles") {
  using List = std::vector<std::vector<std::size_t>>;
  CHECK(circles({}).empty());
  CHECK(circles({{1}, {2}, {}}).empty());
  CHECK(circles({{1, 2}, {2}, {}}).empty());
  CHECK(circles({{0}}) == List{{0}});
  CHECK(circles({{1}, {2}, {1}}) == List{{1, 2}});
  CHECK(circles({{1}, {0}, {3}, {2}}) == List{{0, 1}, {2, 3}});
}

TEST_CASE("A chain as long as a file is followed without harm") {
  std::vector<std::vector<std::size_t>> next(1'000'000);
  for (std::size_t i = 0; i + 1 < next.size(); ++i) next[i] = {i + 1};
  CHECK(circles(next).empty());
  next.back() = {0};
  REQUIRE(circles(next).size() == 1);
  CHECK(circles(next)[0].size() == next.size());
}

TEST_CASE("The first day without is the first day of the use that no span contains") {
  std::mt19937 random(2);
  for (int round = 0; round < 2000; ++round) {
    std::vector<Span> held;
    for (unsigned i = 0; i < 1 + random() % 4; ++i) held.push_back(random_span(random));
    std::ranges::sort(held, {}, &Span::from);
    Span use = random_span(random);
    use.from = use.from.value_or(day("2018-12-31"));

    std::optional<Date> expected;
    for (Date date = *use.from; !expected && date < day("2020-01-01"); date = add_days(date, 1)) {
      if (!use.contains(date)) break;
      const auto holds = [&](const Span& each) { return each.contains(date); };
      if (std::ranges::none_of(held, holds)) expected = date;
    }
    REQUIRE(first_day_without(held, use) == expected);
  }
}

TEST_CASE("A use that is open at its beginning begins with what it uses") {
  CHECK_FALSE(first_day_without({span("2025-07-01")}, {}));
  CHECK(first_day_without({span("2025-07-01", "2026-06-30")}, {}) == day("2026-07-01"));
  CHECK(first_day_without({span("", "2024-12-31"), span("2025-02-01")}, {}) == day("2025-01-01"));
}
