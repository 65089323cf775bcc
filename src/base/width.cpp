// How wide text stands on a terminal, and making it fit.
#include <algorithm>

#include <unicode/uchar.h>

#include "base/utf8.hpp"
#include "lapthach/base/plain.hpp"
#include "lapthach/base/text.hpp"

namespace lapthach {

namespace {

using base::malformed;
using base::next_character;

constexpr std::string_view ellipsis = "…";

int columns_of(char32_t c) {
  constexpr char32_t first_combining = 0x300;
  if (c < first_combining || c == malformed) return 1;
  const auto code = static_cast<UChar32>(c);
  if ((U_GET_GC_MASK(code) & (U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK)) != 0) return 0;
  const int east_asian = u_getIntPropertyValue(code, UCHAR_EAST_ASIAN_WIDTH);
  return east_asian == U_EA_WIDE || east_asian == U_EA_FULLWIDTH ? 2 : 1;
}

std::string spaces(int count) { return std::string(static_cast<std::size_t>(count), ' '); }

/// Bytes of the longest beginning that is at most `columns` wide, marks kept with their letter.
std::size_t bytes_within(std::string_view utf8, int columns) {
  int used = 0;
  std::size_t end = 0;
  while (end < utf8.size()) {
    std::size_t next = end;
    used += columns_of(next_character(utf8, next));
    if (used > columns) break;
    end = next;
  }
  return end;
}

/// As bytes_within(), but at least one character.
std::size_t some_bytes_within(std::string_view utf8, int columns) {
  std::size_t first = 0;
  next_character(utf8, first);
  return std::max(first, bytes_within(utf8, columns));
}

void wrap_paragraph(std::string_view text, int columns, std::vector<std::string>& lines) {
  std::string line;
  for (std::string_view word : split(text, ' ')) {
    if (word.empty()) continue;
    if (!line.empty() && width(line) + 1 + width(word) > columns) {
      lines.push_back(std::move(line));
      line.clear();
    }
    for (std::size_t fits = some_bytes_within(word, columns); fits < word.size();
         fits = some_bytes_within(word, columns)) {
      lines.emplace_back(word.substr(0, fits));
      word.remove_prefix(fits);
    }
    if (!line.empty()) line += ' ';
    line += word;
  }
  lines.push_back(std::move(line));
}

}  // namespace

int width(std::string_view utf8) {
  if (const auto plain = plain_columns(utf8)) return *plain;
  int columns = 0;
  for (std::size_t at = 0; at < utf8.size();) columns += columns_of(next_character(utf8, at));
  return columns;
}

std::string pad_right(std::string_view utf8, int columns) {
  return std::string(utf8) + spaces(std::max(0, columns - width(utf8)));
}

std::string pad_left(std::string_view utf8, int columns) {
  return spaces(std::max(0, columns - width(utf8))).append(utf8);
}

std::string clip(std::string_view utf8, int columns) {
  if (width(utf8) <= columns) return std::string(utf8);
  if (columns < 1) return {};
  return std::string(utf8.substr(0, bytes_within(utf8, columns - 1))).append(ellipsis);
}

std::vector<std::string> wrap(std::string_view utf8, int columns) {
  std::vector<std::string> lines;
  for (const std::string_view paragraph : split(utf8, '\n')) {
    wrap_paragraph(paragraph, columns, lines);
  }
  return lines;
}

}  // namespace lapthach
