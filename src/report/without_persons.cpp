// Takes persons out of what people said.
#include "report/without_persons.hpp"

#include <algorithm>
#include <array>

#include "lapthach/base/text.hpp"
#include "lapthach/docket/personal.hpp"

namespace lapthach::report {
namespace {

constexpr std::string_view removed = "[…]";

/// Forms of address after which a name stands; of two words "đồng chí".
constexpr std::array<std::string_view, 12> addresses = {"ông", "bà", "anh", "chị", "cô",   "chú",
                                                        "bác", "cụ", "em",  "đ/c", "đ/c:", "đc"};

bool is_address(std::string_view word, std::string_view before) {
  const std::string key = match_key(word);
  if (key == "chí" && match_key(before) == "đồng") return true;
  return std::ranges::find(addresses, key) != addresses.end();
}

/// Its first letter is not the small one.
bool is_capital(std::string_view word) {
  std::size_t end = 1;
  while (end < word.size() && (static_cast<unsigned char>(word[end]) & 0xC0U) == 0x80U) ++end;
  const std::string_view letter = word.substr(0, end);
  return !letter.empty() && match_key(letter) != letter;
}

/// Where the comma or stop that ends the name begins.
std::size_t end_of_name(std::string_view word) {
  const std::size_t at = word.find_first_of(",.;:)!?");
  return at == std::string_view::npos ? word.size() : at;
}

std::string masked(std::string_view line) {
  std::string out;
  std::string_view before;
  bool after_address = false, in_name = false;
  for (const std::string_view word : split(line, ' ')) {
    const bool names = (after_address || in_name) && is_capital(word);
    const std::size_t end = names ? end_of_name(word) : 0;
    if (names && in_name) {
      out += word.substr(end);
    } else {
      if (!out.empty()) out += ' ';
      out += names ? std::string(removed).append(word.substr(end)) : std::string(word);
    }
    in_name = names && end == word.size();
    after_address = !names && is_address(word, before);
    before = word;
  }
  return out;
}

}  // namespace

std::string without_persons(std::string_view text, Lang lang) {
  if (!docket::personal_data(text).empty()) {
    return say("[left out: it may name a person]", "[không nêu: có thể có thông tin cá nhân]")
        .in(lang);
  }
  std::string out;
  for (const std::string_view line : split(text, '\n')) {
    if (!out.empty()) out += '\n';
    out += masked(line);
  }
  return out;
}

}  // namespace lapthach::report
