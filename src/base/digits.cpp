// Reading unsigned decimal numbers from text that people typed.
#include "base/digits.hpp"

namespace lapthach::base {

std::optional<int> parse_digits(std::string_view text, std::size_t fewest, std::size_t most) {
  if (text.size() < fewest || text.size() > most) return std::nullopt;
  int number = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    number = number * 10 + (c - '0');
  }
  return number;
}

std::optional<int> parse_year(std::string_view text) {
  constexpr int first = 1900;
  constexpr int last = 2199;
  const auto year = parse_digits(text, 4, 4);
  return year && *year >= first && *year <= last ? year : std::nullopt;
}

}  // namespace lapthach::base
