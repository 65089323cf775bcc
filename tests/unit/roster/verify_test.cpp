// What was drawn is proven; what was changed afterwards is not.
#include <doctest/doctest.h>

#include "lapthach/roster/draw.hpp"
#include "roster/model.hpp"
#include "small_book.hpp"

namespace lapthach::roster::test {

namespace {

using namespace domain;

/// Two teams of four officials and six cells each, with history, travel and a requirement.
SmallBook busy_book() {
  SmallBook book;
  book.rules().requirements = {{"standing", {"standing"}, {}, 1, {}}};
  for (int c = 0; c < 12; ++c) {
    book.cell("thon-" + std::to_string(10 + c), c < 6 ? "hop-ly" : "tu-du");
  }
  for (int o = 0; o < 8; ++o) {
    const std::string name = "cb-" + std::to_string(o);
    book.official(name, o < 4 ? "to-1" : "to-2", o % 4 == 0 ? "standing" : "member");
    Travel travel{id<OfficialId>(name), {}, {}};
    for (int c = 0; c < 12; ++c) {
      travel.costs.emplace_back(id<CellId>("thon-" + std::to_string(10 + c)), (o * 7 + c * 5) % 11);
    }
    book.records.registry.travel.push_back(travel);
    book.visit(drawn_period - 1 - o % 3, "thon-" + std::to_string(10 + o), name);
  }
  return book;
}

bool is_proven(const SmallBook& book, const Roster& roster) {
  return verify(book.records, roster).empty();
}

}  // namespace

TEST_CASE("a roster is proven by its certificate, also after publication and reading back") {
  SmallBook book = busy_book();
  Roster roster = draw(book.records, drawn_period).roster;
  REQUIRE(roster.assignments.size() == 8);
  CHECK(is_proven(book, roster));
  book.period(drawn_period).roster = roster;
  CHECK(is_proven(book, roster));
  roster.status = RosterStatus::published;
  roster.published_on = day(2019, 12, 25);
  book.period(drawn_period).roster = roster;
  CHECK(is_proven(book, roster));
}

TEST_CASE("every single changed number of objective or certificate is noticed") {
  const SmallBook book = busy_book();
  const Roster drawn = draw(book.records, drawn_period).roster;
  REQUIRE(is_proven(book, drawn));
  for (std::size_t level = 0; level < level_names.size(); ++level) {
    CAPTURE(level);
    for (const std::int64_t by : {-1, 1}) {
      Roster roster = drawn;
      roster.objective[level] += by;
      CHECK_FALSE(is_proven(book, roster));
      for (std::size_t node = 0; node < drawn.certificate.size(); ++node) {
        CAPTURE(drawn.certificate[node].node);
        roster = drawn;
        roster.certificate[node].value[level] += by;
        CHECK_FALSE(is_proven(book, roster));
      }
    }
  }
}

TEST_CASE("a roster with another visit is not proven") {
  const SmallBook book = busy_book();
  const Roster drawn = draw(book.records, drawn_period).roster;
  SUBCASE("two officials swap cells") {
    for (std::size_t a = 0; a < 4; ++a) {
      for (std::size_t b = 0; b < a; ++b) {
        Roster roster = drawn;
        std::swap(roster.assignments[a].official, roster.assignments[b].official);
        CHECK_FALSE(is_proven(book, roster));
      }
    }
  }
  SUBCASE("a visit is dropped") {
    Roster roster = drawn;
    roster.assignments.pop_back();
    CHECK_FALSE(is_proven(book, roster));
  }
  SUBCASE("a visit is added") {
    Roster roster = drawn;
    Assignment extra = roster.assignments.front();
    extra.cell = drawn.uncovered.front().cell;
    roster.assignments.push_back(extra);
    CHECK_FALSE(is_proven(book, roster));
  }
  SUBCASE("a visit goes to another cell") {
    Roster roster = drawn;
    roster.assignments.front().cell = drawn.uncovered.front().cell;
    CHECK_FALSE(is_proven(book, roster));
  }
  SUBCASE("a visit is stated twice") {
    Roster roster = drawn;
    roster.assignments.push_back(roster.assignments.front());
    CHECK_FALSE(is_proven(book, roster));
  }
  SUBCASE("a visit of somebody unknown") {
    Roster roster = drawn;
    roster.assignments.front().official = id<OfficialId>("ai-do");
    CHECK_FALSE(is_proven(book, roster));
  }
}

TEST_CASE("what a roster says about its visits must agree with the book") {
  const SmallBook book = busy_book();
  const Roster drawn = draw(book.records, drawn_period).roster;
  Roster roster = drawn;
  SUBCASE("team") { roster.assignments.front().team = id<TeamId>("to-2"); }
  SUBCASE("role") { roster.assignments.front().role = "leader"; }
  SUBCASE("time") { roster.assignments.front().time = ClockTime{480}; }
  SUBCASE("date of a visit") { roster.assignments.front().date = day(2020, 1, 2); }
  SUBCASE("pinned") { roster.assignments.front().pinned = true; }
  SUBCASE("date") { roster.date = day(2020, 1, 2); }
  SUBCASE("salt") { roster.salt = 1; }
  SUBCASE("met") { roster.met = false; }
  SUBCASE("uncovered cell left out") { roster.uncovered.pop_back(); }
  SUBCASE("mandatory flag") { roster.uncovered.front().mandatory ^= true; }
  SUBCASE("price left out") { roster.certificate.pop_back(); }
  SUBCASE("price of nothing") { roster.certificate.push_back({"cell/nowhere", {}}); }
  SUBCASE("price stated twice") { roster.certificate.push_back(roster.certificate.front()); }
  SUBCASE("price out of range") { roster.certificate.front().value[7] = INT64_MIN; }
  CHECK_FALSE(is_proven(book, roster));
  CHECK(is_proven(book, drawn));
}

TEST_CASE("a roster that breaks a rule of today's book is told which") {
  SmallBook book = busy_book();
  const Roster roster = draw(book.records, drawn_period).roster;
  book.leave(roster.assignments.front().official.str(), "đi học");
  const auto found = verify(book.records, roster);
  REQUIRE_FALSE(found.empty());
  CHECK(found.front().what.en.find("but is away on 2020-01-01: đi học") != std::string::npos);
}

TEST_CASE("a missing pin is noticed") {
  SmallBook book = busy_book();
  const Roster roster = draw(book.records, drawn_period).roster;
  book.pin(roster.uncovered.front().cell.str(), roster.assignments.front().official.str(),
           PinKind::pair);
  CHECK_FALSE(is_proven(book, roster));
  CHECK(is_proven(book, draw(book.records, drawn_period).roster));
}

TEST_CASE("a visit for which pins leave no room is noticed though all numbers agree") {
  SmallBook book;
  book.cell("thon-a", "hop-ly");
  book.cell("thon-b", "hop-ly");
  book.official("an", "to-1");
  book.pin("thon-a", "an", PinKind::pair);
  Roster roster = draw(book.records, drawn_period).roster;
  REQUIRE(is_proven(book, roster));
  Model model = build_model(book.records, drawn_period);
  roster.assignments.push_back(roster.assignments.front());
  roster.assignments.back().cell = id<CellId>("thon-b");
  roster.assignments.back().pinned = false;
  roster.uncovered.clear();
  roster.objective = evaluate(model, {{0, 0}, {1, 0}});
  const auto found = verify(book.records, roster);
  REQUIRE(found.size() == 1);
  CHECK(found.front().what.en == "pins leave no room for the visit of an to thon-b");
}

}  // namespace lapthach::roster::test
