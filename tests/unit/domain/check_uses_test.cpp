// What the periods hold changes no fault of settings, registry and decisions.
#include "lapthach/domain/check_uses.hpp"

#include <algorithm>
#include <iterator>

#include <doctest/doctest.h>

#include "lap_thach.hpp"

using namespace lapthach;
using namespace lapthach::domain;
using namespace lapthach::domain::lap_thach;

namespace {

/// Faults of the registry, of a decision, and of what uses them.
Records faulty() {
  Records book = records();
  unit(book.registry, "hop-ly").parent = id<UnitId>("nowhere");
  book.decisions.front().teams.front().members.push_back(member("nobody"));
  Visit& visit = book.periods.front().visits.front();
  visit.present = 99;
  visit.members = 35;
  visit.visitors.front().official = id<OfficialId>("no-one");
  return book;
}

std::vector<Diagnostic> without(std::vector<Diagnostic> all, const std::vector<Diagnostic>& some) {
  std::erase_if(all, [&](const Diagnostic& each) { return std::ranges::count(some, each) > 0; });
  return all;
}

}  // namespace

TEST_CASE("Foundation and uses make the whole check, and no period moves the foundation") {
  const Records book = faulty();
  Records bare = book;
  bare.periods.clear();
  bare.registers = {};
  const auto whole = check(book), uses = check_uses(book), foundation = check(bare);
  CHECK(uses.size() >= 2);
  CHECK(foundation.size() >= 2);
  CHECK(whole.size() == uses.size() + foundation.size());
  CHECK(without(whole, uses) == foundation);
  CHECK(without(whole, foundation) == uses);
}

TEST_CASE("A book without faults has none in its uses") { CHECK(check_uses(records()).empty()); }

TEST_CASE("The check of visits by themselves finds an error where the whole check does") {
  const Records sound = records();
  REQUIRE_FALSE(sound.periods.front().visits.empty());
  const auto is_sound = [](const Records& book) {
    return visits_check(book)(book.periods.front());
  };
  CHECK(is_sound(sound));
  int errors = 0;
  const auto change = [&](auto alter) {
    Records book = records();
    alter(book.periods.front());
    CHECK(is_sound(book) == !any_error(check_uses(book)));
    errors += any_error(check_uses(book)) ? 1 : 0;
  };
  change([](PeriodBook& book) { book.visits.front().cell = id<CellId>("nowhere"); });
  change([](PeriodBook& book) {
    book.visits.front().visitors.front().official = id<OfficialId>("x");
  });
  change([](PeriodBook& book) { book.visits.front().present = 99; });
  change([](PeriodBook& book) { book.visits.front().votes.push_back({"q", 99, 0, 0}); });
  change(
      [](PeriodBook& book) { book.visits.front().scores.emplace_back().sheet = id<SheetId>("x"); });
  change([](PeriodBook& book) { book.visits.front().items.push_back({id<GuidanceId>("x"), "y"}); });
  change([](PeriodBook& book) { book.visits.front().date = day("1950-01-01"); });
  change([](PeriodBook& book) {
    Session session;
    session.unit = id<UnitId>("nowhere");
    session.date = day("2019-07-02");
    book.sessions.push_back(session);
  });
  CHECK(errors == 8);
  // A warning is no error.
  change([](PeriodBook& book) {
    book.visits.front().planned = add_days(book.visits.front().date, -1);
    book.visits.front().reason.clear();
  });
  CHECK(errors == 8);
}
