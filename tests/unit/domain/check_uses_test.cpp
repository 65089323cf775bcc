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
