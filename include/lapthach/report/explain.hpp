// Why a roster is as it is, in words.
#pragma once

#include "lapthach/print/document.hpp"
#include "lapthach/roster/why.hpp"

namespace lapthach::report {

/// The answer to `question` about `roster`, in `lang`.
print::Document explanation(const domain::Records& records, const domain::Roster& roster,
                            const roster::WhyQuestion& question, const roster::Explanation& answer,
                            Lang lang);

}  // namespace lapthach::report
