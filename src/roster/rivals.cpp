// Walks the residual network once for each component, whatever the number of uncovered cells.
#include "roster/rivals.hpp"

#include <algorithm>

namespace lapthach::roster {

namespace {

constexpr std::size_t names_shown = 5;

Rows<Index> open_steps(const Network& network, const std::vector<int>& flow) {
  std::vector<std::pair<Index, Index>> steps;
  for (Index a = 0; a < network.arcs.size(); ++a) {
    const Arc& arc = network.arcs[a];
    if (arc.head == network.sink()) continue;
    if (flow[a] < arc.capacity) steps.emplace_back(arc.tail, arc.head);
    if (flow[a] > 0) steps.emplace_back(arc.head, arc.tail);
  }
  return Rows<Index>(static_cast<Index>(network.nodes.size()), steps);
}

}  // namespace

Competition::Competition(const Model& model, const Network& network, const std::vector<int>& flow)
    : model_(model),
      network_(network),
      next_(open_steps(network, flow)),
      visitors_(network.nodes.size(), 0) {
  for (Index p = 0; p < network.pairs.size(); ++p) visitors_[network.arcs[p].tail] += flow[p];
  find_circles();
  link_circles();
}

void Competition::find_circles() {
  circle_of_.assign(network_.nodes.size(), none);
  order_.assign(network_.nodes.size(), none);
  low_.assign(network_.nodes.size(), none);
  for (Index node = 0; node < network_.sink(); ++node) {
    if (order_[node] == none) visit(node);
  }
}

void Competition::visit(Index start) {
  struct Frame {
    Index node;
    std::size_t step;
  };
  std::vector<Frame> path;
  const auto enter = [&](Index node) {
    order_[node] = low_[node] = visited_++;
    stack_.push_back(node);
    path.push_back({node, 0});
  };
  enter(start);
  while (!path.empty()) {
    Frame& top = path.back();
    const Index node = top.node;
    if (top.step < next_[node].size()) {
      const Index to = next_[node][top.step++];
      if (order_[to] == none) {
        enter(to);
      } else if (circle_of_[to] == none) {
        low_[node] = std::min(low_[node], order_[to]);
      }
      continue;
    }
    path.pop_back();
    if (!path.empty()) low_[path.back().node] = std::min(low_[path.back().node], low_[node]);
    if (low_[node] != order_[node]) continue;
    Index member = none;
    do {
      member = stack_.back();
      stack_.pop_back();
      circle_of_[member] = circles_;
    } while (member != node);
    ++circles_;
  }
}

void Competition::link_circles() {
  std::vector<std::pair<Index, Index>> members;
  after_.resize(circles_);
  for (Index node = 0; node < network_.sink(); ++node) {
    members.emplace_back(circle_of_[node], node);
    for (const Index to : next_[node]) {
      if (circle_of_[to] != circle_of_[node]) after_[circle_of_[node]].push_back(circle_of_[to]);
    }
  }
  for (std::vector<Index>& to : after_) {
    std::ranges::sort(to);
    drop_repeats(to);
  }
  members_ = Rows<Index>(circles_, members);
  seen_.assign(circles_, 0);
}

const Rivals& Competition::rivals_of(Index node) {
  // No exchange leads back to an uncovered cell: it is a circle of its own.
  const std::vector<Index>& first = after_[circle_of_[node]];
  const auto known = known_.find(first);
  return known != known_.end() ? known->second : known_.emplace(first, gather(first)).first->second;
}

Rivals Competition::gather(const std::vector<Index>& first) {
  Rivals rivals;
  std::vector<Index> reached = first;
  ++gathering_;
  for (const Index circle : first) seen_[circle] = gathering_;
  for (std::size_t done = 0; done < reached.size(); ++done) {
    for (const Index node : members_[reached[done]]) {
      const auto& [kind, thing, earliest] = network_.nodes[node];
      // Of who is busy at that hour only the slot may be reached.
      if (kind == NodeKind::official || kind == NodeKind::slot) rivals.officials.push_back(thing);
      if (kind != NodeKind::cell) continue;
      const Objective value = worth_of(node);
      const bool lower = rivals.lowest == none || value < rivals.worth ||
                         (value == rivals.worth && thing < rivals.lowest);
      if (!lower) continue;
      rivals.lowest = thing;
      rivals.worth = value;
    }
    for (const Index circle : after_[reached[done]]) {
      if (seen_[circle] == gathering_) continue;
      seen_[circle] = gathering_;
      reached.push_back(circle);
    }
  }
  std::ranges::sort(rivals.officials);
  drop_repeats(rivals.officials);
  if (rivals.officials.size() > names_shown + 1) {
    rivals.more = rivals.officials.size() - names_shown;
    rivals.officials.resize(names_shown);
  }
  return rivals;
}

Objective Competition::worth_of(Index node) const {
  const Cell& cell = model_.cells[network_.nodes[node].thing];
  return worth(cell, std::max(0, cell.pinned + visitors_[node] - 1));
}

}  // namespace lapthach::roster
