// Lays the periods side by side: cells spread over them, officials gather over them.
#include "roster/horizon.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "roster/eligible.hpp"

namespace lapthach::roster {

namespace {

/// Worth more than all requirements: pins hold wherever they can.
constexpr std::int64_t pin_bonus = 1'000'000;

void add_cells(Horizon& horizon) {
  std::map<std::string_view, HorizonCell> cells;
  const auto periods = static_cast<Index>(horizon.models.size());
  for (Index t = 0; t < periods; ++t) {
    const Model& model = horizon.models[t];
    const int limit = model.rules->longest_interval;
    for (Index j = 0; j < model.cells.size(); ++j) {
      const Cell& cell = model.cells[j];
      auto [place, is_new] = cells.try_emplace(model.cell_ids[j]);
      HorizonCell& known = place->second;
      if (is_new) {
        known.id = cell.record->id;
        known.at.assign(periods, none);
        known.priority = cell.priority;
      }
      known.at[t] = j;
      if (known.due == none && limit > 0 && cell.since_counted >= limit) known.due = t;
    }
  }
  for (auto& [id, cell] : cells) horizon.cells.push_back(std::move(cell));
}

void add_options(Horizon& horizon) {
  for (Index t = 0; t < horizon.models.size(); ++t) {
    const Model& model = horizon.models[t];
    std::vector<Index> place_of(model.cells.size(), none);
    for (Index c = 0; c < horizon.cells.size(); ++c) {
      if (horizon.cells[c].at[t] != none) place_of[horizon.cells[c].at[t]] = c;
    }
    for (const Component& component : model.components) {
      for (const Pair pair : eligible_pairs(model, component)) {
        horizon.options.push_back({t, place_of[pair.cell], pair.official, pair});
      }
    }
  }
  std::ranges::sort(horizon.options);
}

/// Slots are those of all options: leaving some out must not loosen them.
void add_slots(Horizon& horizon) {
  std::map<std::pair<Index, Index>, std::vector<Index>> own;  // official, period
  for (Index o = 0; o < horizon.options.size(); ++o) {
    own[{horizon.options[o].official, horizon.options[o].period}].push_back(o);
  }
  horizon.slot_of.resize(horizon.options.size());
  for (const auto& [key, options] : own) {
    std::vector<Index> cells;
    for (const Index o : options) cells.push_back(horizon.options[o].pair.cell);
    const std::vector<Index> numbers = slots(horizon.models[key.second], cells);
    for (std::size_t k = 0; k < options.size(); ++k) horizon.slot_of[options[k]] = numbers[k];
  }
}

using GroupKey = std::tuple<std::string, std::string, std::string>;  // team, requirement, unit

GroupKey key_of(const Model& model, const Group& group) {
  return {std::string(model.teams[group.team]), group.rule->name,
          group.unit == none ? std::string() : std::string(model.units[group.unit])};
}

/// A requirement lies within another one as in the first period that has it.
void add_groups(Horizon& horizon, std::map<GroupKey, Index>& known) {
  for (const Model& model : horizon.models) {
    std::vector<std::pair<Index, Index>> added;  // of the horizon, of the model
    for (Index g = 0; g < model.groups.size(); ++g) {
      const Group& group = model.groups[g];
      if (group.by_cases) continue;
      const GroupKey key = key_of(model, group);
      const auto next = static_cast<Index>(horizon.groups.size());
      const auto [place, is_new] = known.try_emplace(key, next);
      if (is_new) {
        horizon.groups.push_back({group.rule, 0, none});
        added.emplace_back(next, g);
      }
      ++horizon.groups[place->second].periods;
    }
    for (const auto& [number, g] : added) {
      const Index parent = model.groups[g].parent;
      if (parent != none)
        horizon.groups[number].parent = known.at(key_of(model, model.groups[parent]));
    }
  }
}

void add_officials(Horizon& horizon) {
  const std::size_t officials = horizon.models.front().officials.size();
  horizon.deviation.resize(officials);
  horizon.seated.resize(officials);
  horizon.group.assign(officials, none);
  std::map<GroupKey, Index> known;
  add_groups(horizon, known);
  for (const Model& model : horizon.models) {
    for (Index i = 0; i < officials; ++i) {
      const Official& official = model.officials[i];
      horizon.seated[i] = horizon.seated[i] || official.seated;
      if (horizon.group[i] != none || official.group == none) continue;
      horizon.group[i] = known.at(key_of(model, model.groups[official.group]));
    }
  }
  for (Index i = 0; i < officials; ++i) {
    horizon.deviation[i] = horizon.models.front().officials[i].deviation;
  }
}

/// Options that share a cell, an official or a requirement belong together.
void split(Horizon& horizon) {
  const auto cells = static_cast<Index>(horizon.cells.size());
  const auto officials = static_cast<Index>(horizon.deviation.size());
  Joined joined(cells + officials + static_cast<Index>(horizon.groups.size()));
  for (const VisitOption& option : horizon.options)
    joined.join(option.cell, cells + option.official);
  for (Index i = 0; i < officials; ++i) {
    if (horizon.group[i] != none) joined.join(cells + i, cells + officials + horizon.group[i]);
  }
  for (Index g = 0; g < horizon.groups.size(); ++g) {
    const Index parent = horizon.groups[g].parent;
    if (parent != none) joined.join(cells + officials + g, cells + officials + parent);
  }
  std::map<Index, std::size_t> part_of;
  for (Index o = 0; o < horizon.options.size(); ++o) {
    const Index root = joined.root(horizon.options[o].cell);
    const auto at = part_of.try_emplace(root, horizon.parts.size()).first->second;
    if (at == horizon.parts.size()) horizon.parts.emplace_back();
    horizon.parts[at].push_back(o);
  }
}

/// How often a group must go in the whole plan.
int wanted(const HorizonGroup& group) { return group.rule->count * group.periods; }

std::int64_t lost(const HorizonCell& cell, int visits) {
  return (cell.priority + visits) / (visits + 1);
}

class Builder {
 public:
  Builder(const Horizon& horizon, const std::vector<Index>& options)
      : horizon_(horizon), chosen_(options) {}

