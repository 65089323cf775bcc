// Why a cell stays without a visitor, and why a requirement is not met.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "roster/cases.hpp"

namespace lapthach::roster {

/// A cell that nobody attends, by its place in the model.
using Left = std::pair<Index, domain::Uncovered>;

/// The cells of a component that nobody attends, and why, in order. `pairs`: the component's share
/// of the roster, in order.
std::vector<Left> explain(const Model& model, const Component& component, const Solution& solution,
                          const std::vector<Pair>& pairs);

/// The same for a cell in no component.
domain::Uncovered explain_without_team(const Model& model, Index cell);

/// One warning for each requirement that is not met. `pairs`: the whole roster, in order.
std::vector<Diagnostic> explain_unmet(const Model& model, const std::vector<Pair>& pairs);
/// Of these groups only.
std::vector<Diagnostic> explain_unmet(const Model& model, const std::vector<Pair>& pairs,
                                      const std::vector<Index>& groups);

}  // namespace lapthach::roster
