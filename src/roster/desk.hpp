// One component of a stored roster with its network, flow and prices, to ask questions of.
#pragma once

#include <optional>
#include <vector>

#include "lapthach/roster/why.hpp"
#include "roster/network.hpp"

namespace lapthach::roster {

/// Visits given up for others, and what that changes at each level.
struct Exchange {
  Objective change{};
  std::vector<Pair> dropped, added;
};

class Desk {
 public:
  /// `pairs`: the roster, in order.
  Desk(const Model& model, const Component& component, const std::vector<Pair>& pairs,
       const domain::Roster& roster);

  bool is_proven() const { return proven_; }
  /// Requirements cross: no exchange in one network tells what another choice changes.
  bool goes_by_cases() const { return !network_.crossings.empty(); }
  /// The best roster without a visit, or with one more; none when the pair is not open to the draw,
  /// or breaks a rule where officials have time slots.
  std::optional<Exchange> without(Pair pair) const;
  std::optional<Exchange> with(Pair pair) const;
  /// The cells and officials that exchanges reach from a cell nobody attends; the cell included.
  void rivals_of(Index cell, std::vector<Index>& cells, std::vector<Index>& officials) const;

 private:
  struct Step {
    Index arc = none;
    bool back = false;
  };
  struct Way {
    Objective cost{};
    std::vector<Step> steps;
  };

  std::optional<Way> way(Index from, Index to, Index banned) const;
  Exchange exchange(const Way& way) const;
  Index arc_of(Pair pair) const;
  Index node_of(NodeKind kind, Index thing) const;

  /// The case of the roster, where it was proven by cases.
  struct Case {
    Choices choices;
    const std::vector<domain::Potential>* prices = nullptr;
  };
  static Case case_of(const Model& model, const Component& component,
                      const std::vector<Pair>& pairs, const domain::Roster& roster);

  const Model& model_;
  Case case_;
  Network network_;
  std::vector<int> flow_;
  std::vector<Objective> price_;  // by node, by importance
  Rows<Step> steps_;              // from each node
  bool proven_ = true;
};

}  // namespace lapthach::roster
