// The year ahead as a paper.
#pragma once

#include "lapthach/print/document.hpp"
#include "lapthach/roster/plan.hpp"

namespace lapthach::report {

/// Coverage period by period, what is missed, how evenly people go, and the schedule. In `lang`.
print::Document plan(const domain::Records& records, const roster::Plan& plan, Lang lang);

}  // namespace lapthach::report
