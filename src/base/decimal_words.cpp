// Writes decimal numbers as sentences of each language have them.
#include "lapthach/base/decimal_words.hpp"

#include <algorithm>

namespace lapthach {

std::string with_comma(std::string number) {
  std::ranges::replace(number, '.', ',');
  return number;
}

Text decimal_words(Decimal value) { return {to_string(value), with_comma(to_string(value))}; }

}  // namespace lapthach
