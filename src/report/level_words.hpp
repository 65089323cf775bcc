// The levels of the draw as people call them.
#pragma once

#include <string>

#include "lapthach/base/say.hpp"
#include "lapthach/domain/period.hpp"

namespace lapthach::report {

/// "unevenness of load 200 more, travel 12 less"; what only tells equals apart when nothing else
/// differs.
std::string change_text(const domain::Objective& change, Lang lang);

/// A number of visits given in tenths: "4.5", "4,5".
std::string tenths_text(std::int64_t tenths, Lang lang);

}  // namespace lapthach::report
