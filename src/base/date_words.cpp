// Days and periods in words, and as spreadsheets number them.
#include "lapthach/base/date_words.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/digits.hpp"
#include "lapthach/base/text.hpp"

namespace lapthach {

namespace {

/// The words of a text, folded, without punctuation at their ends.
std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  const std::string folded = fold(text);
  for (std::string_view word : split(folded, ' ')) {
    while (!word.empty() && (word.back() == ',' || word.back() == '.')) word.remove_suffix(1);
    if (!word.empty()) words.emplace_back(word);
  }
  return words;
}

std::optional<int> number(std::string_view word) { return base::parse_digits(word, 1, 4); }

std::optional<int> quarter_of(std::string_view word) {
  static constexpr std::array<std::string_view, 4> roman = {"i", "ii", "iii", "iv"};
  const auto found = std::find(roman.begin(), roman.end(), word);
  if (found != roman.end()) return static_cast<int>(found - roman.begin()) + 1;
  return base::parse_digits(word, 1, 1);
}

}  // namespace

Text day_text(Date day) { return {to_string(day), to_vietnamese_numeric(day)}; }

std::optional<Date> parse_date_words(std::string_view text) {
  std::vector<std::string> words = words_of(text);
  if (!words.empty() && words.front() == "ngay") words.erase(words.begin());
  if (!words.empty() && words.front() == "mung") words.erase(words.begin());
  if (words.size() != 5 || words[1] != "thang" || words[3] != "nam") return std::nullopt;
  const auto day = number(words[0]), month = number(words[2]), year = number(words[4]);
  if (!day || !month || !year) return std::nullopt;
  return parse_date_loose(fmt::format("{}/{}/{}", *day, *month, *year));
}

std::optional<Date> parse_date_serial(std::string_view text) {
  // Day 1 is 1900-01-01, and the year 1900 counts as a leap year, which no day since 1954 notices.
  constexpr int first = 20'000, last = 80'000;  // 1954-10-03 to 2119-01-11
  const auto serial = base::parse_digits(text, 5, 5);
  if (!serial || *serial < first || *serial > last) return std::nullopt;
  using namespace std::chrono;
  return add_days(Date{1899y / December / 30d}, *serial);
}

std::optional<Period> parse_period_words(std::string_view text) {
  std::string folded = fold(text);
  std::replace(folded.begin(), folded.end(), '/', ' ');
  std::replace(folded.begin(), folded.end(), '-', ' ');
  std::vector<std::string> words = words_of(folded);
  std::erase(words, "nam");
  if (words.size() != 3 || words[0] != "quy") return std::nullopt;
  const auto quarter = quarter_of(words[1]);
  const auto year = base::parse_year(words[2]);
  if (!quarter || !year || *quarter < 1 || *quarter > 4) return std::nullopt;
  return Period{*year, *quarter};
}

}  // namespace lapthach
