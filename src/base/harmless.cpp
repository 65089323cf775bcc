// What a stranger typed, made harmless for a terminal.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/utf8.hpp"
#include "lapthach/base/plain.hpp"
#include "lapthach/base/text.hpp"

namespace lapthach {

namespace {

struct Range {
  char32_t first, last;
};

/// Stated here rather than asked of ICU: what a file may hold must not depend on its version.
constexpr std::array<Range, 18> hidden_ranges{{
    {0x00AD, 0x00AD},      // soft hyphen
    {0x034F, 0x034F},      // grapheme joiner
    {0x061C, 0x061C},      // Arabic letter mark
    {0x115F, 0x1160},      // Hangul fillers
    {0x17B4, 0x17B5},      // Khmer inherent vowels
    {0x180B, 0x180F},      // Mongolian selectors
    {0x200B, 0x200F},      // zero width, direction marks
    {0x2028, 0x202E},      // separators, embeddings, overrides
    {0x2060, 0x206F},      // joiners, invisible operators, isolates
    {0x3164, 0x3164},      // Hangul filler
    {0xFE00, 0xFE0F},      // variation selectors
    {0xFEFF, 0xFEFF},      // byte order mark
    {0xFFA0, 0xFFA0},      // half-width Hangul filler
    {0xFFF0, 0xFFFB},      // interlinear annotation
    {0x1'3430, 0x1'343F},  // Egyptian joiners
    {0x1'BCA0, 0x1'BCA3},  // shorthand controls
    {0x1'D173, 0x1'D17A},  // musical controls
    {0xE'0000, 0xE'0FFF},  // tags, more variation selectors
}};

bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c <= 0x9F); }

}  // namespace

bool is_hidden(char32_t character) {
  if (character < hidden_ranges.front().first) return false;
  const auto* range = std::ranges::lower_bound(hidden_ranges, character, {}, &Range::last);
  return range != hidden_ranges.end() && range->first <= character;
}

std::string harmless(std::string_view utf8, bool keep_lines) {
  if (plain_columns(utf8)) return std::string(utf8);
  std::string shown;
  shown.reserve(utf8.size());
  for (std::size_t at = 0; at < utf8.size();) {
    const std::size_t begin = at;
    const char32_t c = base::next_character(utf8, at);
    if (c == base::malformed) {
      shown += fmt::format("\\x{:02x}", static_cast<unsigned char>(utf8[begin]));
    } else if (is_control(c) && !(keep_lines && c == U'\n')) {
      shown += fmt::format("\\x{:02x}", static_cast<unsigned>(c));
    } else if (is_hidden(c)) {
      shown += fmt::format("\\u{{{:04x}}}", static_cast<unsigned>(c));
    } else {
      shown += utf8.substr(begin, at - begin);
    }
  }
  return shown;
}

std::string harmless_json(std::string_view json) {
  std::string shown;
  shown.reserve(json.size());
  const auto unit = [&](char32_t code) {
    shown += fmt::format("\\u{:04x}", static_cast<unsigned>(code));
  };
  for (std::size_t at = 0; at < json.size();) {
    const std::size_t begin = at;
    const char32_t c = base::next_character(json, at);
    const bool is_written = c < 0x7F || !(is_control(c) || is_hidden(c) || c == base::malformed);
    if (is_written) {
      shown += json.substr(begin, at - begin);
    } else if (c == base::malformed) {
      unit(0xFFFD);
    } else if (c < 0x1'0000) {
      unit(c);
    } else {
      unit(0xD800 + ((c - 0x1'0000) >> 10U));
      unit(0xDC00 + ((c - 0x1'0000) & 0x3FFU));
    }
  }
  return shown;
}

}  // namespace lapthach
