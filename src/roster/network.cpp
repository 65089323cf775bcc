// Lays out nodes and arcs; leaves out what pins have taken up.
#include "roster/network.hpp"

#include <algorithm>

#include "roster/eligible.hpp"

namespace lapthach::roster {

namespace {

/// A slot of one official, met by several open pairs or by one.
struct Slot {
  Index official = none;
  Index first = none;  // the earliest cell
  int pairs = 0;
  bool taken = false;  // by a pin
  Index node = none;
};

class Builder {
 public:
  Builder(const Model& model, const Component& component) : model_(model), component_(component) {}

  Network build(const std::vector<Pair>& eligible) {
    if (model_.rules->visits_per_official > 1) find_slots(eligible);
    keep_open(eligible);
    count_ways();
    add_nodes();
    add_pair_arcs();
    add_uncovered_arcs();
    add_slot_arcs();
    add_official_arcs();
    for (Arc& arc : network_.arcs) arc.cost = by_importance(model_.order, arc.cost);
    return std::move(network_);
  }

 private:
  const Official& official(Index place) const {
    return model_.officials[component_.officials[place]];
  }
  bool is_pinned(Pair pair) const { return std::ranges::binary_search(model_.pinned, pair); }
  bool earlier(Index a, Index b) const {
    const Cell& x = model_.cells[a];
    const Cell& y = model_.cells[b];
    return std::pair(model_.days[x.day].date, x.time) < std::pair(model_.days[y.day].date, y.time);
  }

  void find_slots(const std::vector<Pair>& eligible) {
    std::vector<std::pair<Index, Index>> by_official;  // place of the official, eligible pair
    for (Index e = 0; e < eligible.size(); ++e) {
      by_official.emplace_back(model_.officials[eligible[e].official].place, e);
    }
    const Rows<Index> own(static_cast<Index>(component_.officials.size()), by_official);
    slot_of_.resize(eligible.size());
    for (Index place = 0; place < component_.officials.size(); ++place) {
      std::vector<Index> cells;
      for (const Index e : own[place]) cells.push_back(eligible[e].cell);
      const std::vector<Index> numbers = slots(model_, cells);
      const auto base = static_cast<Index>(slots_.size());
      for (std::size_t k = 0; k < cells.size(); ++k) {
        const Index e = own[place][k];
        slot_of_[e] = base + numbers[k];
        if (slots_.size() <= slot_of_[e]) slots_.resize(slot_of_[e] + 1);
        Slot& slot = slots_[slot_of_[e]];
        slot.official = component_.officials[place];
        if (slot.first == none || earlier(cells[k], slot.first)) slot.first = cells[k];
        if (is_pinned(eligible[e])) slot.taken = true;
      }
    }
  }

  void keep_open(const std::vector<Pair>& eligible) {
    for (Index e = 0; e < eligible.size(); ++e) {
      const Pair pair = eligible[e];
      if (model_.cells[pair.cell].wanted == 0 || is_pinned(pair)) continue;
      if (model_.officials[pair.official].pinned >= model_.rules->visits_per_official) continue;
      if (!slots_.empty() && slots_[slot_of_[e]].taken) continue;
      network_.pairs.push_back(pair);
      if (slots_.empty()) continue;
      ++slots_[slot_of_[e]].pairs;
      slot_of_pair_.push_back(slot_of_[e]);
    }
  }

  /// How many visits each official can still make.
  void count_ways() {
    ways_.assign(component_.officials.size(), 0);
    for (const Pair pair : network_.pairs) {
      if (slots_.empty()) ways_[model_.officials[pair.official].place] = 1;
    }
    for (const Slot& slot : slots_) {
      if (slot.pairs > 0) ++ways_[model_.officials[slot.official].place];
    }
    for (Index place = 0; place < ways_.size(); ++place) {
      ways_[place] =
          std::min(ways_[place], model_.rules->visits_per_official - official(place).pinned);
    }
  }

  Index add_node(NodeKind kind, Index thing, Index first = none) {
    network_.nodes.push_back({kind, thing, first});
    network_.supply.push_back(0);
    return static_cast<Index>(network_.nodes.size() - 1);
  }

  void add_nodes() {
    int units = 0;
    for (const Pair pair : network_.pairs) {
      if (!network_.nodes.empty() && network_.nodes.back().thing == pair.cell) continue;
      const Index node = add_node(NodeKind::cell, pair.cell);
      network_.supply[node] = model_.cells[pair.cell].wanted;
      units += network_.supply[node];
    }
    cells_ = static_cast<Index>(network_.nodes.size());
    official_node_.assign(component_.officials.size(), none);
    for (Index place = 0; place < ways_.size(); ++place) {
      if (ways_[place] == 0) continue;
      official_node_[place] = add_node(NodeKind::official, component_.officials[place]);
    }
    for (Slot& slot : slots_) {
      if (slot.pairs > 1) slot.node = add_node(NodeKind::slot, slot.official, slot.first);
    }
    for (const Index group : component_.groups) {
      const auto& members = model_.groups[group].members;
      const bool can_be_met = std::ranges::any_of(
          members, [&](Index member) { return ways_[model_.officials[member].place] > 0; });
      group_node_.push_back(can_be_met ? add_node(NodeKind::group, group) : none);
    }
    sink_ = add_node(NodeKind::sink, none);
    network_.supply[sink_] = -units;
  }

