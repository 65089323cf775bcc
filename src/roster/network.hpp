// The flow network of one component: cells send visitors through officials to a sink.
#pragma once

#include <string>
#include <vector>

#include "roster/model.hpp"

namespace lapthach::roster {

enum class NodeKind { cell, official, slot, group, sink };

struct Node {
  NodeKind kind = NodeKind::sink;
  Index thing = none;  ///< the cell, official or group; of a slot the official
  Index first = none;  ///< of a slot: its earliest cell
};

struct Arc {
  Index tail = none, head = none;
  int capacity = 0;
  Objective cost{};  ///< by importance
};

/// A step of a proof by cases: whether the official makes a visit in the unit, at the cell, or,
/// where both are none, anywhere. Not at a cell, unless officials make one visit at most.
struct Choice {
  Index official = none, unit = none, cell = none;
  bool sent = false;

  auto operator<=>(const Choice&) const = default;
};
using Choices = std::vector<Choice>;

/// Whether the visit is one that the choice is about.
bool covers(const Model& model, const Choice& choice, Pair pair);

/// Whether the choices leave the visit out. Who makes one visit at most makes one that is asked
/// for.
bool is_ruled_out(const Model& model, const Choices& choices, Pair pair);

/// What a visit that must be made is worth at the level unmet: more than all requirements together.
inline constexpr std::int64_t forced = 10'000'000;

/// A requirement that the network does not count, by what its pairs leave open.
struct Crossing {
  Index group = none;
  std::vector<int> most;  ///< by member: no more visits that count
  int owed = 0;           ///< visits that will be missing whatever is drawn
};

/// A unit that leaves a cell reaches the sink through an official, whose load it adds to, and the
/// group that counts it; or directly, which leaves the cell without a visitor. Pins are taken out
/// beforehand. A met requirement costs -1 at the level unmet, a visit that a choice asks for
/// -forced.
struct Network {
  std::vector<Node> nodes;  ///< the sink last
  std::vector<int> supply;  ///< by node, sum 0
  std::vector<Arc> arcs;    ///< those of `pairs` first
  std::vector<Pair> pairs;  ///< in order
  std::vector<Crossing> crossings;
  /// By importance: what crossings owe, visits asked for, and cells to which no pair is open.
  Objective constant{};

  Index sink() const { return static_cast<Index>(nodes.size() - 1); }
};

/// `eligible`: eligible_pairs() of the component. With choices: of the rosters that make them.
Network build_network(const Model& model, const Component& component,
                      const std::vector<Pair>& eligible, const Choices& choices = {});
Network build_network(const Model& model, const Component& component,
                      const std::vector<Pair>& eligible, const Choices& choices,
                      const Order& order);

/// What a flow costs, by importance, the constant included.
Objective value_of(const Network& network, const std::vector<int>& flow);

/// The flow of a roster: its pairs, in order, each followed to the sink; where arcs are parallel
/// the cheapest come first.
std::vector<int> flow_of(const Network& network, const std::vector<Pair>& pairs);

/// cell/ID, official/ID, slot/ID/TIME, require/TEAM/NAME[/UNIT].
std::string name_of(const Model& model, const Node& node);

}  // namespace lapthach::roster
