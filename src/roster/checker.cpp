// Conservation, bounds, reduced costs, tightness and uniqueness, each in one pass.
#include "roster/checker.hpp"

#include <algorithm>

namespace lapthach::roster {

namespace {

/// Above, at or below zero at the first level that is not zero.
int sign(const Objective& value) {
  const auto first = std::ranges::find_if(value, [](std::int64_t v) { return v != 0; });
  return first == value.end() ? 0 : *first > 0 ? 1 : -1;
}

int reduced_sign(const Arc& arc, const std::vector<Objective>& price) {
  Objective reduced = arc.cost;
  for (std::size_t level = 0; level < levels; ++level) {
    reduced[level] += price[arc.head][level] - price[arc.tail][level];
  }
  return sign(reduced);
}

void check_flow(const Network& network, const std::vector<int>& flow, Verdict& verdict) {
  std::vector<std::int64_t> left(network.supply.begin(), network.supply.end());
  for (Index a = 0; a < network.arcs.size(); ++a) {
    const Arc& arc = network.arcs[a];
    if (flow[a] < 0 || flow[a] > arc.capacity) verdict.overfull = std::min(verdict.overfull, a);
    left[arc.tail] -= flow[a];
    left[arc.head] += flow[a];
  }
  const auto wrong = std::ranges::find_if(left, [](std::int64_t amount) { return amount != 0; });
  if (wrong != left.end()) verdict.unbalanced = static_cast<Index>(wrong - left.begin());
}

/// Every node needs a way on that costs exactly the difference of the prices.
void check_tightness(const Network& network, const std::vector<int>& flow,
                     const std::vector<Objective>& price, const std::vector<int>& signs,
                     Verdict& verdict) {
  std::vector<bool> tight(network.nodes.size());
  for (Index a = 0; a < network.arcs.size(); ++a) {
    if (signs[a] != 0) continue;
    if (flow[a] < network.arcs[a].capacity) tight[network.arcs[a].tail] = true;
    if (flow[a] > 0) tight[network.arcs[a].head] = true;
  }
  for (Index node = 0; node < network.nodes.size(); ++node) {
    const bool at_rest = node == network.sink() ? sign(price[node]) == 0 : tight[node];
    if (!at_rest) {
      verdict.loose = node;
      return;
    }
  }
}

/// Another optimum would differ by a circle of arcs that cost nothing. Nodes joined by arcs that
/// can take more and give back are one node; then no circle may remain.
bool is_unique(const Network& network, const std::vector<int>& flow,
               const std::vector<int>& signs) {
  const auto nodes = static_cast<Index>(network.nodes.size());
  Joined joined(nodes);
  for (Index a = 0; a < network.arcs.size(); ++a) {
    const Arc& arc = network.arcs[a];
    const bool both_ways = flow[a] > 0 && flow[a] < arc.capacity;
    if (signs[a] == 0 && both_ways && !joined.join(arc.tail, arc.head)) return false;
  }
  std::vector<std::pair<Index, Index>> ways;
  std::vector<int> incoming(nodes, 0);
  for (Index a = 0; a < network.arcs.size(); ++a) {
    const Arc& arc = network.arcs[a];
    if (signs[a] != 0 || (flow[a] > 0 && flow[a] < arc.capacity)) continue;
    Index from = joined.root(arc.tail);
    Index to = joined.root(arc.head);
    if (flow[a] > 0) std::swap(from, to);
    ways.emplace_back(from, to);
    ++incoming[to];
  }
  const Rows<Index> next(nodes, ways);
  std::vector<Index> free;
  for (Index node = 0; node < nodes; ++node) {
    if (incoming[node] == 0) free.push_back(node);
  }
  for (std::size_t done = 0; done < free.size(); ++done) {
    for (const Index to : next[free[done]]) {
      if (--incoming[to] == 0) free.push_back(to);
    }
  }
  return free.size() == nodes;
}

/// False when the product or the sum does not fit.
bool add(Objective& sum, const Objective& value, std::int64_t times) {
  for (std::size_t level = 0; level < levels; ++level) {
    std::int64_t product = 0;
    if (__builtin_mul_overflow(value[level], times, &product) ||
        __builtin_add_overflow(sum[level], product, &sum[level])) {
      return false;
    }
  }
  return true;
}

}  // namespace

std::optional<Objective> bound(const Network& network, const std::vector<Objective>& price) {
  Objective least = network.constant;
  for (Index node = 0; node < network.nodes.size(); ++node) {
    if (!add(least, price[node], network.supply[node])) return std::nullopt;
  }
  for (const Arc& arc : network.arcs) {
    Objective reduced = arc.cost;
    if (!add(reduced, price[arc.head], 1) || !add(reduced, price[arc.tail], -1)) {
      return std::nullopt;
    }
    if (sign(reduced) < 0 && !add(least, reduced, arc.capacity)) return std::nullopt;
  }
  return least;
}

Verdict check(const Network& network, const std::vector<int>& flow,
              const std::vector<Objective>& price) {
  Verdict verdict;
  check_flow(network, flow, verdict);
  std::vector<int> signs;
  signs.reserve(network.arcs.size());
  for (Index a = 0; a < network.arcs.size(); ++a) {
    const Arc& arc = network.arcs[a];
    signs.push_back(reduced_sign(arc, price));
    const bool improvable =
        (signs[a] < 0 && flow[a] < arc.capacity) || (signs[a] > 0 && flow[a] > 0);
    if (improvable) verdict.improvable = std::min(verdict.improvable, a);
  }
  check_tightness(network, flow, price, signs, verdict);
  verdict.unique = is_unique(network, flow, signs);
  return verdict;
}

}  // namespace lapthach::roster
