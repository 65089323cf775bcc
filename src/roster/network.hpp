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

/// A unit that leaves a cell reaches the sink through an official, whose load it adds to, and the
/// group that counts it; or directly, which leaves the cell without a visitor. Pins are taken out
/// beforehand. A met requirement costs -1 at the level unmet.
struct Network {
  std::vector<Node> nodes;  ///< the sink last
  std::vector<int> supply;  ///< by node, sum 0
  std::vector<Arc> arcs;    ///< those of `pairs` first
  std::vector<Pair> pairs;  ///< in order

  Index sink() const { return static_cast<Index>(nodes.size() - 1); }
};

/// `eligible`: eligible_pairs() of the component.
Network build_network(const Model& model, const Component& component,
                      const std::vector<Pair>& eligible);

/// The flow of a roster: its pairs, in order, each followed to the sink; where arcs are parallel
/// the cheapest come first.
std::vector<int> flow_of(const Network& network, const std::vector<Pair>& pairs);

/// cell/ID, official/ID, slot/ID/TIME, require/TEAM/NAME.
std::string name_of(const Model& model, const Node& node);

}  // namespace lapthach::roster
