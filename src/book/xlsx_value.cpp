// Shows the numbers of a workbook by their formats.
#include "book/xlsx_value.hpp"

#include <charconv>
#include <cmath>
#include <optional>

#include <fmt/format.h>

#include "lapthach/base/date.hpp"

namespace lapthach::book {
namespace {

constexpr int days_1904 = 1462;  // from the first day of one count to that of the other
constexpr double most_exact = 1e15;

bool within(int value, int first, int last) { return first <= value && value <= last; }

/// A format code without its quoted words, escaped letters and parts in brackets.
std::string bare_code(std::string_view code) {
  std::string bare;
  char closing = '\0';
  for (std::size_t i = 0; i < code.size(); ++i) {
    const char c = code[i];
    if (closing != '\0') {
      if (c == closing) closing = '\0';
    } else if (c == '"') {
      closing = '"';
    } else if (c == '[') {
      closing = ']';
    } else if (c == '\\' || c == '_' || c == '*') {
      ++i;
    } else {
      bare += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
  }
  return bare;
}

std::optional<double> parse_number(const std::string& text) {
  double value = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (fault != std::errc() || end != text.data() + text.size() || !std::isfinite(value)) {
    return std::nullopt;
  }
  return value;
}

std::optional<std::string> shown_time(double value) {
  constexpr int minutes_of_day = 24 * 60;
  const double share = value - std::floor(value);
  const int minutes = static_cast<int>(std::lround(share * minutes_of_day)) % minutes_of_day;
  return to_string(ClockTime{minutes});
}

std::optional<std::string> shown_day(double value, bool from_1904) {
  if (value < 0 || value > 99'999) return std::nullopt;
  const int serial = static_cast<int>(value) + (from_1904 ? days_1904 : 0);
  const auto day = parse_date_serial(fmt::to_string(serial));
  return day ? std::optional(to_string(*day)) : std::nullopt;
}

}  // namespace

NumberForm form_of(int number) {
  if (within(number, 14, 17) || number == 22 || within(number, 27, 31) || number == 36 ||
      within(number, 50, 58)) {
    return NumberForm::day;
  }
  const bool is_time = within(number, 18, 21) || within(number, 32, 35) || within(number, 45, 47);
  return is_time ? NumberForm::time : NumberForm::number;
}

NumberForm form_of(std::string_view code) {
  const std::string bare = bare_code(code.substr(0, code.find(';')));
  if (bare == "general") return NumberForm::number;
  if (bare.find_first_of("yd") != std::string::npos) return NumberForm::day;
  const bool is_time = bare.find_first_of("hs") != std::string::npos || code.starts_with("[h") ||
                       code.starts_with("[m");
  return is_time ? NumberForm::time : NumberForm::number;
}

std::string shown_number(const std::string& number, NumberForm form, bool from_1904) {
  const auto value = parse_number(number);
  if (!value) return number;
  if (form == NumberForm::day) return shown_day(*value, from_1904).value_or(number);
  if (form == NumberForm::time && *value >= 0) return shown_time(*value).value_or(number);
  if (*value == std::floor(*value) && std::abs(*value) < most_exact) {
    return fmt::to_string(static_cast<long long>(*value));
  }
  constexpr int digits_of_a_spreadsheet = 15;
  return fmt::format("{:.{}g}", *value, digits_of_a_spreadsheet);
}

std::string without_codes(std::string text) {
  constexpr std::size_t length = 7;  // _xHHHH_
  for (std::size_t at = 0; (at = text.find("_x", at)) != std::string::npos; ++at) {
    unsigned code = 0;
    const char* digits = text.data() + at + 2;
    if (at + length > text.size() || text[at + length - 1] != '_') continue;
    const auto [end, fault] = std::from_chars(digits, digits + 4, code, 16);
    if (fault != std::errc() || end != digits + 4) continue;
    if (code >= 0x80) continue;  // only what XML cannot hold is written so, and the low line itself
    text.replace(at, length, 1, static_cast<char>(code));
  }
  return text;
}

}  // namespace lapthach::book
