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

bool read_value(const std::string& text, ClockTime& value) { return take(parse_time(text), value); }

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
  return take(parse_month_loose(text), value);
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
