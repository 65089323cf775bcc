// Looks for personal data in what people said, before it is kept for good.
#pragma once

#include <string_view>
#include <vector>

#include "lapthach/base/say.hpp"

namespace lapthach::docket {

/// What looks like a telephone number (10 or 11 digits from 0 or +84), a citizen id (9 or 12
/// digits), an e-mail address or a house address, each shown with all but its first characters
/// hidden. A guess: it may miss some and be wrong about others. Sums of money are let pass when
/// grouped by threes.
std::vector<Text> personal_data(std::string_view text);

}  // namespace lapthach::docket
