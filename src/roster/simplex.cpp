// The one user of LEMON, whose headers do not compile as C++20.
#include "roster/simplex.hpp"

#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>

namespace lapthach::roster {

namespace {

using Graph = lemon::SmartDigraph;

/// A vector seen as a LEMON map from nodes or arcs.
template <class Item, class Number>
struct By {
  using Key = Item;
  using Value = Number;
  const std::vector<Number>& values;

  Number operator[](Item item) const { return values[static_cast<std::size_t>(Graph::id(item))]; }
};

void build(Graph& graph, const FlowProblem& problem) {
  graph.reserveNode(static_cast<int>(problem.supply.size()));
  graph.reserveArc(static_cast<int>(problem.tail.size()));
  for (std::size_t node = 0; node < problem.supply.size(); ++node) graph.addNode();
  for (std::size_t arc = 0; arc < problem.tail.size(); ++arc) {
    graph.addArc(Graph::nodeFromId(problem.tail[arc]), Graph::nodeFromId(problem.head[arc]));
  }
}

}  // namespace

bool solve_flow(const FlowProblem& problem, FlowSolution& solution) {
  Graph graph;
  build(graph, problem);
  lemon::NetworkSimplex<Graph, int, std::int64_t> simplex(graph);
  simplex.upperMap(By<Graph::Arc, int>{problem.capacity})
      .costMap(By<Graph::Arc, std::int64_t>{problem.cost})
      .supplyMap(By<Graph::Node, int>{problem.supply});
  if (simplex.run() != simplex.OPTIMAL) return false;

  solution.flow.resize(problem.tail.size());
  solution.price.resize(problem.supply.size());
  for (std::size_t arc = 0; arc < solution.flow.size(); ++arc) {
    solution.flow[arc] = simplex.flow(Graph::arcFromId(static_cast<int>(arc)));
  }
  for (std::size_t node = 0; node < solution.price.size(); ++node) {
    solution.price[node] = simplex.potential(Graph::nodeFromId(static_cast<int>(node)));
  }
  return true;
}

}  // namespace lapthach::roster