  void add_pair_arcs() {
    network_.arcs.reserve(network_.pairs.size() + 2 * network_.nodes.size());
    Index cell = 0;
    for (Index p = 0; p < network_.pairs.size(); ++p) {
      const Pair pair = network_.pairs[p];
      while (network_.nodes[cell].thing != pair.cell) ++cell;
      Index head = official_node_[model_.officials[pair.official].place];
      if (!slots_.empty() && slots_[slot_of_pair_[p]].node != none) {
        head = slots_[slot_of_pair_[p]].node;
      }
      network_.arcs.push_back({cell, head, 1, pair_cost(model_, pair)});
    }
  }

  /// The cheapest visitor to do without comes first; equal ones share an arc.
  void add_uncovered_arcs() {
    for (Index node = 0; node < cells_; ++node) {
      const Cell& cell = model_.cells[network_.nodes[node].thing];
      const std::size_t first = network_.arcs.size();
      for (int visitors = cell.pinned + cell.wanted - 1; visitors >= cell.pinned; --visitors) {
        const Objective lost = worth(cell, visitors);
        if (network_.arcs.size() > first && network_.arcs.back().cost == lost) {
          ++network_.arcs.back().capacity;
        } else {
          network_.arcs.push_back({node, sink_, 1, lost});
        }
      }
    }
  }

  void add_slot_arcs() {
    for (const Slot& slot : slots_) {
      if (slot.node == none) continue;
      const Index node = official_node_[model_.officials[slot.official].place];
      network_.arcs.push_back({slot.node, node, 1, {}});
    }
  }

  /// Each further visit of an official costs more than the one before.
  void add_official_arcs() {
    std::vector<int> room(component_.groups.size(), 0);
    for (Index place = 0; place < ways_.size(); ++place) {
      Index head = sink_;
      if (official(place).group != none) {
        const auto g = std::ranges::lower_bound(component_.groups, official(place).group) -
                       component_.groups.begin();
        room[static_cast<std::size_t>(g)] += ways_[place];
        head = group_node_[static_cast<std::size_t>(g)];
      }
      for (int visit = 1; visit <= ways_[place]; ++visit) {
        const int visits = official(place).pinned + visit;
        Objective cost{};
        cost[load] = 20 * official(place).deviation + 100 * (2 * visits - 1);
        network_.arcs.push_back({official_node_[place], head, 1, cost});
      }
    }
    for (std::size_t g = 0; g < room.size(); ++g) {
      if (group_node_[g] != none) add_group_arcs(g, room[g]);
    }
  }

  void add_group_arcs(std::size_t g, int room) {
    const Group& group = model_.groups[component_.groups[g]];
    const int wanted = std::clamp(group.rule->count - group.pinned, 0, room);
    Objective met{};
    met[unmet] = -1;
    if (wanted > 0) network_.arcs.push_back({group_node_[g], sink_, wanted, met});
    if (room > wanted) network_.arcs.push_back({group_node_[g], sink_, room - wanted, {}});
  }

  const Model& model_;
  const Component& component_;
  Network network_;
  std::vector<Slot> slots_;          // empty when each official makes one visit
  std::vector<Index> slot_of_;       // by eligible pair
  std::vector<Index> slot_of_pair_;  // by pair of the network
  std::vector<int> ways_;            // by place of the official
  std::vector<Index> official_node_, group_node_;
  Index cells_ = 0, sink_ = none;
};

}  // namespace

Network build_network(const Model& model, const Component& component,
                      const std::vector<Pair>& eligible) {
  return Builder(model, component).build(eligible);
}

std::vector<int> flow_of(const Network& network, const std::vector<Pair>& pairs) {
  std::vector<int> flow(network.arcs.size());
  std::vector<int> waiting(network.supply);
  for (Index a = 0; a < network.arcs.size(); ++a) {
    const Arc& arc = network.arcs[a];
    flow[a] = a < network.pairs.size()
                  ? (std::ranges::binary_search(pairs, network.pairs[a]) ? 1 : 0)
                  : std::min(arc.capacity, waiting[arc.tail]);
    waiting[arc.tail] -= flow[a];
    if (arc.head != network.sink()) waiting[arc.head] += flow[a];
  }
  return flow;
}

std::string name_of(const Model& model, const Node& node) {
  switch (node.kind) {
    case NodeKind::cell:
      return fmt::format("cell/{}", model.cell_ids[node.thing]);
    case NodeKind::official:
      return fmt::format("official/{}", model.official_ids[node.thing]);
    case NodeKind::slot: {
      const Cell& cell = model.cells[node.first];
      const std::string date = to_string(model.days[cell.day].date);
      return fmt::format("slot/{}/{}{}", model.official_ids[node.thing], date,
                         cell.time ? "T" + to_string(*cell.time) : "");
    }
    case NodeKind::group: {
      const Group& group = model.groups[node.thing];
      return fmt::format("require/{}/{}", model.teams[group.team], group.rule->name);
    }
    case NodeKind::sink:
      return "sink";
  }
  return {};
}

}  // namespace lapthach::roster
