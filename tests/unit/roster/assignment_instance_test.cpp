// The classic assignment problem as a book: as many officials as cells, costs as travel.
#include <limits>

#include <doctest/doctest.h>

#include "lapthach/roster/draw.hpp"
#include "random_records.hpp"

namespace lapthach::roster::test {

namespace {

using namespace domain;
using Matrix = std::vector<std::vector<std::int64_t>>;

/// The least total by the Hungarian method with row and column potentials (Kuhn 1955, Munkres).
std::int64_t least_total(const Matrix& cost) {
  const std::size_t n = cost.size();
  constexpr std::int64_t far = std::numeric_limits<std::int64_t>::max() / 4;
  std::vector<std::int64_t> row_price(n + 1), column_price(n + 1);
  std::vector<std::size_t> row_of(n + 1, n), previous(n + 1, n);  // column n: none
  for (std::size_t row = 0; row < n; ++row) {
    std::vector<std::int64_t> slack(n + 1, far);
    std::vector<bool> done(n + 1);
    std::size_t column = n;
    row_of[n] = row;
    while (row_of[column] != n) {
      done[column] = true;
      const std::size_t at = row_of[column];
      std::size_t next = n;
      std::int64_t step = far;
      for (std::size_t c = 0; c < n; ++c) {
        if (done[c]) continue;
        const std::int64_t reduced = cost[at][c] - row_price[at] - column_price[c];
        if (reduced < slack[c]) {
          slack[c] = reduced;
          previous[c] = column;
        }
        if (slack[c] < step) {
          step = slack[c];
          next = c;
        }
      }
      for (std::size_t c = 0; c <= n; ++c) {
        if (done[c]) {
          row_price[row_of[c]] += step;
          column_price[c] -= step;
        } else if (c < n) {
          slack[c] -= step;
        }
      }
      column = next;
    }
    while (column != n) {
      row_of[column] = row_of[previous[column]];
      column = previous[column];
    }
  }
  std::int64_t total = 0;
  for (std::size_t c = 0; c < n; ++c) total += cost[row_of[c]][c];
  return total;
}

Matrix random_costs(std::uint32_t seed, std::size_t n) {
  Dice dice(seed);
  Matrix cost(n, std::vector<std::int64_t>(n));
  for (auto& row : cost) {
    for (std::int64_t& entry : row) entry = dice.roll(1, 100);
  }
  return cost;
}

/// One team, one unit, a row an official and a column a cell.
Records book_of(const Matrix& cost) {
  Records records;
  records.settings.calendar.time = ClockTime{450};
  const auto unit = id<UnitId>("xa");
  records.registry.units.push_back({unit, "Xã", "commune", {}, "", {}, {}, {}});
  TeamStatement team{id<TeamId>("to"), "Tổ", {unit}, {}, {}, {}};
  for (std::size_t i = 0; i < cost.size(); ++i) {
    Cell cell;
    cell.id = id<CellId>(fmt::format("cell-{:03}", i));
    cell.unit = unit;
    records.registry.cells.push_back(cell);
    Official official;
    official.id = id<OfficialId>(fmt::format("official-{:03}", i));
    records.registry.officials.push_back(official);
    team.members.push_back({official.id, "member", {}, {}});
    Travel travel{official.id, {}, {}};
    for (std::size_t c = 0; c < cost.size(); ++c) {
      travel.costs.emplace_back(id<CellId>(fmt::format("cell-{:03}", c)), cost[i][c]);
    }
    records.registry.travel.push_back(travel);
  }
  Decision decision;
  decision.id = id<DecisionId>("qd");
  decision.effective = day(2019, 1, 1);
  decision.teams = {team};
  records.decisions = {decision};
  return records;
}

}  // namespace

TEST_CASE("the travel level of an assignment problem is its optimum") {
  CHECK(least_total({{4, 1, 3}, {2, 0, 5}, {3, 2, 2}}) == 5);
  for (std::uint32_t seed = 1; seed <= 20; ++seed) {
    CAPTURE(seed);
    const Matrix cost = random_costs(seed, 5 + 3 * seed);
    const Roster roster = draw(book_of(cost), drawn_period).roster;
    CHECK(roster.assignments.size() == cost.size());
    CHECK(roster.objective[0] == 0);
    CHECK(roster.objective[1] == 0);
    CHECK(roster.objective[2] == 0);
    CHECK(roster.objective[5] == least_total(cost));
  }
}

}  // namespace lapthach::roster::test
