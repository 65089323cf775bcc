// The competing set, against a plain search from every uncovered cell.
#include "roster/rivals.hpp"

#include <algorithm>
#include <set>

#include <doctest/doctest.h>

#include "random_records.hpp"
#include "roster/eligible.hpp"
#include "roster/lexicographic.hpp"

namespace lapthach::roster::test {

namespace {

/// Nodes that exchanges reach from `start`, the sink left out.
std::set<Index> reached_from(Index start, const Network& network, const std::vector<int>& flow) {
  std::set<Index> reached;
  std::vector<Index> open{start};
  while (!open.empty()) {
    const Index node = open.back();
    open.pop_back();
    for (Index a = 0; a < network.arcs.size(); ++a) {
      const Arc& arc = network.arcs[a];
      if (arc.head == network.sink()) continue;
      const bool forth = arc.tail == node && flow[a] < arc.capacity;
      const bool back = arc.head == node && flow[a] > 0;
      const Index next = forth ? arc.head : arc.tail;
      if ((forth || back) && reached.insert(next).second) open.push_back(next);
    }
  }
  return reached;
}

void check_rivals(const Model& model, const Network& network, const std::vector<int>& flow,
                  Index node) {
  std::vector<Index> officials;
  std::vector<int> visitors(network.nodes.size());
  for (Index p = 0; p < network.pairs.size(); ++p) visitors[network.arcs[p].tail] += flow[p];
  std::vector<Objective> worths;
  for (const Index other : reached_from(node, network, flow)) {
    const Node& reached = network.nodes[other];
    const bool busy = reached.kind == NodeKind::official || reached.kind == NodeKind::slot;
    if (busy && std::ranges::count(officials, reached.thing) == 0)
      officials.push_back(reached.thing);
    if (reached.kind != NodeKind::cell) continue;
    const Cell& cell = model.cells[reached.thing];
    worths.push_back(worth(cell, cell.pinned + visitors[other] - 1));
  }
  std::ranges::sort(officials);
  const Rivals rivals = Competition(model, network, flow).rivals_of(node);
  CHECK(rivals.officials.size() + rivals.more == officials.size());
  CHECK(std::ranges::includes(officials, rivals.officials));
  REQUIRE_FALSE(worths.empty());
  CHECK(rivals.worth == *std::ranges::min_element(worths));
  CHECK(rivals.worth >= worth(model.cells[network.nodes[node].thing], 0));
}

}  // namespace

TEST_CASE("the rivals of an uncovered cell are what exchanges reach, and none is worth less") {
  int checked = 0;
  for (std::uint32_t seed = 1; seed <= 200; ++seed) {
    CAPTURE(seed);
    const domain::Records records = random_records(seed, 12, false);
    if (records.settings.roster.priority.base == 0) continue;
    if (domain::teams_on(records, day(2020, 1, 1)).empty()) continue;
    const Model model = build_model(records, drawn_period);
    for (const Component& component : model.components) {
      const Network network = build_network(model, component, eligible_pairs(model, component));
      const std::vector<int> flow = optimise(network).flow;
      std::vector<bool> visited(network.nodes.size());
      for (Index p = 0; p < network.pairs.size(); ++p) {
        if (flow[p] > 0) visited[network.arcs[p].tail] = true;
      }
      for (Index node = 0; network.nodes[node].kind == NodeKind::cell; ++node) {
        if (visited[node]) continue;
        check_rivals(model, network, flow, node);
        ++checked;
      }
    }
  }
  CHECK(checked > 200);
}

}  // namespace lapthach::roster::test
