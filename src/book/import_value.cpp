// Reads values from CSV fields.
#include "book/import_value.hpp"

#include <algorithm>

#include "lapthach/base/id.hpp"
#include "lapthach/base/text.hpp"

namespace lapthach::book {
namespace {

template <class T>
bool take(std::optional<T> read, T& value) {
  if (read) value = *read;
  return read.has_value();
}

}  // namespace

bool read_value(const std::string& text, Date& value) {
  return take(parse_date_loose(text), value) || take(parse_date_words(text), value) ||
         take(parse_date_serial(text), value);
}

bool read_value(const std::string& text, ClockTime& value) {
  if (take(parse_time(text), value)) return true;
  std::string plain;
  for (const char c : fold(text)) plain += c == 'g' ? "h" : c == ' ' ? "" : std::string(1, c);
  for (const std::string_view word : {"io", "phut"}) {
    if (const auto at = plain.find(word); at != std::string::npos) plain.erase(at, word.size());
  }
  return take(parse_time(plain), value);
}

bool read_value(const std::string& text, Period& value) {
  return take(parse_period(text), value) || take(parse_period_words(text), value);
}

bool read_value(const std::string& text, int& value) {
  if (parse_scalar(text, value)) return true;
  const auto decimal = parse_decimal_loose(text);
  const bool whole = decimal && decimal->hundredths % 100 == 0;
  if (whole) value = static_cast<int>(decimal->hundredths / 100);
  return whole;
}

bool read_value(const std::string& text, Month& value) {
  if (take(parse_month_loose(text), value)) return true;
  const auto day = parse_date_loose(text);
  if (day && day->day() == std::chrono::day{1}) {  // what spreadsheets make of 7/2019
    value = Month{day->year(), day->month()};
    return true;
  }
  constexpr std::string_view month = "thang ", year = " nam ";
  std::string plain = fold(text);
  if (plain.starts_with(month)) plain.erase(0, month.size());
  if (const auto at = plain.find(year); at != std::string::npos) {
    plain.replace(at, year.size(), "/");
  }
  return take(parse_month_loose(plain), value);
}

bool read_value(const std::string& text, Decimal& value) {
  return take(parse_decimal_loose(text), value);
}

std::string suggested_id(std::string_view text) {
  std::string id;
  for (const char c : fold(text)) {
    const bool fits = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (fits) {
      id += c;
    } else if (!id.empty() && id.back() != '-') {
      id += '-';
    }
  }
  while (id.ends_with('-')) id.pop_back();
  return is_id(id) ? id : std::string{};
}

}  // namespace lapthach::book
