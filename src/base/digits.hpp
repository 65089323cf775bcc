// Reading unsigned decimal numbers from text that people typed.
#pragma once

#include <optional>
#include <string_view>

namespace lapthach::base {

/// The number that `text` writes with nothing but digits, at least `fewest` and at most `most` of
/// them (most <= 9).
std::optional<int> parse_digits(std::string_view text, std::size_t fewest, std::size_t most);

/// A year of four digits, 1900 to 2199: what Date and Period may hold.
std::optional<int> parse_year(std::string_view text);

}  // namespace lapthach::base
