// Shortest exchanges over what the flow leaves open (Dijkstra by the certificate's prices).
#include "roster/desk.hpp"

#include <algorithm>
#include <queue>

#include "roster/checker.hpp"
#include "roster/eligible.hpp"
#include "roster/groups.hpp"
#include "roster/proof.hpp"

namespace lapthach::roster {

namespace {

/// The certificate's prices; nothing when one is missing.
std::vector<Objective> prices_of(const Model& model, const Network& network,
                                 const std::vector<domain::Potential>& stored) {
  std::vector<Objective> prices(network.nodes.size());
  for (Index node = 0; node < network.sink(); ++node) {
    const std::string name = name_of(model, network.nodes[node]);
    const auto known = std::ranges::lower_bound(stored, name, {}, &domain::Potential::node);
    if (known == stored.end() || known->node != name) return {};
    prices[node] = known->value;
  }
  return prices;
}

Objective plus(Objective sum, const Objective& more, std::int64_t sign = 1) {
  for (std::size_t level = 0; level < levels; ++level) sum[level] += sign * more[level];
  return sum;
}

/// Back from importance to levels.
Objective by_level(const Order& order, const Objective& value) {
  Objective levelled{};
  for (std::size_t place = 0; place < levels; ++place) levelled[order[place]] = value[place];
  return levelled;
}

}  // namespace

Desk::Desk(const Model& model, const Component& component, const std::vector<Pair>& pairs,
           const domain::Roster& roster)
    : model_(model),
      case_(case_of(model, component, pairs, roster)),
      network_(build_network(model, component, eligible_pairs(model, component), case_.choices)),
      flow_(flow_of(network_, pairs)),
      price_(prices_of(model, network_, *case_.prices)) {
  std::vector<std::pair<Index, Step>> entries;
  for (Index a = 0; a < network_.arcs.size(); ++a) {
    const Arc& arc = network_.arcs[a];
    if (flow_[a] < arc.capacity) entries.push_back({arc.tail, {a, false}});
    if (flow_[a] > 0) entries.push_back({arc.head, {a, true}});
  }
  steps_ = Rows<Step>(static_cast<Index>(network_.nodes.size()), entries);
  proven_ = !price_.empty() && check(network_, flow_, price_).is_proven();
  price_.resize(network_.nodes.size());
}

Desk::Case Desk::case_of(const Model& model, const Component& component,
                         const std::vector<Pair>& pairs, const domain::Roster& roster) {
  if (!are_known(model, roster)) return {{}, &roster.certificate};
  for (StoredCase& stored : cases_of(model, component, roster)) {
    if (!agree(model, stored.choices, pairs)) continue;
    return {std::move(stored.choices), &stored.record->prices};
  }
  return {{}, &roster.certificate};
}

Index Desk::arc_of(Pair pair) const {
  const auto found = std::ranges::lower_bound(network_.pairs, pair);
  if (found == network_.pairs.end() || *found != pair) return none;
  return static_cast<Index>(found - network_.pairs.begin());
}

Index Desk::node_of(NodeKind kind, Index thing) const {
  for (Index node = 0; node < network_.nodes.size(); ++node) {
    if (network_.nodes[node].kind == kind && network_.nodes[node].thing == thing) return node;
  }
  return none;
}

std::optional<Desk::Way> Desk::way(Index from, Index to, Index banned) const {
  using Entry = std::pair<Objective, Index>;
  std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue;
  std::vector<std::optional<Objective>> distance(network_.nodes.size());
  std::vector<bool> settled(network_.nodes.size());
  std::vector<Step> last(network_.nodes.size());
  distance[from] = Objective{};
  queue.emplace(Objective{}, from);
  while (!queue.empty() && !settled[to]) {
    const auto [reached, node] = queue.top();
    queue.pop();
    if (settled[node]) continue;
    settled[node] = true;
    for (const Step step : steps_[node]) {
      if (step.arc == banned) continue;
      const Arc& arc = network_.arcs[step.arc];
      const Index next = step.back ? arc.tail : arc.head;
      const std::int64_t sign = step.back ? -1 : 1;
      const Objective reduced = plus(plus(arc.cost, price_[arc.head]), price_[arc.tail], -1);
      const Objective further = plus(reached, reduced, sign);
      if (settled[next] || (distance[next] && *distance[next] <= further)) continue;
      distance[next] = further;
      last[next] = step;
      queue.emplace(further, next);
    }
  }
  if (!settled[to]) return std::nullopt;
  Way way{plus(plus(*distance[to], price_[from]), price_[to], -1), {}};
  for (Index node = to; node != from;) {
    const Step step = last[node];
    way.steps.push_back(step);
    node = step.back ? network_.arcs[step.arc].head : network_.arcs[step.arc].tail;
  }
  return way;
}

Exchange Desk::exchange(const Way& way) const {
  Exchange result{by_level(model_.order, way.cost), {}, {}};
  for (const Step step : way.steps) {
    if (step.arc >= network_.pairs.size()) continue;
    (step.back ? result.dropped : result.added).push_back(network_.pairs[step.arc]);
  }
  return result;
}

std::optional<Exchange> Desk::without(Pair pair) const {
  const Index a = arc_of(pair);
  if (a == none || flow_[a] == 0) return std::nullopt;
  const Arc& arc = network_.arcs[a];
  std::optional<Way> other = way(arc.tail, arc.head, a);
  if (!other) return std::nullopt;
  other->cost = plus(other->cost, arc.cost, -1);
  Exchange result = exchange(*other);
  result.dropped.push_back(pair);
  return result;
}

std::optional<Exchange> Desk::with(Pair pair) const {
  const Index a = arc_of(pair);
  if (a != none && flow_[a] > 0) return std::nullopt;
  Arc arc;
  if (a != none) {
    arc = network_.arcs[a];
  } else {
    if (model_.rules->visits_per_official > 1 || broken_rules(model_, pair) == 0) {
      return std::nullopt;
    }
    const Cell& cell = model_.cells[pair.cell];
    if (!misled_by(model_, pair).empty()) return std::nullopt;
    if (cell.wanted == 0 || model_.officials[pair.official].pinned > 0) return std::nullopt;
    arc = {node_of(NodeKind::cell, pair.cell), node_of(NodeKind::official, pair.official), 1,
           by_importance(model_.order, pair_cost(model_, pair))};
  }
  if (arc.tail == none || arc.head == none) return std::nullopt;
  std::optional<Way> rest = way(arc.head, arc.tail, a);
  if (!rest) return std::nullopt;
  rest->cost = plus(rest->cost, arc.cost);
  Exchange result = exchange(*rest);
  result.added.push_back(pair);
  return result;
}

void Desk::rivals_of(Index cell, std::vector<Index>& cells, std::vector<Index>& officials) const {
  const Index start = node_of(NodeKind::cell, cell);
  if (start == none) return;
  std::vector<bool> seen(network_.nodes.size());
  std::vector<Index> reached{start};
  seen[start] = true;
  for (std::size_t done = 0; done < reached.size(); ++done) {
    const Node& node = network_.nodes[reached[done]];
    if (node.kind == NodeKind::cell) cells.push_back(node.thing);
    if (node.kind == NodeKind::official) officials.push_back(node.thing);
    for (const Step step : steps_[reached[done]]) {
      const Arc& arc = network_.arcs[step.arc];
      const Index next = step.back ? arc.tail : arc.head;
      if (next == network_.sink() || seen[next]) continue;
      seen[next] = true;
      reached.push_back(next);
    }
  }
  std::ranges::sort(cells);
  std::ranges::sort(officials);
}

}  // namespace lapthach::roster
