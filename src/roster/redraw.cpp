// Joins components, lets a pair in and makes it worth more than everything else.
#include "roster/redraw.hpp"

#include <algorithm>
#include <numeric>

#include "roster/cases.hpp"
#include "roster/eligible.hpp"
#include "roster/groups.hpp"

namespace lapthach::roster {

namespace {

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
                              const std::vector<Pair>& pairs, const std::vector<Pair>& drawn) {
  std::vector<Pair> after;
  for (const Pair pair : pairs) {
    const bool kept = std::ranges::binary_search(model.pinned, pair) ||
                      !std::ranges::binary_search(component.cells, pair.cell);
    if (kept) after.push_back(pair);
  }
  after.insert(after.end(), drawn.begin(), drawn.end());
  std::ranges::sort(after);
  return after;
}

Exchange exchange(const Model& model, const std::vector<Pair>& pairs,
                  const std::vector<Pair>& after) {
  const Objective other = evaluate(model, after), before = evaluate(model, pairs);
  Exchange result;
  for (std::size_t level = 0; level < levels; ++level) {
    result.change[level] = other[level] - before[level];
  }
  std::ranges::set_difference(pairs, after, std::back_inserter(result.dropped));
  std::ranges::set_difference(after, pairs, std::back_inserter(result.added));
  return result;
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
  for (const Index group : misled_by(model, pair)) leave_to_cases(model, group);
  std::vector<Pair> eligible = eligible_pairs(model, component);
  const auto at = std::ranges::lower_bound(eligible, pair);
  if (at == eligible.end() || *at != pair) eligible.insert(at, pair);
  const Network open = build_network(model, component, eligible);
  if (!std::ranges::binary_search(open.pairs, pair)) return std::nullopt;
  const Solution solution =
      solve(model, component, eligible, {{pair.official, none, pair.cell, true}});
  if (!solution.possible) return std::nullopt;
  return exchange(model, pairs, replaced_in(model, component, pairs, pairs_of(solution)));
}

std::optional<Exchange> redraw_without(const Model& model, Pair pair,
                                       const std::vector<Pair>& pairs) {
  if (std::ranges::binary_search(model.pinned, pair)) return std::nullopt;
  const Component& component = model.components[model.cells[pair.cell].component];
  const Solution solution = solve(model, component, eligible_pairs(model, component),
                                  {{pair.official, none, pair.cell, false}});
  return exchange(model, pairs, replaced_in(model, component, pairs, pairs_of(solution)));
}

std::vector<Pair> redraw(const Model& model, const Component& component) {
  return pairs_of(solve(model, component, eligible_pairs(model, component)));
}

}  // namespace lapthach::roster
