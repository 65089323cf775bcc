// Draws one component again with something changed, without proof, to compare.
#pragma once

#include <optional>

#include "roster/desk.hpp"

namespace lapthach::roster {

/// The teams of the pair as one component, the cell included even if no team looks after it.
Component around(const Model& model, Pair pair);

/// The best roster of the teams of the pair that has it, whatever rules it breaks; none when pins
/// leave no room. `pairs`: the roster, in order.
std::optional<Exchange> redraw_with(Model model, Pair pair, const std::vector<Pair>& pairs);

/// The best roster of the teams of the pair without it; none when it is pinned.
std::optional<Exchange> redraw_without(const Model& model, Pair pair,
                                       const std::vector<Pair>& pairs);

/// The visits of a component drawn anew by the model as it is, in order.
std::vector<Pair> redraw(const Model& model, const Component& component);

}  // namespace lapthach::roster
