// How each type of value is read from a CSV field: as people type it, more loosely than in the
// book.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "book/import_nouns.hpp"
#include "book/scalar.hpp"
#include "book/spoken_words.hpp"
#include "lapthach/base/text.hpp"

namespace lapthach::book {

// read_value(text, value): false, and `value` as it was, when `text` (cleaned, not empty) is not
// such a value.
/// ISO, day before month, in words, or the number of a spreadsheet.
bool read_value(const std::string& text, Date& value);
bool read_value(const std::string& text, ClockTime& value);  ///< also 7h30, 7 giờ 30
bool read_value(const std::string& text, Period& value);     ///< also q3/2019, quý III/2019
bool read_value(const std::string& text, int& value);        ///< also 1.234 and 28,0
bool read_value(const std::string& text, Month& value);      ///< also 7/2019, tháng 7 năm 2019
bool read_value(const std::string& text, Decimal& value);    ///< decimal comma or point

/// Also what people write instead of the words, where spoken_words.hpp has it.
template <Worded E>
bool read_value(const std::string& text, E& value) {
  if constexpr (requires { spoken_words(E{}); }) {
    const std::string folded = fold(text);
    for (const auto& word : spoken_words(E{})) {
      if (word.text != folded) continue;
      value = word.value;
      return true;
    }
  }
  std::string lower = text;
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return parse_scalar(lower, value);
}

template <Scalar T>
requires(!Worded<T>) bool read_value(const std::string& text, T& value) {
  return parse_scalar(text, value);
}

template <class T>
bool read_value(const std::string& text, std::optional<T>& value) {
  T read{};
  if (!read_value(text, read)) return false;
  value = std::move(read);
  return true;
}

/// What to type instead of `text` where an id is wanted; empty when nothing can be made of it.
std::string suggested_id(std::string_view text);

}  // namespace lapthach::book