  Network build() {
    // Arcs are laid out from cells to sink; those of options must come first.
    network_.arcs.resize(chosen_.size());
    for (std::size_t o = 0; o < chosen_.size(); ++o) {
      const VisitOption& option = horizon_.options[chosen_[o]];
      network_.pairs.push_back(option.pair);
      by_cell_[option.cell].push_back(o);
    }
    for (const auto& [cell, options] : by_cell_) add_cell(cell, options);
    add_seats();
    for (const auto& [official, node] : official_node_) add_official(official, node);
    add_groups();
    finish();
    return std::move(network_);
  }

 private:
  const domain::RosterSettings& rules() const { return *horizon_.models.front().rules; }

  Index add_node() {
    network_.nodes.push_back({});
    network_.supply.push_back(0);
    return static_cast<Index>(network_.nodes.size() - 1);
  }
  void add_arc(Index tail, Index head, int capacity, const Objective& cost) {
    if (capacity > 0) network_.arcs.push_back({tail, head, capacity, cost});
  }
  static Objective at(Level level, std::int64_t value) {
    Objective cost{};
    cost[level] = value;
    return cost;
  }

  /// A cell sends its visits straight to the periods, those that keep it in time through a gate
  /// whose first visit counts.
  void add_cell(Index c, const std::vector<std::size_t>& options) {
    const HorizonCell& cell = horizon_.cells[c];
    std::map<Index, std::vector<std::size_t>> by_period;
    for (const std::size_t o : options) by_period[horizon_.options[chosen_[o]].period].push_back(o);
    const int visitors = rules().visitors_per_cell;
    // What it asks for must not depend on which options are left out.
    const auto meetings = std::ranges::count_if(cell.at, [](Index at) { return at != none; });
    const int units = visitors * static_cast<int>(meetings);
    const Index node = add_node();
    network_.supply[node] = units;
    Index gate = none;
    if (cell.due != none && by_period.begin()->first <= cell.due) {
      gate = add_node();
      add_arc(node, gate, 1, at(mandatory, -1));
      add_arc(node, gate, units - 1, {});
    }
    for (const auto& [t, own] : by_period) {
      const Index meeting = add_node();
      const Index from = gate != none && t <= cell.due ? gate : node;
      const bool pinned = horizon_.models[t].cells[cell.at[t]].covered != nullptr;
      if (pinned) add_arc(from, meeting, 1, at(mandatory, -1));
      add_arc(from, meeting, visitors - (pinned ? 1 : 0), {});
      for (const std::size_t o : own) network_.arcs[o].tail = meeting;
    }
    for (int visits = units - 1; visits >= 0; --visits) {
      uncovered_.push_back({node, none, 1, at(priority, lost(cell, visits))});
    }
  }

  /// An official takes so many visits in a period, one in each time slot.
  void add_seats() {
    std::map<std::pair<Index, Index>, std::vector<std::size_t>> seats;  // official, period
    for (std::size_t o = 0; o < chosen_.size(); ++o) {
      const VisitOption& option = horizon_.options[chosen_[o]];
      seats[{option.official, option.period}].push_back(o);
    }
    for (const auto& [key, options] : seats) {
      const Index official = key.first;
      const Index seat = add_node();
      const auto node = official_node_.try_emplace(official, none).first;
      if (node->second == none) node->second = add_node();
      add_arc(seat, node->second, rules().visits_per_official, {});
      ways_[official] += std::min(static_cast<int>(options.size()), rules().visits_per_official);
      std::map<Index, Index> slot_node;
      for (std::size_t k = 0; k < options.size(); ++k) {
        Index head = seat;
        if (rules().visits_per_official > 1) {
          const auto slot =
              slot_node.try_emplace(horizon_.slot_of[chosen_[options[k]]], none).first;
          if (slot->second == none) {
            slot->second = add_node();
            add_arc(slot->second, seat, 1, {});
          }
          head = slot->second;
        }
        Arc& arc = network_.arcs[options[k]];
        arc.head = head;
        arc.capacity = 1;
        arc.cost = cost_of(horizon_.options[chosen_[options[k]]]);
      }
    }
  }

