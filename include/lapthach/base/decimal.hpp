// Decimal numbers as scores and shares are written: exact, with at most two places.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace lapthach {

/// A number of hundredths, 0 or more. Sums are exact.
struct Decimal {
  std::int64_t hundredths = 0;

  auto operator<=>(const Decimal&) const = default;
  Decimal& operator+=(Decimal other) {
    hundredths += other.hundredths;
    return *this;
  }
};

/// "91.5", "4", "0.25": digits, at most two behind a point, no sign, below a billion.
std::optional<Decimal> parse_decimal(std::string_view text);
/// As people type it: also "91,5", "1.234,5" and "1.234" (a dot before three digits parts
/// thousands).
std::optional<Decimal> parse_decimal_loose(std::string_view text);
/// Without zeros at the end: 91.5, 4.
std::string to_string(Decimal value);
/// part / whole in percent, rounded half up to two places; `whole` above 0, `part` 0 or more.
Decimal percent(std::int64_t part, std::int64_t whole);

}  // namespace lapthach
