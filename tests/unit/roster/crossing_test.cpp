// Requirements that cross each other or hold in each unit: the best roster by cases, and its proof.
#include <algorithm>

#include <doctest/doctest.h>

#include "lapthach/roster/repair.hpp"
#include "lapthach/roster/why.hpp"
#include "oracle.hpp"
#include "random_records.hpp"
#include "small_book.hpp"

namespace lapthach::roster::test {

namespace {

using namespace domain;
using Words = std::vector<std::string>;

/// Teams that often look after several units, under requirements that often cross.
Records crossing_records(std::uint32_t seed, int cells, bool pins = false) {
  Records records = random_records(seed, cells, pins);
  Dice dice(seed + 1'000'000);
  const std::vector<Requirement> all = {{"standing", {"standing"}, {}, 1},
                                        {"leaders", {}, {"leader"}, dice.roll(1, 2)},
                                        {"everybody", {}, {}, dice.roll(1, 4)},
                                        {"standing or leader", {"standing"}, {"leader"}, 2},
                                        {"a standing one in each", {"standing"}, {}, 1, true},
                                        {"a leader in each", {}, {"leader"}, 1, true},
                                        {"somebody in each", {}, {}, dice.roll(1, 2), true}};
  auto& requirements = records.settings.roster.requirements;
  requirements.clear();
  for (const Requirement& one : all) {
    if (dice.chance(45)) requirements.push_back(one);
  }
  const bool everywhere = dice.chance(60);
  for (Decision& decision : records.decisions) {
    for (TeamStatement& team : decision.teams) {
      if (!everywhere) continue;
      team.units.clear();
      for (const Unit& unit : records.registry.units) team.units.push_back(unit.id);
    }
  }
  return records;
}

std::optional<Roster> drawn(const Records& records, int threads = 1) {
  try {
    return draw(records, drawn_period, {threads}).roster;
  } catch (const Error&) {
    return std::nullopt;
  }
}

Visits visits_of(const Roster& roster) {
  Visits visits;
  for (const Assignment& visit : roster.assignments) visits.emplace(visit.cell, visit.official);
  return visits;
}

Objective difference(const Objective& after, const Objective& before) {
  Objective change{};
  for (std::size_t level = 0; level < change.size(); ++level) {
    change[level] = after[level] - before[level];
  }
  return change;
}

/// A team of two communes with a standing member and two others.
SmallBook two_communes() {
  SmallBook book;
  book.records.decisions.front().teams.front().units.push_back(id<UnitId>("tu-du"));
  book.records.decisions.front().teams.pop_back();
  for (const char* name : {"thon-a", "thon-b", "thon-c"}) book.cell(name, "hop-ly");
  for (const char* name : {"thon-x", "thon-y"}) book.cell(name, "tu-du");
  book.official("an", "to-1", "standing");
  book.official("binh", "to-1");
  book.official("chi", "to-1");
  for (const char* name : {"thon-x", "thon-y"}) book.visit(drawn_period - 1, name, "binh");
  return book;
}

bool mentions(const std::vector<Diagnostic>& diagnostics, std::string_view part) {
  return std::ranges::any_of(diagnostics, [&](const Diagnostic& diagnostic) {
    return diagnostic.what.en.find(part) != std::string::npos;
  });
}

}  // namespace

TEST_CASE("whatever requirements cross, no roster is better at any level, and the proof says so") {
  int draws = 0, by_cases = 0;
  for (std::uint32_t seed = 1; seed <= 500; ++seed) {
    CAPTURE(seed);
    const Records records = crossing_records(seed, 5);
    const auto roster = drawn(records);
    if (!roster) continue;
    ++draws;
    by_cases += roster->cases.empty() ? 0 : 1;
    Oracle oracle(records, drawn_period, roster->salt);
    const auto best = oracle.best();
    REQUIRE(best);
    CHECK(roster->objective == oracle.objective(visits_of(*roster)));
    CHECK(roster->objective == best->objective);
    CHECK(visits_of(*roster) == best->visits);
    CHECK(oracle.broken_rules(visits_of(*roster)).empty());
    CHECK(verify(records, *roster).empty());
  }
  CHECK(draws > 400);
  CHECK(by_cases > 60);
}

TEST_CASE("pins are taken into account where requirements cross") {
  int draws = 0;
  for (std::uint32_t seed = 1; seed <= 300; ++seed) {
    CAPTURE(seed);
    Records records = crossing_records(seed, 4);
    const Visits allowed = Oracle(records, drawn_period).allowed();
    PeriodRecord& record = records.periods.back().record.emplace();
    record.period = drawn_period;
    std::uint32_t number = seed;
    for (const auto& [cell, official] : allowed) {
      const bool chosen = ++number % 3 == 0 && record.pins.size() < 2;
      if (chosen) record.pins.push_back({cell, official, PinKind::pair, "", {}});
    }
    const auto roster = drawn(records);
    if (!roster || record.pins.empty()) continue;
    ++draws;
    const auto best = Oracle(records, drawn_period, roster->salt).best();
    REQUIRE(best);
    CHECK(roster->objective == best->objective);
    CHECK(visits_of(*roster) == best->visits);
    CHECK(verify(records, *roster).empty());
  }
  CHECK(draws > 120);
}

TEST_CASE("a proof by cases with something left out or changed proves nothing") {
  int forged = 0;
  for (std::uint32_t seed = 1; seed <= 200; ++seed) {
    CAPTURE(seed);
    const Records records = crossing_records(seed, 6);
    const auto roster = drawn(records);
    if (!roster || roster->cases.empty()) continue;
    for (std::size_t c = 0; c < roster->cases.size(); ++c) {
      CAPTURE(c);
      Roster other = *roster;
      other.cases.erase(other.cases.begin() + static_cast<std::ptrdiff_t>(c));
      CHECK_FALSE(verify(records, other).empty());
      other = *roster;
      other.cases.push_back(other.cases[c]);
      CHECK_FALSE(verify(records, other).empty());
      other = *roster;
      other.cases[c].choices.back().sent = !other.cases[c].choices.back().sent;
      CHECK_FALSE(verify(records, other).empty());
      other = *roster;
      other.cases[c].choices.pop_back();
      CHECK_FALSE(verify(records, other).empty());
      other = *roster;
      other.cases[c].prices.pop_back();
      CHECK_FALSE(verify(records, other).empty());
      other = *roster;
      other.cases[c].choices.front().official = id<OfficialId>("nobody");
      CHECK_FALSE(verify(records, other).empty());
      ++forged;
    }
    Roster other = *roster;
    other.cases.clear();
    CHECK_FALSE(verify(records, other).empty());
  }
  CHECK(forged > 100);
}

TEST_CASE("a roster that another one beats by a crossing requirement has no proof") {
  int worse = 0;
  for (std::uint32_t seed = 1; seed <= 300; ++seed) {
    CAPTURE(seed);
    const Records records = crossing_records(seed, 6);
    const auto best = drawn(records);
    Records free = records;
    free.settings.roster.requirements.clear();
    auto other = drawn(free);
    if (!best || !other || visits_of(*best) == visits_of(*other) || best->salt != other->salt) {
      continue;
    }
    const Objective value = Oracle(records, drawn_period, best->salt).objective(visits_of(*other));
    REQUIRE(best->objective < value);
    for (const std::vector<ProofCase>& cases : {std::vector<ProofCase>{}, best->cases}) {
      other->objective = value;
      other->met = value[0] == 0;
      other->cases = cases;
      CHECK_FALSE(verify(records, *other).empty());
      other->certificate = best->certificate;
      CHECK_FALSE(verify(records, *other).empty());
    }
    ++worse;
  }
  CHECK(worse > 35);
}

TEST_CASE("the order of records and the number of threads leave no trace in a proof by cases") {
  for (std::uint32_t seed = 1; seed <= 150; ++seed) {
    CAPTURE(seed);
    const Records records = crossing_records(seed, 8);
    CHECK(drawn(records) == drawn(shuffled(records, seed), 2));
  }
}

TEST_CASE("where requirements cross, a forced visit changes what a full draw with it changes") {
  int with = 0, without = 0, forbidden = 0;
  for (std::uint32_t seed = 1; seed <= 120; ++seed) {
    CAPTURE(seed);
    Records records = crossing_records(seed, 6);
    records.periods.back().roster.reset();
    const auto roster = drawn(records);
    if (!roster || roster->salt != 0) continue;
    records.periods.back().roster = roster;
    const Oracle oracle(records, drawn_period);
    for (const auto& known : oracle.cells()) {
      const CellId& cell = known.first;
      for (const Official& official : records.registry.officials) {
        const Visit visit{cell, official.id};
        CAPTURE(cell.str());
        CAPTURE(official.id.str());
        const Explanation answer = why(records, *roster, {cell, official.id});
        CHECK(answer.proven);
        const Chance& chance = answer.chances.front();
        Records other = records;
        other.periods.back().roster.reset();
        if (chance.sent) {
          if (records.settings.roster.visits_per_official > 1) continue;
          other.registry.exclusions.push_back({official.id, cell, {}, "", {}});
        } else {
          auto& now = other.periods.back().record;
          if (!now) now.emplace().period = drawn_period;
          now->pins.push_back({cell, official.id, PinKind::pair, "", {}});
        }
        if (!chance.sent && !oracle.allowed().contains(visit)) {
          forbidden += chance.otherwise ? 1 : 0;
          continue;
        }
        const auto forced = drawn(other);
        REQUIRE(chance.otherwise.has_value() == forced.has_value());
        if (!forced) continue;
        CHECK(forced->salt == 0);
        CHECK(chance.otherwise->change == difference(forced->objective, roster->objective));
        ++(chance.sent ? without : with);
      }
    }
  }
  CHECK(with > 300);
  CHECK(without > 80);
  CHECK(forbidden > 80);
}

TEST_CASE("where requirements cross, a rule set aside changes what a draw without it changes") {
  int lifted = 0;
  for (std::uint32_t seed = 1; seed <= 150; ++seed) {
    CAPTURE(seed);
    Records records = crossing_records(seed, 6);
    records.registry.exclusions.clear();
    records.periods.back().roster.reset();
    Records free = records;
    const auto some = drawn(free);
    if (!some || some->assignments.empty()) continue;
    const Assignment chosen = some->assignments.front();
    records.registry.exclusions.push_back({chosen.official, chosen.cell, {}, "", {}});
    const auto roster = drawn(records);
    auto& now = free.periods.back().record;
    if (!now) now.emplace().period = drawn_period;
    now->pins.push_back({chosen.cell, chosen.official, PinKind::pair, "", {}});
    const auto forced = drawn(free);
    if (!roster || !forced || roster->salt != 0 || forced->salt != 0) continue;
    records.periods.back().roster = roster;
    const Explanation answer = why(records, *roster, {chosen.cell, chosen.official});
    CHECK(answer.chances.front().broken.size() == 1);
    REQUIRE(answer.chances.front().otherwise);
    CHECK(answer.chances.front().otherwise->change ==
          difference(forced->objective, roster->objective));
    ++lifted;
  }
  CHECK(lifted > 80);
}

TEST_CASE("a visit outside the commune of the team does not count towards that commune") {
  SmallBook book;
  book.rules().requirements = {{"standing", {"standing"}, {}, 1, true}};
  book.cell("thon-a", "hop-ly");
  book.cell("thon-x", "tu-du");
  book.official("an", "to-1", "standing");
  book.official("binh", "to-2", "standing");
  const Roster roster = draw(book.records, drawn_period).roster;
  CHECK(roster.met);
  CHECK(roster.cases.empty());
  book.period(drawn_period).roster = roster;
  const Explanation answer =
      why(book.records, roster, {id<CellId>("thon-x"), id<OfficialId>("an")});
  REQUIRE(answer.chances.front().otherwise);
  CHECK(answer.chances.front().broken.size() == 1);
  CHECK(answer.chances.front().otherwise->change[0] == 2);  // of both communes
}

TEST_CASE("nor does it where somebody joins the two teams") {
  SmallBook book;
  book.rules().requirements = {{"standing", {"standing"}, {}, 1, true}};
  book.cell("thon-a", "hop-ly");
  book.cell("thon-x", "tu-du");
  book.official("an", "to-1", "standing");
  book.official("binh", "to-2", "standing");
  book.official("chi", "to-1");
  book.seat("chi", "to-2");
  const Roster roster = draw(book.records, drawn_period).roster;
  REQUIRE(roster.met);
  book.period(drawn_period).roster = roster;
  const Explanation answer =
      why(book.records, roster, {id<CellId>("thon-x"), id<OfficialId>("an")});
  REQUIRE(answer.chances.front().otherwise);
  CHECK(answer.chances.front().otherwise->change[0] == 2);
}

TEST_CASE("where requirements cross, a repair is the best in its order of levels") {
  constexpr std::array<std::string_view, 8> visits_first = {
      "unmet", "mandatory", "change", "priority", "load", "continuity", "travel", "tie"};
  constexpr std::array<std::string_view, 8> priority_first = {
      "unmet", "mandatory", "priority", "change", "load", "continuity", "travel", "tie"};
  int repairs = 0;
  for (std::uint32_t seed = 1; seed <= 200; ++seed) {
    CAPTURE(seed);
    Records records = crossing_records(seed, 5);
    auto roster = drawn(records);
    if (!roster || roster->assignments.empty()) continue;
    roster->status = RosterStatus::published;
    records.periods.back().roster = roster;
    const Assignment ill = roster->assignments.front();
    records.registry.unavailable.push_back({ill.official, {ill.date, ill.date}, "ốm", {}});
    for (const Keep keep : {Keep::visits, Keep::priority}) {
      const Repaired result = repair(records, drawn_period, keep);
      Oracle oracle(records, drawn_period, result.roster.salt);
      const auto best = oracle.best(keep == Keep::visits ? visits_first : priority_first);
      const auto other = oracle.best(keep == Keep::visits ? priority_first : visits_first);
      CHECK(result.roster.objective == best->objective);
      CHECK(result.other.kept == result.before - other->objective[6]);
      CHECK(result.other.priority == other->objective[2]);
      Records after = records;
      after.periods.back().roster = result.roster;
      CHECK(verify(after, result.roster).empty());
      ++repairs;
    }
  }
  CHECK(repairs > 250);
}

TEST_CASE("each commune of a team gets its standing visit, at the cost of priority") {
  SmallBook book = two_communes();
  book.rules().requirements = {{"standing", {"standing"}, {}, 1}};
  const Roster anywhere = draw(book.records, drawn_period).roster;
  CHECK(visits_in(anywhere).size() == 3);
  CHECK(anywhere.cases.empty());
  for (const std::string& visit : visits_in(anywhere)) CHECK(visit.find("thon-x") == visit.npos);
  book.cell("thon-d", "hop-ly");
  book.official("dung", "to-1", "standing");
  book.rules().requirements.front().each_unit = true;
  const Roster each = draw(book.records, drawn_period).roster;
  CHECK(each.met);
  CHECK_FALSE(each.cases.empty());
  int standing_in_tu_du = 0;
  for (const Assignment& visit : each.assignments) {
    const bool standing = visit.official.str() == "an" || visit.official.str() == "dung";
    standing_in_tu_du += standing && visit.unit.str() == "tu-du" ? 1 : 0;
  }
  CHECK(standing_in_tu_du == 1);
}

TEST_CASE("a commune whose standing member is needed in the other one is told so") {
  SmallBook book = two_communes();
  book.rules().requirements = {{"standing", {"standing"}, {}, 1, true}};
  const Draw result = draw(book.records, drawn_period);
  CHECK(result.roster.objective[0] == 1);
  CHECK(mentions(result.diagnostics, "requirement \"standing\" of team to-1 in tu-du: 0 of 1"));
  CHECK(mentions(result.diagnostics, "Nguyễn Văn an goes to thon-"));
}

TEST_CASE("one member who counts twice is sent before two who count once") {
  SmallBook book;
  book.cell("thon-a", "hop-ly");
  book.official("an", "to-1", "standing");
  book.official("binh", "to-1");
  book.official("chi", "to-1", "standing");
  for (Member& member : book.records.decisions.front().teams.front().members) {
    if (member.official.str() != "an") member.role = "leader";
  }
  book.visit(drawn_period - 1, "thon-a", "chi");
  book.rules().requirements = {{"standing", {"standing"}, {}, 1}, {"leaders", {}, {"leader"}, 1}};
  const Roster roster = draw(book.records, drawn_period).roster;
  CHECK(visits_in(roster) == Words{"chi>thon-a"});
  CHECK(roster.objective[0] == 2);  // both of to-2, which has nobody
  CHECK_FALSE(roster.cases.empty());
}

TEST_CASE("a requirement within another one needs no cases") {
  SmallBook book;
  for (const char* name : {"thon-a", "thon-b"}) book.cell(name, "hop-ly");
  for (const char* name : {"an", "binh"}) book.official(name, "to-1");
  book.official("chi", "to-1", "standing");
  book.rules().requirements = {{"standing", {"standing"}, {}, 1},
                               {"everybody", {}, {}, 3},
                               {"in each", {"standing"}, {}, 1, true}};
  const Roster roster = draw(book.records, drawn_period).roster;
  CHECK(roster.objective[0] == 1 + 4);  // of to-2, which has nobody: in no unit, without a cell
  CHECK(roster.cases.empty());
  CHECK(verify(book.records, roster).empty());
}

TEST_CASE("more cases than can be weighed are refused with the requirement and what helps") {
  SmallBook book = two_communes();
  for (int i = 10; i < 40; ++i) {
    book.cell("thon-" + std::to_string(i), "hop-ly");
    book.official("cb-" + std::to_string(i), "to-1");
  }
  for (int i = 50; i < 62; ++i) {
    book.cell("thon-" + std::to_string(i), "tu-du");
    book.visit(drawn_period - 1, "thon-" + std::to_string(i), "an");
  }
  book.rules().requirements = {{"twelve in each", {}, {}, 12, true}};
  try {
    draw(book.records, drawn_period);
    FAIL("drawn");
  } catch (const Error& error) {
    CHECK(error.fault() == Fault::no);
    CHECK(mentions(error.diagnostics(), "\"twelve in each\""));
    CHECK(mentions(error.diagnostics(), "team to-1"));
    CHECK(error.diagnostics().front().hint.en.find("each_unit") != std::string::npos);
  }
}

}  // namespace lapthach::roster::test