  Objective cost_of(const VisitOption& option) const {
    const Model& model = horizon_.models[option.period];
    Objective cost = pair_cost(model, option.pair);
    cost[change] = 0;
    if (std::ranges::binary_search(model.pinned, option.pair)) cost[unmet] -= pin_bonus;
    return cost;
  }

  void add_official(Index official, Index node) {
    const Index head = group_node(horizon_.group[official]);
    for (Index g = horizon_.group[official]; g != none; g = horizon_.groups[g].parent) {
      group_node(g);
      room_[g] += ways_[official];
    }
    for (int visit = 1; visit <= ways_[official]; ++visit) {
      const std::int64_t cost = 20 * horizon_.deviation[official] + 100 * (2 * visit - 1);
      uncovered_.push_back({node, head, 1, at(load, cost)});
    }
  }

  /// None, which stands for the sink, when there is no group.
  Index group_node(Index group) {
    if (group == none) return none;
    const auto node = group_node_.try_emplace(group, none).first;
    if (node->second == none) node->second = add_node();
    return node->second;
  }

  void add_groups() {
    for (const auto& [group, node] : group_node_) {
      const Index parent = horizon_.groups[group].parent;
      const Index head = parent == none ? none : group_node_.at(parent);
      const int asked = std::clamp(wanted(horizon_.groups[group]), 0, room_[group]);
      uncovered_.push_back({node, head, asked, at(unmet, -1)});
      uncovered_.push_back({node, head, room_[group] - asked, {}});
    }
  }

  /// The arcs to the sink, which is the last node.
  void finish() {
    const Index sink = add_node();
    for (Arc arc : uncovered_) {
      if (arc.head == none) arc.head = sink;
      if (arc.capacity > 0) network_.arcs.push_back(arc);
    }
    for (Index node = 0; node < sink; ++node) network_.supply[sink] -= network_.supply[node];
  }

  const Horizon& horizon_;
  const std::vector<Index>& chosen_;
  Network network_;
  std::map<Index, std::vector<std::size_t>> by_cell_;
  std::map<Index, Index> official_node_, group_node_;
  std::map<Index, int> ways_, room_;
  std::vector<Arc> uncovered_;  // head none: the sink
};

}  // namespace

Horizon build_horizon(const domain::Records& records, Period from, int periods) {
  Horizon horizon;
  for (int t = 0; t < periods; ++t) horizon.models.push_back(build_model(records, from + t));
  add_cells(horizon);
  add_options(horizon);
  if (horizon.models.front().rules->visits_per_official > 1) add_slots(horizon);
  add_officials(horizon);
  split(horizon);
  return horizon;
}

Network build_network(const Horizon& horizon, const std::vector<Index>& options) {
  return Builder(horizon, options).build();
}

Objective evaluate(const Horizon& horizon, const std::vector<VisitOption>& chosen) {
  Objective sum{};
  std::vector<std::vector<int>> visits(horizon.cells.size(),
                                       std::vector<int>(horizon.models.size(), 0));
  std::vector<int> made(horizon.deviation.size(), 0);
  std::vector<int> counted(horizon.groups.size(), 0);
  for (const VisitOption& option : chosen) {
    const Objective cost = pair_cost(horizon.models[option.period], option.pair);
    for (const Level level : {continuity, travel, tie}) sum[level] += cost[level];
    ++visits[option.cell][option.period];
    ++made[option.official];
    for (Index g = horizon.group[option.official]; g != none; g = horizon.groups[g].parent) {
      ++counted[g];
    }
  }
  for (Index g = 0; g < counted.size(); ++g) {
    sum[unmet] += std::max(0, wanted(horizon.groups[g]) - counted[g]);
  }
  for (Index c = 0; c < visits.size(); ++c) {
    const HorizonCell& cell = horizon.cells[c];
    int all = 0, in_time = 0, meetings = 0;
    for (Index t = 0; t < horizon.models.size(); ++t) {
      if (cell.at[t] == none) continue;
      ++meetings;
      all += visits[c][t];
      if (cell.due != none && t <= cell.due) in_time += visits[c][t];
      const bool pinned = horizon.models[t].cells[cell.at[t]].covered != nullptr;
      if (pinned && visits[c][t] == 0) ++sum[mandatory];
    }
    if (cell.due != none && in_time == 0) ++sum[mandatory];
    const int units = meetings * horizon.models.front().rules->visitors_per_cell;
    for (int v = all; v < units; ++v) sum[priority] += lost(cell, v);
  }
  for (Index i = 0; i < made.size(); ++i) {
    const std::int64_t deviation = horizon.deviation[i] + 10 * made[i];
    if (horizon.seated[i]) sum[load] += deviation * deviation;
  }
  return sum;
}

}  // namespace lapthach::roster
