// Days within sentences.
#pragma once

#include "lapthach/base/date.hpp"
#include "lapthach/base/say.hpp"

namespace lapthach {

/// 2019-07-01, in Vietnamese 01/7/2019.
Text day_text(Date day);

}  // namespace lapthach
