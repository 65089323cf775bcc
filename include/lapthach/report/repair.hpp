// Papers about rosters that changed.
#pragma once

#include "lapthach/print/document.hpp"
#include "lapthach/roster/repair.hpp"

namespace lapthach::report {

/// What a repair of `before` kept and changed, whom to notify, and what visits cost in priority. In
/// `lang`. The last of its `repairs` must be filled.
print::Document repair(const domain::Records& records, const domain::Roster& before,
                       const roster::Repaired& result, Lang lang);

/// What a supposed draw, `after`, has otherwise than the roster there is, level by level and visit
/// by visit. `supposed`: in the words of who asks.
print::Document what_if(const domain::Records& records, const domain::Roster& before,
                        const domain::Roster& after, const std::vector<std::string>& supposed,
                        Lang lang);

}  // namespace lapthach::report
