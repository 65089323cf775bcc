// Shortest ways to the sink (Dijkstra) over what the flow leaves open, by the solver's own prices.
#include "roster/certificate.hpp"

#include <algorithm>
#include <queue>

namespace lapthach::roster {

namespace {

/// A step towards `tail`'s side of an arc (one more unit) or towards its head's (one unit back).
struct Step {
  Index arc = none;
  bool back = false;
};

/// Comparing is most of the work: as few words as do.
template <std::size_t W>
class Search {
 public:
  Search(const Network& network, const Optimum& optimum)
      : network_(network),
        optimum_(optimum),
        steps_(steps(network, optimum.flow)),
        distance_(network.nodes.size()),
        reached_(network.nodes.size()),
        settled_(network.nodes.size()),
        last_step_(network.nodes.size()),
        price_(network.nodes.size()) {}

  std::vector<Objective> run() {
    offer(network_.sink(), Distance{}, {});
    spread();
    return std::move(price_);
  }

 private:
  using Distance = std::array<std::int64_t, W>;
  using Entry = std::pair<Distance, Index>;

  /// The steps that lead to each node.
  static Rows<Step> steps(const Network& network, const std::vector<int>& flow) {
    std::vector<std::pair<Index, Step>> entries;
    entries.reserve(network.arcs.size() + network.nodes.size());
    for (Index a = 0; a < network.arcs.size(); ++a) {
      const Arc& arc = network.arcs[a];
      if (flow[a] < arc.capacity) entries.push_back({arc.head, {a, false}});
      if (flow[a] > 0) entries.push_back({arc.tail, {a, true}});
    }
    return Rows<Step>(static_cast<Index>(network.nodes.size()), entries);
  }

  Distance reduced(const Objective& cost, Index tail, Index head) const {
    Distance sum{};
    for (std::size_t w = 0; w < optimum_.words.size(); ++w) {
      sum[w] = optimum_.words[w](cost) + optimum_.price[optimum_.at(tail, w)] -
               optimum_.price[optimum_.at(head, w)];
    }
    return sum;
  }

  void offer(Index node, const Distance& distance, Step step) {
    if (settled_[node] || (reached_[node] && distance_[node] <= distance)) return;
    reached_[node] = true;
    distance_[node] = distance;
    last_step_[node] = step;
    queue_.emplace(distance, node);
  }

  void spread() {
    while (!queue_.empty()) {
      const auto [distance, node] = queue_.top();
      queue_.pop();
      if (settled_[node]) continue;
      settled_[node] = true;
      set_price(node);
      for (const Step step : steps_[node]) {
        const Arc& arc = network_.arcs[step.arc];
        const Distance cost = reduced(arc.cost, arc.tail, arc.head);
        Distance further = distance;
        for (std::size_t w = 0; w < W; ++w) further[w] += step.back ? -cost[w] : cost[w];
        offer(step.back ? arc.head : arc.tail, further, step);
      }
    }
  }

  /// The way's cost at every level; the words have served to find it.
  void set_price(Index node) {
    const Step step = last_step_[node];
    if (step.arc == none) return;
    const Arc& arc = network_.arcs[step.arc];
    const Objective& next = price_[step.back ? arc.tail : arc.head];
    for (std::size_t level = 0; level < levels; ++level) {
      price_[node][level] = next[level] + (step.back ? -arc.cost[level] : arc.cost[level]);
    }
  }

  const Network& network_;
  const Optimum& optimum_;
  Rows<Step> steps_;
  std::vector<Distance> distance_;
  std::vector<bool> reached_, settled_;
  std::vector<Step> last_step_;
  std::vector<Objective> price_;
  std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue_;
};

}  // namespace

std::vector<Objective> canonical_prices(const Network& network, const Optimum& optimum) {
  const std::size_t words = optimum.words.size();
  if (words <= 2) return Search<2>(network, optimum).run();
  if (words <= 4) return Search<4>(network, optimum).run();
  return Search<levels>(network, optimum).run();
}

}  // namespace lapthach::roster
