// Decimal numbers within sentences: a point in English, a comma in Vietnamese.
#pragma once

#include <string>

#include "lapthach/base/decimal.hpp"
#include "lapthach/base/say.hpp"

namespace lapthach {

/// A number as to_string() writes it, or a signed one, with the comma of Vietnamese papers in place
/// of the point.
std::string with_comma(std::string number);

/// 91.5 and 91,5.
Text decimal_words(Decimal value);

}  // namespace lapthach
