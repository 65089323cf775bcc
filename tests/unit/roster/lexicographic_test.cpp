// The optimum of single networks: packing into words and the proof.
#include <doctest/doctest.h>

#include "roster/certificate.hpp"
#include "roster/checker.hpp"

namespace lapthach::roster {

namespace {

constexpr std::int64_t huge = std::int64_t{1} << 40;

/// Two cells, two officials, every pair; `costs` of the pairs (0,0) (0,1) (1,0) (1,1).
Network square(const std::vector<Objective>& costs) {
  Network network;
  network.nodes = {{NodeKind::cell, 0, none},
                   {NodeKind::cell, 1, none},
                   {NodeKind::official, 0, none},
                   {NodeKind::official, 1, none},
                   {NodeKind::sink, none, none}};
  network.supply = {1, 1, 0, 0, -2};
  network.pairs = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};
  for (Index p = 0; p < 4; ++p) network.arcs.push_back({p / 2, 2 + p % 2, 1, costs[p]});
  const Objective left_out{0, 1};
  for (Index cell : {0U, 1U}) network.arcs.push_back({cell, 4, 1, left_out});
  for (Index official : {2U, 3U}) network.arcs.push_back({official, 4, 1, {}});
  return network;
}

Verdict prove(const Network& network, const Optimum& optimum) {
  return check(network, optimum.flow, canonical_prices(network, optimum));
}

}  // namespace

TEST_CASE("a first level decides although every later one is against it") {
  Objective cheap_late{0, 0, 1};
  Objective dear_late{0, 0, 0, huge, huge, huge, huge, huge};
  const Network network = square({cheap_late, dear_late, dear_late, {0, 0, 1, 1}});
  const Optimum optimum = optimise(network);
  CHECK(optimum.words.size() > 3);
  CHECK(optimum.flow[1] == 1);
  CHECK(optimum.flow[2] == 1);
  CHECK(prove(network, optimum).is_proven());
  CHECK(prove(network, optimum).unique);
}

TEST_CASE("two optima are noticed") {
  const Objective same{0, 0, 0, 0, 0, 7};
  const Network network = square({same, same, same, same});
  const Optimum optimum = optimise(network);
  const Verdict verdict = prove(network, optimum);
  CHECK(verdict.is_proven());
  CHECK_FALSE(verdict.unique);
}

TEST_CASE("the checker refuses what is not a flow or not the best") {
  const Network network = square({{0, 0, 1}, {0, 0, 2}, {0, 0, 2}, {0, 0, 1}});
  const Optimum optimum = optimise(network);
  const std::vector<Objective> prices = canonical_prices(network, optimum);
  REQUIRE(check(network, optimum.flow, prices).is_proven());

  const std::vector<int> swapped{0, 1, 1, 0, 0, 0, 1, 1};
  CHECK(check(network, swapped, prices).improvable != none);
  const std::vector<int> doubled{2, 0, 0, 1, 0, 0, 1, 1};
  CHECK(check(network, doubled, prices).overfull == 0);
  CHECK(check(network, doubled, prices).unbalanced != none);
  std::vector<Objective> moved = prices;
  moved[2][tie] += 1;
  CHECK_FALSE(check(network, optimum.flow, moved).is_proven());
  moved = prices;
  for (Objective& price : moved) price[tie] += 1;
  CHECK(check(network, optimum.flow, moved).loose == network.sink());
}

}  // namespace lapthach::roster
