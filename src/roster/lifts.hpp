// Which single rule, set aside, would give a cell a visitor.
#pragma once

#include <vector>

#include "roster/model.hpp"

namespace lapthach::roster {

struct Lifts {
  std::vector<Text> rules;  ///< as they stand: "A is away on …"
  bool searched = true;     ///< false: trying each would take too long
};

/// Tries each rule that keeps somebody from `rivals` (the cell and those that compete with it) by
/// drawing its component anew. Leaves the model as it was.
Lifts lifts(Model& model, Index cell, const std::vector<Index>& rivals);

}  // namespace lapthach::roster
