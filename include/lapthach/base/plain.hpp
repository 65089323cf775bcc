// Text as nearly all of Vietnamese is: told from any other much sooner than it is looked through.
#pragma once

#include <optional>
#include <string_view>

namespace lapthach {

/// How many characters `utf8` has, when it is printable ASCII and Latin letters with their marks in
/// one (U+00C0 to U+02FF, U+1E80 to U+1EFF) alone: harmless() leaves it as it is, and each stands
/// in one column. Nothing of any other text.
std::optional<int> plain_columns(std::string_view utf8);

}  // namespace lapthach
