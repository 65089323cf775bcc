// What text may be an identifier.
#include "lapthach/base/id.hpp"

#include <algorithm>

namespace lapthach {

namespace {

constexpr std::size_t longest_id = 64;

bool is_letter_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

}  // namespace

bool is_id(std::string_view text) {
  if (text.empty() || text.size() > longest_id) return false;
  if (!is_letter_or_digit(text.front()) || !is_letter_or_digit(text.back())) return false;
  return std::ranges::all_of(text, [](char c) { return is_letter_or_digit(c) || c == '-'; });
}

}  // namespace lapthach
