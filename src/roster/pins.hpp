// What people decided before the draw.
#pragma once

#include "roster/model.hpp"

namespace lapthach::roster {

/// Fills pins and what they take up. Throws Error (Fault::no) with every pin that breaks a rule, a
/// capacity or another pin.
void add_pins(Model& model);

}  // namespace lapthach::roster
