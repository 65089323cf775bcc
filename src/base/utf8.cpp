// Walking through UTF-8 one character at a time.
#include "base/utf8.hpp"

#include <algorithm>
#include <array>

#include "lapthach/base/text.hpp"

namespace lapthach {

namespace base {

namespace {

/// A lead byte says how many bytes follow it, which bits of it count, and the least character
/// that may be written at that length.
struct Lead {
  unsigned char mask;
  unsigned char mark;
  std::size_t following;
  char32_t least;
};
constexpr std::array<Lead, 3> leads{{
    {0xE0, 0xC0, 1, 0x80},
    {0xF0, 0xE0, 2, 0x800},
    {0xF8, 0xF0, 3, 0x1'0000},
}};

bool is_surrogate(char32_t c) { return c >= 0xD800 && c <= 0xDFFF; }

/// The character with this lead whose bytes begin at `at`, or malformed.
char32_t long_character(std::string_view text, std::size_t at, const Lead& lead) {
  if (text.size() - at <= lead.following) return malformed;
  char32_t character =
      static_cast<unsigned char>(text[at]) & static_cast<unsigned char>(~lead.mask);
  for (std::size_t i = 1; i <= lead.following; ++i) {
    const auto byte = static_cast<unsigned char>(text[at + i]);
    if ((byte & 0xC0) != 0x80) return malformed;
    character = character << 6 | (byte & 0x3F);
  }
  const bool real = character >= lead.least && character <= 0x10'FFFF && !is_surrogate(character);
  return real ? character : malformed;
}

}  // namespace

char32_t next_character(std::string_view text, std::size_t& at) {
  const auto first = static_cast<unsigned char>(text[at]);
  if (first < 0x80) {
    ++at;
    return first;
  }
  for (const Lead& lead : leads) {
    if ((first & lead.mask) != lead.mark) continue;
    const char32_t character = long_character(text, at, lead);
    at += character == malformed ? 1 : lead.following + 1;
    return character;
  }
  ++at;
  return malformed;
}

void append(std::string& out, char32_t character) {
  const auto byte = [&out](char32_t bits) { out += static_cast<char>(bits); };
  if (character > 0x10'FFFF || is_surrogate(character)) character = 0xFFFD;
  if (character < 0x80) {
    byte(character);
    return;
  }
  if (character < 0x800) {
    byte(0xC0 | character >> 6);
  } else if (character < 0x1'0000) {
    byte(0xE0 | character >> 12);
    byte(0x80 | (character >> 6 & 0x3F));
  } else {
    byte(0xF0 | character >> 18);
    byte(0x80 | (character >> 12 & 0x3F));
    byte(0x80 | (character >> 6 & 0x3F));
  }
  byte(0x80 | (character & 0x3F));
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::u32string to_utf32(std::string_view utf8) {
  std::u32string characters;
  characters.reserve(utf8.size());
  for (std::size_t at = 0; at < utf8.size();) characters += next_character(utf8, at);
  return characters;
}

std::string to_utf8(std::u32string_view characters) {
  std::string utf8;
  utf8.reserve(characters.size() * 2);
  for (const char32_t character : characters) append(utf8, character);
  return utf8;
}

}  // namespace base

bool is_utf8(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    if (base::next_character(bytes, at) == base::malformed) return false;
  }
  return true;
}

int characters_before(std::string_view line, std::size_t bytes) {
  const std::string_view beginning = line.substr(0, bytes);
  int count = 0;
  for (std::size_t at = 0; at < beginning.size(); ++count) base::next_character(beginning, at);
  return count;
}

}  // namespace lapthach
