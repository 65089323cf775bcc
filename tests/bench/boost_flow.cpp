// Costs are rows of eight levels that compare one after another, so that nothing has to be packed.
#include "boost_flow.hpp"

#if __has_include(<boost/graph/successive_shortest_path_nonnegative_weights.hpp>)

#include <limits>

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/successive_shortest_path_nonnegative_weights.hpp>

namespace {

using lapthach::roster::levels;
using lapthach::roster::Objective;

constexpr std::int64_t unreached = std::numeric_limits<std::int64_t>::max();

struct Cost {
  Objective level{};

  Cost() = default;
  Cost(int) {}  // NOLINT: the library makes its zero of a number
  explicit Cost(const Objective& value) : level(value) {}

  friend bool operator<(const Cost& a, const Cost& b) { return a.level < b.level; }
  friend Cost operator+(Cost a, const Cost& b) {
    if (a.level[0] == unreached) return a;
    if (b.level[0] == unreached) return b;
    for (std::size_t i = 0; i < levels; ++i) a.level[i] += b.level[i];
    return a;
  }
  friend Cost operator-(Cost a, const Cost& b) {
    if (a.level[0] == unreached) return a;
    for (std::size_t i = 0; i < levels; ++i) a.level[i] -= b.level[i];
    return a;
  }
};

}  // namespace

template <>
struct std::numeric_limits<Cost> {
  static Cost max() {
    Cost cost;
    cost.level.fill(unreached);
    return cost;
  }
};

namespace {

using Traits = boost::adjacency_list_traits<boost::vecS, boost::vecS, boost::directedS>;
using Graph = boost::adjacency_list<
    boost::vecS, boost::vecS, boost::directedS, boost::no_property,
    boost::property<boost::edge_capacity_t, int,
                    boost::property<boost::edge_residual_capacity_t, int,
                                    boost::property<boost::edge_reverse_t, Traits::edge_descriptor,
                                                    boost::property<boost::edge_weight_t, Cost>>>>>;

Traits::edge_descriptor add(Graph& graph, std::size_t tail, std::size_t head, int capacity,
                            const Cost& cost) {
  const auto there = boost::add_edge(tail, head, graph).first;
  const auto back = boost::add_edge(head, tail, graph).first;
  boost::put(boost::edge_capacity, graph, there, capacity);
  boost::put(boost::edge_capacity, graph, back, 0);
  boost::put(boost::edge_weight, graph, there, cost);
  boost::put(boost::edge_weight, graph, back, Cost() - cost);
  boost::put(boost::edge_reverse, graph, there, back);
  boost::put(boost::edge_reverse, graph, back, there);
  return there;
}

/// By node: how cheap it can be reached, or 0. The algorithm takes no negative costs, and a met
/// requirement costs -1.
std::vector<Cost> potentials(const lapthach::roster::Network& network) {
  std::vector<Cost> least(network.nodes.size());
  for (bool changed = true; changed;) {
    changed = false;
    for (const auto& arc : network.arcs) {
      const Cost cost = least[arc.tail] + Cost(arc.cost);
      if (!(cost < least[arc.head])) continue;
      least[arc.head] = cost;
      changed = true;
    }
  }
  return least;
}

}  // namespace

namespace bench {

std::optional<std::vector<int>> boost_flow(const lapthach::roster::Network& network) {
  const std::vector<Cost> least = potentials(network);
  const std::size_t source = network.nodes.size();
  Graph graph(source + 1);
  std::vector<Traits::edge_descriptor> edges;
  edges.reserve(network.arcs.size());
  for (const auto& [tail, head, capacity, cost] : network.arcs) {
    edges.push_back(add(graph, tail, head, capacity, Cost(cost) + least[tail] - least[head]));
  }
  for (std::size_t node = 0; node < source; ++node) {
    if (network.supply[node] > 0) add(graph, source, node, network.supply[node], {});
  }
  boost::successive_shortest_path_nonnegative_weights(graph, source, network.sink());
  std::vector<int> flow;
  flow.reserve(edges.size());
  for (const auto& edge : edges) {
    flow.push_back(boost::get(boost::edge_capacity, graph, edge) -
                   boost::get(boost::edge_residual_capacity, graph, edge));
  }
  return flow;
}

}  // namespace bench

#else

namespace bench {
std::optional<std::vector<int>> boost_flow(const lapthach::roster::Network&) { return {}; }
}  // namespace bench

#endif
