// Eligibility, network, optimum, certificate, check, explanation: once for each component.
#include "roster/part.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "lapthach/base/share_out.hpp"
#include "roster/cases.hpp"
#include "roster/certificate.hpp"
#include "roster/checker.hpp"
#include "roster/eligible.hpp"
#include "roster/lexicographic.hpp"
#include "roster/stopwatch.hpp"

namespace lapthach::roster {

namespace {

std::vector<Pair> drawn_pairs(const Model& model, const Component& component,
                              std::vector<Pair> pairs) {
  for (const Pair pinned : model.pinned) {
    if (std::ranges::binary_search(component.cells, pinned.cell)) pairs.push_back(pinned);
  }
  std::ranges::sort(pairs);
  return pairs;
}

/// The pairs by the other order, which need not be the best at the levels after those that differ.
std::vector<Pair> other_pairs(const Model& model, const Component& component,
                              const std::vector<Pair>& eligible, Network network) {
  const bool keeps_visits = model.order[2] == change;
  const Order other = order_of(keeps_visits ? domain::Keep::priority : domain::Keep::visits);
  if (!network.crossings.empty()) {
    return drawn_pairs(model, component, pairs_of(solve(model, component, eligible, {}, other)));
  }
  for (Arc& arc : network.arcs) {
    Objective cost{};
    for (std::size_t place = 0; place < levels; ++place) {
      cost[model.order[place]] = arc.cost[place];
    }
    arc.cost = by_importance(other, cost);
    std::fill(arc.cost.begin() + 4, arc.cost.end(), 0);
  }
  const std::vector<int> flow = optimise(network).flow;
  std::vector<Pair> pairs;
  for (Index p = 0; p < network.pairs.size(); ++p) {
    if (flow[p] > 0) pairs.push_back(network.pairs[p]);
  }
  return drawn_pairs(model, component, std::move(pairs));
}

/// The prices of an optimum, checked. Throws std::logic_error when they prove nothing.
Prices proven(const Network& network, const Optimum& optimum, bool& unique) {
  const std::vector<Objective> values = canonical_prices(network, optimum);
  const Verdict verdict = check(network, optimum.flow, values);
  if (!verdict.is_proven()) throw std::logic_error("the roster drawn is not proven optimal");
  unique = verdict.unique;
  Prices prices;
  prices.reserve(network.sink());
  for (Index node = 0; node < network.sink(); ++node) {
    prices.emplace_back(network.nodes[node], values[node]);
  }
  return prices;
}

/// Draws the other cases again: keeping them while searching would take all memory.
void prove_cases(const Model& model, const Component& component, const std::vector<Pair>& eligible,
                 const Solution& solution, Part& part) {
  part.cases.emplace_back(solution.choices, std::exchange(part.prices, {}));
  for (const Choices& choices : solution.others) {
    const Network network = build_network(model, component, eligible, choices);
    bool unique = true;
    part.cases.emplace_back(choices, proven(network, optimise(network), unique));
  }
  std::ranges::sort(part.cases, {}, [](const auto& one) { return one.first; });
  part.unique = part.unique && solution.alone;
}

}  // namespace

Part draw_part(const Model& model, const Component& component) {
  Part part;
  Stopwatch watch;
  const std::vector<Pair> eligible = eligible_pairs(model, component);
  part.timing.eligibility = watch.lap();
  const Solution solution = solve(model, component, eligible);
  if (model.repairs) part.other = other_pairs(model, component, eligible, solution.network);
  part.timing.solve = watch.lap();

  part.prices = proven(solution.network, solution.optimum, part.unique);
  if (!solution.others.empty()) prove_cases(model, component, eligible, solution, part);
  part.timing.certify = watch.lap();

  part.pairs = drawn_pairs(model, component, pairs_of(solution));
  part.left = explain(model, component, solution, part.pairs);
  part.timing.explain = watch.lap();
  return part;
}

std::vector<Part> draw_parts(const Model& model, int threads) {
  std::vector<Part> parts(model.components.size());
  share_out(parts.size(), threads,
            [&](std::size_t i) { parts[i] = draw_part(model, model.components[i]); });
  return parts;
}

}  // namespace lapthach::roster
