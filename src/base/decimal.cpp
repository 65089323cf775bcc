// Reads decimal numbers strictly and as people type them, and writes them back.
#include "lapthach/base/decimal.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "lapthach/base/text.hpp"

namespace lapthach {

namespace {

constexpr std::size_t most_digits = 9;

bool is_digits(std::string_view text) {
  return !text.empty() &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::int64_t value_of(std::string_view digits) {
  std::int64_t value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

std::optional<Decimal> read(std::string_view whole, std::string_view fraction) {
  if (!is_digits(whole) || whole.size() > most_digits || fraction.size() > 2) return std::nullopt;
  if (!fraction.empty() && !is_digits(fraction)) return std::nullopt;
  const std::int64_t tail = value_of(fraction) * (fraction.size() == 1 ? 10 : 1);
  return Decimal{value_of(whole) * 100 + tail};
}

/// "1.234.567" without its dots; nothing when they do not part groups of three.
std::optional<std::string> without_thousand_dots(std::string_view text) {
  std::string digits;
  const auto groups = split(text, '.');
  for (std::size_t i = 0; i < groups.size(); ++i) {
    const bool fits = i == 0 ? !groups[i].empty() && groups[i].size() <= 3 : groups[i].size() == 3;
    if (!fits || !is_digits(groups[i])) return std::nullopt;
    digits += groups[i];
  }
  return digits;
}

}  // namespace

std::optional<Decimal> parse_decimal(std::string_view text) {
  const std::size_t point = text.find('.');
  if (point == std::string_view::npos) return read(text, {});
  if (point + 1 == text.size()) return std::nullopt;
  return read(text.substr(0, point), text.substr(point + 1));
}

std::optional<Decimal> parse_decimal_loose(std::string_view text) {
  const std::string_view typed = trim(text);
  const std::size_t comma = typed.find(',');
  if (comma != std::string_view::npos && comma + 1 == typed.size()) return std::nullopt;
  const bool parted = comma != std::string_view::npos;
  if (!parted) {
    if (const auto plain = parse_decimal(typed)) return plain;
  }
  const auto whole = without_thousand_dots(typed.substr(0, comma));
  if (!whole) return std::nullopt;
  return read(*whole, parted ? typed.substr(comma + 1) : std::string_view{});
}

std::string to_string(Decimal value) {
  const std::int64_t rest = value.hundredths % 100;
  std::string text = fmt::format("{}", value.hundredths / 100);
  if (rest != 0) text += fmt::format(".{:02}", rest);
  if (rest != 0 && rest % 10 == 0) text.pop_back();
  return text;
}

Decimal percent(std::int64_t part, std::int64_t whole) {
  return {(part * 20'000 + whole) / (whole * 2)};
}

}  // namespace lapthach
