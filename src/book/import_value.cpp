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

bool is_digits(std::string_view text) {
  return !text.empty() &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

bool read_value(const std::string& text, Date& value) {
  return take(parse_date_loose(text), value);
}

bool read_value(const std::string& text, ClockTime& value) { return take(parse_time(text), value); }

bool read_value(const std::string& text, Period& value) { return take(parse_period(text), value); }

bool read_value(const std::string& text, Score& value) {
  const auto point = text.find_first_of(",.");
  const bool has_fraction = point != std::string::npos;
  if (!is_digits(text.substr(0, point))) return false;
  if (has_fraction && !is_digits(std::string_view(text).substr(point + 1))) return false;
  value.text = text;
  if (has_fraction) value.text[point] = '.';
  return true;
}

Text type_name(const Score&) {
  return say("a decimal number, as 91.5 or 91,5", "một số thập phân, ví dụ 91.5 hoặc 91,5");
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
