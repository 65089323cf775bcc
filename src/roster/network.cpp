// Lays out nodes and arcs; leaves out what pins have taken up.
#include "roster/network.hpp"

#include <algorithm>

#include "roster/eligible.hpp"
#include "roster/groups.hpp"

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
  Builder(const Model& model, const Component& component, const Choices& choices,
          const Order& order)
      : model_(model), component_(component), choices_(choices), order_(order) {}

  Network build(const std::vector<Pair>& eligible) {
    if (model_.rules->visits_per_official > 1) find_slots(eligible);
    keep_open(eligible);
    count_ways();
    add_nodes();
    add_pair_arcs();
    add_uncovered_arcs();
    add_slot_arcs();
    add_official_arcs();
    add_crossings();
    add_shut_cells();
    network_.constant = by_importance(order_, network_.constant);
    for (Arc& arc : network_.arcs) arc.cost = by_importance(order_, arc.cost);
    return std::move(network_);
  }

 private:
  const Official& official(Index place) const {
    return model_.officials[component_.officials[place]];
  }
  bool is_pinned(Pair pair) const { return std::ranges::binary_search(model_.pinned, pair); }
  bool is_asked_for(Pair pair) const {
    return std::ranges::any_of(choices_, [&](const Choice& choice) {
      return choice.sent && covers(model_, choice, pair);
    });
  }
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
      if (is_ruled_out(model_, choices_, pair)) continue;
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
      const bool counted = can_be_met && !model_.groups[group].by_cases;
      group_node_.push_back(counted ? add_node(NodeKind::group, group) : none);
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
      Objective cost = pair_cost(model_, pair);
      if (is_asked_for(pair)) cost[unmet] -= forced;
      network_.arcs.push_back({cell, head, 1, cost});
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

  /// The node in the network of a requirement, by its place in the component.
  std::size_t place_of(Index group) const {
    const auto at = std::ranges::lower_bound(component_.groups, group);
    return static_cast<std::size_t>(at - component_.groups.begin());
  }
  Index node_of(Index group) const { return group == none ? sink_ : group_node_[place_of(group)]; }

  /// Each further visit of an official costs more than the one before.
  void add_official_arcs() {
    std::vector<int> room(component_.groups.size(), 0);
    for (Index place = 0; place < ways_.size(); ++place) {
      const Index head = node_of(official(place).group);
      if (official(place).group != none) room[place_of(official(place).group)] += ways_[place];
      for (int visit = 1; visit <= ways_[place]; ++visit) {
        const int visits = official(place).pinned + visit;
        Objective cost{};
        cost[load] = 20 * official(place).deviation + 100 * (2 * visits - 1);
        network_.arcs.push_back({official_node_[place], head, 1, cost});
      }
    }
    for (const Index group : smallest_first(model_, component_.groups)) {
      const std::size_t g = place_of(group);
      if (group_node_[g] == none) continue;
      add_group_arcs(g, room[g]);
      const Index parent = model_.groups[group].parent;
      if (parent != none) room[place_of(parent)] += room[g];
    }
  }

  void add_group_arcs(std::size_t g, int room) {
    const Group& group = model_.groups[component_.groups[g]];
    const Index head = node_of(group.parent);
    const int wanted = std::clamp(group.rule->count - group.pinned, 0, room);
    Objective met{};
    met[unmet] = -1;
    if (wanted > 0) network_.arcs.push_back({group_node_[g], head, wanted, met});
    if (room > wanted) network_.arcs.push_back({group_node_[g], head, room - wanted, {}});
  }

  void add_crossings() {
    for (const Index g : component_.groups) {
      if (model_.groups[g].by_cases) network_.crossings.push_back(crossing(g));
    }
    std::int64_t& owed = network_.constant[unmet];
    for (const Crossing& one : network_.crossings) owed += one.owed;
    for (const Choice& choice : choices_) owed += choice.sent ? forced : 0;
  }

  /// Cells without an open pair are no nodes, yet cost as much as uncovered ones.
  void add_shut_cells() {
    Index node = 0;
    for (const Index j : component_.cells) {
      while (node < cells_ && network_.nodes[node].thing < j) ++node;
      if (node < cells_ && network_.nodes[node].thing == j) continue;
      const Cell& cell = model_.cells[j];
      for (int visitors = cell.pinned; visitors < cell.pinned + cell.wanted; ++visitors) {
        const Objective lost = worth(cell, visitors);
        network_.constant[mandatory] += lost[mandatory];
        network_.constant[priority] += lost[priority];
      }
    }
  }

  /// What is owed is a bound: nobody gives more than own visits, no cell takes more than it wants.
  Crossing crossing(Index g) const {
    const Group& group = model_.groups[g];
    Crossing result{g, std::vector<int>(group.members.size(), 0), 0};
    int seats = 0;
    Index last = none;
    for (const Pair pair : network_.pairs) {
      const auto member = std::ranges::lower_bound(group.members, pair.official);
      if (member == group.members.end() || *member != pair.official) continue;
      if (!counts(model_, group, pair)) continue;
      ++result.most[static_cast<std::size_t>(member - group.members.begin())];
      if (pair.cell != last) seats += model_.cells[pair.cell].wanted;
      last = pair.cell;
    }
    int visits = 0;
    for (std::size_t m = 0; m < result.most.size(); ++m) {
      const Index place = model_.officials[group.members[m]].place;
      result.most[m] = std::min(result.most[m], ways_[place]);
      visits += result.most[m];
    }
    result.owed = std::max(0, group.rule->count - group.pinned - std::min(visits, seats));
    return result;
  }

  const Model& model_;
  const Component& component_;
  const Choices& choices_;
  const Order& order_;
  Network network_;
  std::vector<Slot> slots_;          // empty when each official makes one visit
  std::vector<Index> slot_of_;       // by eligible pair
  std::vector<Index> slot_of_pair_;  // by pair of the network
  std::vector<int> ways_;            // by place of the official
  std::vector<Index> official_node_, group_node_;
  Index cells_ = 0, sink_ = none;
};

}  // namespace

bool covers(const Model& model, const Choice& choice, Pair pair) {
  return choice.official == pair.official && (choice.cell == none || choice.cell == pair.cell) &&
         (choice.unit == none || choice.unit == model.cells[pair.cell].unit);
}

bool is_ruled_out(const Model& model, const Choices& choices, Pair pair) {
  return std::ranges::any_of(choices, [&](const Choice& choice) {
    if (choice.official != pair.official) return false;
    const bool about = covers(model, choice, pair);
    return choice.sent ? !about && model.rules->visits_per_official == 1 : about;
  });
}

Network build_network(const Model& model, const Component& component,
                      const std::vector<Pair>& eligible, const Choices& choices) {
  return build_network(model, component, eligible, choices, model.order);
}

Network build_network(const Model& model, const Component& component,
                      const std::vector<Pair>& eligible, const Choices& choices,
                      const Order& order) {
  return Builder(model, component, choices, order).build(eligible);
}

Objective value_of(const Network& network, const std::vector<int>& flow) {
  Objective value = network.constant;
  for (std::size_t a = 0; a < network.arcs.size(); ++a) {
    for (std::size_t level = 0; level < levels; ++level) {
      value[level] += flow[a] * network.arcs[a].cost[level];
    }
  }
  return value;
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
      const std::string name =
          fmt::format("require/{}/{}", model.teams[group.team], group.rule->name);
      return group.unit == none ? name : fmt::format("{}/{}", name, model.units[group.unit]);
    }
    case NodeKind::sink:
      return "sink";
  }
  return {};
}

}  // namespace lapthach::roster
