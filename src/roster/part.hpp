// The draw of one component.
#pragma once

#include <utility>
#include <vector>

#include "lapthach/roster/draw.hpp"
#include "roster/explain.hpp"
#include "roster/network.hpp"

namespace lapthach::roster {

/// By node of a network, without the sink.
using Prices = std::vector<std::pair<Node, Objective>>;

struct Part {
  std::vector<Pair> pairs;                        ///< in order, pins included
  Prices prices;                                  ///< where one network proves all
  std::vector<std::pair<Choices, Prices>> cases;  ///< else, in order
  std::vector<Left> left;
  std::vector<Pair> other;  ///< of a repair: what the other order of levels would give
  bool unique = true;
  Timing timing;
};

/// Draws a component and proves it. Throws std::logic_error when the proof fails.
Part draw_part(const Model& model, const Component& component);

/// Draws all components on `threads` threads; the parts are in the components' order.
std::vector<Part> draw_parts(const Model& model, int threads);

/// Draws the whole and puts the parts together; raises the salt until the optimum is unique.
/// Fills `others` with what the other order of a repair would give, not in order.
Draw draw_model(Model& model, const DrawOptions& options, std::vector<Pair>& others);

}  // namespace lapthach::roster
