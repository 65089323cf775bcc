// A plan is the best of all there are, on tiny books, and obeys every rule on larger ones.
#include "lapthach/roster/plan.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "oracle.hpp"
#include "random_records.hpp"
#include "small_book.hpp"

namespace lapthach::roster::test {

namespace {

using namespace domain;

/// The visits of each period of a plan.
std::vector<Visits> visits_of(const Plan& plan) {
  std::vector<Visits> all(static_cast<std::size_t>(plan.periods));
  for (const PlannedVisit& planned : plan.visits) {
    all[static_cast<std::size_t>(planned.period - plan.from)].emplace(planned.visit.cell,
                                                                      planned.visit.official);
  }
  return all;
}

/// Everything that one period allows.
void collect(const Oracle& oracle, const std::vector<Visit>& allowed, std::size_t next,
             Visits& visits, std::vector<Visits>& all) {
  if (!oracle.broken_rules(visits).empty()) return;
  if (next == allowed.size()) {
    all.push_back(visits);
    return;
  }
  collect(oracle, allowed, next + 1, visits, all);
  visits.insert(allowed[next]);
  collect(oracle, allowed, next + 1, visits, all);
  visits.erase(allowed[next]);
}

/// Visits missing to requirements over the whole plan.
std::int64_t unmet(const std::vector<Oracle>& oracles, const RosterSettings& rules,
                   const std::vector<Visits>& plan) {
  std::int64_t missing = 0;
  for (const Requirement& rule : rules.requirements) {
    std::map<TeamId, std::int64_t> owed;
    for (std::size_t t = 0; t < plan.size(); ++t) {
      for (const auto& team : oracles[t].in_force()) {
        owed[team.first] += rule.count;
        owed[team.first] -= std::ranges::count_if(plan[t], [&](const Visit& visit) {
          return oracles[t].counts(rule, team.first, visit);
        });
      }
    }
    for (const auto& [team, visits] : owed) missing += std::max<std::int64_t>(0, visits);
  }
  return missing;
}

/// The levels of plan.hpp, written down once more.
Objective value_of(const std::vector<Oracle>& oracles, const RosterSettings& rules,
                   const std::vector<Visits>& plan) {
  Objective sum{};
  std::map<CellId, std::int64_t> points, visits, meetings;
  std::map<CellId, bool> due, in_time;
  std::map<OfficialId, std::int64_t> made;
  std::set<OfficialId> officials;
  for (std::size_t t = 0; t < plan.size(); ++t) {
    for (const auto& [cell_id, cell] : oracles[t].cells()) {
      const CellId& id = cell_id;
      points.try_emplace(id, oracles[t].priority(*cell));
      ++meetings[id];
      const bool attended =
          std::ranges::any_of(plan[t], [&](const Visit& v) { return v.first == id; });
      if (!due[id]) in_time[id] = in_time[id] || attended;
      if (oracles[t].is_mandatory(*cell)) due[id] = true;
    }
    for (const Visit& visit : plan[t]) {
      ++visits[visit.first];
      ++made[visit.second];
      sum[4] += oracles[t].continuity(visit);
      sum[5] += oracles[t].travel(visit);
      sum[7] += oracles[t].tie(visit);
    }
    officials.insert(oracles[t].officials().begin(), oracles[t].officials().end());
  }
  sum[0] = unmet(oracles, rules, plan);
  for (const auto& [cell, known] : due) sum[1] += known && !in_time[cell] ? 1 : 0;
  for (const auto& [cell, number] : meetings) {
    for (std::int64_t v = visits[cell] + 1; v <= number * rules.visitors_per_cell; ++v) {
      sum[2] += (points[cell] + v - 1) / v;
    }
  }
  for (const OfficialId& official : officials) {
    const std::int64_t d = oracles.front().deviation(official) + 10 * made[official];
    sum[3] += d * d;
  }
  return sum;
}

Records tiny_records(std::uint32_t seed) {
  Records records = random_records(seed, 3, false);
  // Each lies within the next, or apart from it.
  auto& requirements = records.settings.roster.requirements;
  if (seed % 3 == 0) requirements.clear();
  if (seed % 3 == 1) requirements.push_back({"everybody", {}, {}, 2});
  int& interval = records.settings.roster.longest_interval;
  if (interval == 1) interval = 2;
  return records;
}

std::optional<Plan> planned(const Records& records, int periods, bool exact_gap = false) {
  try {
    return plan(records, drawn_period, periods, {exact_gap});
  } catch (const Error&) {
    return std::nullopt;
  }
}

bool repeats(const std::vector<Visits>& plan) {
  for (const Visit& visit : plan[0]) {
    if (plan[1].contains(visit)) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("no other plan of two periods is better at any level, with repeated pairs or without") {
  int plans = 0, apart = 0;
  for (std::uint32_t seed = 1; seed <= 250; ++seed) {
    CAPTURE(seed);
    const Records records = tiny_records(seed);
    const auto result = planned(records, 2);
    if (!result) continue;
    std::vector<Oracle> oracles;
    std::vector<std::vector<Visits>> all;
    for (int t = 0; t < 2; ++t) {
      oracles.emplace_back(records, drawn_period + t);
      const Visits& allowed = oracles.back().allowed();
      if (allowed.size() > 9) break;
      Visits visits;
      collect(oracles.back(), {allowed.begin(), allowed.end()}, 0, visits, all.emplace_back());
    }
    if (all.size() < 2 || all[0].size() * all[1].size() > 4000) continue;
    std::optional<Objective> best, best_apart;
    for (const Visits& first : all[0]) {
      for (const Visits& second : all[1]) {
        const std::vector<Visits> plan{first, second};
        const Objective value = value_of(oracles, records.settings.roster, plan);
        if (!best || value < *best) best = value;
        if (!repeats(plan) && (!best_apart || value < *best_apart)) best_apart = value;
      }
    }
    ++plans;
    const auto visits = visits_of(*result);
    CHECK(result->objective == *best);
    CHECK(value_of(oracles, records.settings.roster, visits) == *best);
    CHECK(result->repeated.empty() == !repeats(visits));
    for (int t = 0; t < 2; ++t) {
      CHECK(oracles[static_cast<std::size_t>(t)]
                .broken_rules(visits[static_cast<std::size_t>(t)])
                .empty());
    }
    const auto exact = planned(records, 2, true);
    REQUIRE(exact);
    CHECK(exact->proven);
    CHECK(exact->repeated.empty());
    Objective found = exact->objective, wanted = *best_apart;
    found[7] = wanted[7] = 0;
    CHECK(found == wanted);
    if (!result->repeated.empty()) ++apart;
  }
  CHECK(plans > 80);
  CHECK(apart > 10);
}

TEST_CASE("the order of records leaves no trace in a plan") {
  int plans = 0;
  for (std::uint32_t seed = 1; seed <= 100; ++seed) {
    CAPTURE(seed);
    const Records records = random_records(seed, 10, false);
    const auto result = planned(records, 4);
    const auto again = planned(shuffled(records, seed), 4);
    REQUIRE(result.has_value() == again.has_value());
    if (!result) continue;
    ++plans;
    REQUIRE(result->visits.size() == again->visits.size());
    for (std::size_t v = 0; v < result->visits.size(); ++v) {
      CHECK(result->visits[v].period == again->visits[v].period);
      CHECK(result->visits[v].visit == again->visits[v].visit);
    }
    CHECK(result->objective == again->objective);
  }
  CHECK(plans > 50);
}

TEST_CASE("every cell is attended within its interval where people suffice") {
  SmallBook book;
  book.rules().longest_interval = 4;
  for (int c = 0; c < 8; ++c) book.cell("thon-" + std::to_string(c), "hop-ly");
  book.official("an", "to-1");
  book.official("binh", "to-1");
  const Plan result = plan(book.records, drawn_period, 4);
  CHECK(result.visits.size() == 8);
  CHECK(result.never.empty());
  CHECK(result.missed.empty());
  CHECK(result.repeated.empty());
  REQUIRE(result.loads.size() == 2);
  CHECK(result.loads[0].visits == 4);
  CHECK(result.loads[1].visits == 4);
}

TEST_CASE("a plan longer than the interval goes on from what it has planned") {
  SmallBook book;
  book.rules().longest_interval = 2;
  book.cell("thon-a", "hop-ly");
  book.cell("thon-b", "hop-ly");
  book.official("an", "to-1");
  const Plan result = plan(book.records, drawn_period, 6);
  CHECK(result.visits.size() == 6);
  CHECK(result.missed.empty());
  std::map<CellId, int> visits;
  for (const PlannedVisit& planned : result.visits) ++visits[planned.visit.cell];
  CHECK(visits[id<CellId>("thon-a")] == 3);
  CHECK(visits[id<CellId>("thon-b")] == 3);
}

TEST_CASE("without repeats nobody comes back to a cell in a later piece of the plan either") {
  SmallBook book;
  book.rules().longest_interval = 2;
  for (const char* name : {"thon-a", "thon-b"}) book.cell(name, "hop-ly");
  book.rules().pairing = Pairing::none;
  for (const char* name : {"an", "binh", "chi", "dung", "giang", "hai"}) {
    book.official(name, "to-1");
  }
  CHECK_FALSE(plan(book.records, drawn_period, 6).repeated.empty());
  const Plan apart = plan(book.records, drawn_period, 6, {.exact_gap = true});
  CHECK(apart.repeated.empty());
  CHECK(apart.missed.empty());
  CHECK(apart.visits.size() == 12);  // each pair once
}

TEST_CASE(
    "a unit abolished during a plan is planned up to its last day, its successor from then on") {
  SmallBook book;
  book.rules().longest_interval = 4;
  book.official("an", "to-1");
  book.official("binh", "to-2");
  Unit& gone = *std::ranges::find(book.records.registry.units, id<UnitId>("tu-du"), &Unit::id);
  gone.span.to = day(2020, 6, 30);
  gone.successors = {id<UnitId>("hop-ly")};
  for (const char* name : {"thon-a", "thon-b"}) {
    Cell before = book.cell(name, "tu-du");
    book.records.registry.cells.back().span.to = day(2020, 6, 30);
    before.unit = id<UnitId>("hop-ly");
    before.span.from = day(2020, 7, 1);
    book.records.registry.cells.push_back(before);
  }
  const Plan result = plan(book.records, drawn_period, 4);
  CHECK(result.visits.size() == 4);
  CHECK(result.missed.empty());
  CHECK(result.never.empty());
  for (const PlannedVisit& planned : result.visits) {
    const bool early = planned.period < drawn_period + 2;
    CHECK(planned.visit.unit.str() == (early ? "tu-du" : "hop-ly"));
    CHECK(planned.visit.official.str() == (early ? "binh" : "an"));
  }
}

TEST_CASE("the parts of a cell that is split during a plan are planned from then on") {
  SmallBook book;
  book.rules().longest_interval = 4;
  book.official("an", "to-1");
  book.official("binh", "to-1");
  Cell& old = book.cell("thon-1", "hop-ly");
  old.span.to = day(2020, 6, 30);
  old.successors = {id<CellId>("thon-1a"), id<CellId>("thon-1b")};
  for (const char* name : {"thon-1a", "thon-1b"})
    book.cell(name, "hop-ly").span.from = day(2020, 7, 1);
  book.visit(drawn_period - 2, "thon-1", "an");
  const Plan result = plan(book.records, drawn_period, 4);
  CHECK(result.missed.empty());
  CHECK(result.never.empty());
  for (const PlannedVisit& planned : result.visits) {
    CHECK((planned.visit.cell.str() == "thon-1") == (planned.period < drawn_period + 2));
  }
}

TEST_CASE("requirements within each other count over the whole plan, crossing ones are left out") {
  SmallBook book;
  book.rules().longest_interval = 4;
  for (const char* name : {"thon-a", "thon-b"}) book.cell(name, "hop-ly");
  book.official("an", "to-1", "standing");
  book.official("binh", "to-1");
  book.official("chi", "to-1");
  book.rules().requirements = {{"standing", {"standing"}, {}, 1}, {"everybody", {}, {}, 2}};
  const Plan nested = plan(book.records, drawn_period, 2);
  CHECK(nested.objective[0] == 2 * (1 + 2));  // those of to-2, which has nobody
  CHECK(nested.left_to_draws.empty());
  const auto of_an = std::ranges::count_if(nested.visits, [](const PlannedVisit& planned) {
    return planned.visit.official.str() == "an";
  });
  CHECK(of_an == 2);
  book.rules().requirements.push_back({"an or binh", {}, {"first"}, 1});
  for (Member& member : book.records.decisions.front().teams.front().members) {
    if (member.official.str() != "chi") member.role = "first";
  }
  book.records.registry.officials.back().rank = "standing";
  const Plan crossing = plan(book.records, drawn_period, 2);
  CHECK(crossing.left_to_draws == std::vector<std::string>{"an or binh"});
}

TEST_CASE("a published roster is not planned over") {
  SmallBook book;
  book.cell("thon-a", "hop-ly");
  book.official("an", "to-1");
  Roster roster;
  roster.period = drawn_period;
  roster.status = RosterStatus::published;
  roster.assignments.emplace_back();
  book.period(drawn_period).roster = roster;
  CHECK_THROWS_WITH_AS(plan(book.records, drawn_period - 1, 4), doctest::Contains("published"),
                       Error);
}

}  // namespace lapthach::roster::test
