// Eligibility, network, optimum, certificate, check, explanation: once for each component.
#include "roster/part.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <stdexcept>
#include <thread>

#include "roster/certificate.hpp"
#include "roster/checker.hpp"
#include "roster/eligible.hpp"
#include "roster/lexicographic.hpp"
#include "roster/stopwatch.hpp"

namespace lapthach::roster {

namespace {

std::vector<Pair> drawn_pairs(const Model& model, const Component& component,
                              const Network& network, const std::vector<int>& flow) {
  std::vector<Pair> pairs;
  for (Index p = 0; p < network.pairs.size(); ++p) {
    if (flow[p] > 0) pairs.push_back(network.pairs[p]);
  }
  for (const Pair pinned : model.pinned) {
    if (std::ranges::binary_search(component.cells, pinned.cell)) pairs.push_back(pinned);
  }
  std::ranges::sort(pairs);
  return pairs;
}

/// The pairs by the other order, which need not be the best at the levels after those that differ.
std::vector<Pair> other_pairs(const Model& model, const Component& component, Network network) {
  const bool keeps_visits = model.order[2] == change;
  const Order other = order_of(keeps_visits ? domain::Keep::priority : domain::Keep::visits);
  for (Arc& arc : network.arcs) {
    Objective cost{};
    for (std::size_t place = 0; place < levels; ++place) {
      cost[model.order[place]] = arc.cost[place];
    }
    arc.cost = by_importance(other, cost);
    std::fill(arc.cost.begin() + 4, arc.cost.end(), 0);
  }
  return drawn_pairs(model, component, network, optimise(network).flow);
}

/// Takes numbers from a counter until none is left, on several threads at once.
template <class Work>
void share_out(std::size_t count, int threads, const Work& work) {
  std::atomic<std::size_t> next = 0;
  std::exception_ptr failure;
  std::mutex failing;
  const auto run = [&] {
    try {
      for (std::size_t i = next++; i < count; i = next++) work(i);
    } catch (...) {
      const std::lock_guard lock(failing);
      failure = std::current_exception();
      next = count;
    }
  };
  std::vector<std::thread> helpers;
  for (int t = 1; t < threads; ++t) helpers.emplace_back(run);
  run();
  for (std::thread& helper : helpers) helper.join();
  if (failure) std::rethrow_exception(failure);
}

}  // namespace

Part draw_part(const Model& model, const Component& component) {
  Part part;
  Stopwatch watch;
  const std::vector<Pair> eligible = eligible_pairs(model, component);
  part.timing.eligibility = watch.lap();
  const Network network = build_network(model, component, eligible);
  part.timing.network = watch.lap();
  const Optimum optimum = optimise(network);
  if (model.repairs) part.other = other_pairs(model, component, network);
  part.timing.solve = watch.lap();

  const std::vector<Objective> prices = canonical_prices(network, optimum);
  const Verdict verdict = check(network, optimum.flow, prices);
  if (!verdict.is_proven()) throw std::logic_error("the roster drawn is not proven optimal");
  part.unique = verdict.unique;
  part.prices.reserve(network.sink());
  for (Index node = 0; node < network.sink(); ++node) {
    part.prices.emplace_back(network.nodes[node], prices[node]);
  }
  part.timing.certify = watch.lap();

  part.pairs = drawn_pairs(model, component, network, optimum.flow);
  part.left = explain(model, component, network, optimum.flow, part.pairs);
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
