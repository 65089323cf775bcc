// Joins components, lets a pair in and makes it worth more than everything else.
#include "roster/redraw.hpp"

#include <algorithm>
#include <numeric>

#include "roster/eligible.hpp"
#include "roster/lexicographic.hpp"

namespace lapthach::roster {

namespace {

/// More than all requirements together.
constexpr std::int64_t forced = 10'000'000;

void join(std::vector<Index>& all, const std::vector<Index>& more) {
  all.insert(all.end(), more.begin(), more.end());
  std::ranges::sort(all);
  drop_repeats(all);
}

void join(Component& all, const Component& more) {
  join(all.cells, more.cells);
  join(all.officials, more.officials);
  join(all.groups, more.groups);
}

/// The roster with the visits of a component drawn anew, in order.
std::vector<Pair> replaced_in(const Model& model, const Component& component,
                              const std::vector<Pair>& pairs, const Network& network,
                              const std::vector<int>& flow) {
  std::vector<Pair> after;
  for (const Pair pair : pairs) {
    const bool kept = std::ranges::binary_search(model.pinned, pair) ||
                      !std::ranges::binary_search(component.cells, pair.cell);
    if (kept) after.push_back(pair);
  }
  for (Index p = 0; p < network.pairs.size(); ++p) {
    if (flow[p] > 0) after.push_back(network.pairs[p]);
  }
  std::ranges::sort(after);
  return after;
}

}  // namespace

Component around(const Model& model, Pair pair) {
  Component all;
  if (model.officials[pair.official].component != none) {
    join(all, model.components[model.officials[pair.official].component]);
  }
  if (model.cells[pair.cell].component != none) {
    join(all, model.components[model.cells[pair.cell].component]);
  }
  join(all.cells, {pair.cell});
  join(all.officials, {pair.official});
  return all;
}

std::optional<Exchange> redraw_with(Model model, Pair pair, const std::vector<Pair>& pairs) {
  const Component component = around(model, pair);
  for (Index place = 0; place < component.officials.size(); ++place) {
    model.officials[component.officials[place]].place = place;
  }
  model.cells[pair.cell].closed = nullptr;
  std::vector<Pair> eligible = eligible_pairs(model, component);
  const auto at = std::ranges::lower_bound(eligible, pair);
  if (at == eligible.end() || *at != pair) eligible.insert(at, pair);
  Network network = build_network(model, component, eligible);
  const auto found = std::ranges::lower_bound(network.pairs, pair);
  if (found == network.pairs.end() || *found != pair) return std::nullopt;
  const auto a = static_cast<std::size_t>(found - network.pairs.begin());

  network.arcs[a].cost[0] -= forced;
  const std::vector<int> flow = optimise(network).flow;
  if (flow[a] == 0) return std::nullopt;
  const std::vector<Pair> after = replaced_in(model, component, pairs, network, flow);
  const Objective worse = evaluate(model, after), before = evaluate(model, pairs);
  Exchange result;
  for (std::size_t level = 0; level < levels; ++level) {
    result.change[level] = worse[level] - before[level];
  }
  std::ranges::set_difference(pairs, after, std::back_inserter(result.dropped));
  std::ranges::set_difference(after, pairs, std::back_inserter(result.added));
  return result;
}

std::vector<Pair> redraw(const Model& model, const Component& component) {
  const Network network = build_network(model, component, eligible_pairs(model, component));
  const std::vector<int> flow = optimise(network).flow;
  std::vector<Pair> pairs;
  for (Index p = 0; p < network.pairs.size(); ++p) {
    if (flow[p] > 0) pairs.push_back(network.pairs[p]);
  }
  return pairs;
}

}  // namespace lapthach::roster
