// Tells Windows-1258 by its tones, which stand behind vowels, and the fonts by their letters.
#include "book/old_encoding.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "lapthach/base/legacy.hpp"
#include "lapthach/base/text.hpp"

namespace lapthach::book {
namespace {

/// Bytes of Windows-1258 that are not the character of Latin-1 with their number.
constexpr std::array<std::pair<unsigned char, std::string_view>, 13> letters{{{0xC3, "Ă"},
                                                                              {0xD0, "Đ"},
                                                                              {0xD5, "Ơ"},
                                                                              {0xDD, "Ư"},
                                                                              {0xE3, "ă"},
                                                                              {0xF0, "đ"},
                                                                              {0xF5, "ơ"},
                                                                              {0xFD, "ư"},
                                                                              {0xCC, "\u0300"},
                                                                              {0xD2, "\u0309"},
                                                                              {0xDE, "\u0303"},
                                                                              {0xEC, "\u0301"},
                                                                              {0xF2, "\u0323"}}};

bool is_tone(unsigned char byte) {
  return byte == 0xCC || byte == 0xD2 || byte == 0xDE || byte == 0xEC || byte == 0xF2;
}

/// Of Windows-1258, plain or with a circumflex, breve or horn.
bool is_vowel(unsigned char byte) {
  constexpr std::string_view plain = "aeiouyAEIOUY";
  constexpr std::string_view marked = "\xE2\xEA\xF4\xE3\xF5\xFD\xC2\xCA\xD4\xC3\xD5\xDD";
  const char c = static_cast<char>(byte);
  return plain.find(c) != std::string_view::npos || marked.find(c) != std::string_view::npos;
}

bool is_windows_1258(std::string_view bytes) {
  int tones = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (!is_tone(static_cast<unsigned char>(bytes[i]))) continue;
    if (i == 0 || !is_vowel(static_cast<unsigned char>(bytes[i - 1]))) return false;
    ++tones;
  }
  return tones > 0;
}

std::string from_latin1(unsigned char byte) {
  if (byte < 0x80) return {static_cast<char>(byte)};
  return {static_cast<char>(0xC0U | (byte >> 6U)), static_cast<char>(0x80U | (byte & 0x3FU))};
}

std::string from_windows_1258(unsigned char byte) {
  const auto found =
      std::ranges::find(letters, byte, &std::pair<unsigned char, std::string_view>::first);
  return found == letters.end() ? from_latin1(byte) : std::string(found->second);
}

}  // namespace

std::optional<OldText> read_old(std::string_view bytes) {
  std::string text;
  if (is_windows_1258(bytes)) {
    for (const char c : bytes) text += from_windows_1258(static_cast<unsigned char>(c));
    return OldText{"Windows-1258", "windows-1258", nfc(text)};
  }
  for (const char c : bytes) text += from_latin1(static_cast<unsigned char>(c));
  const auto legacy = find_legacy(text);
  if (!legacy) return std::nullopt;
  const bool is_vni = legacy->font == LegacyFont::vni;
  return OldText{is_vni ? "VNI" : "TCVN3", is_vni ? "vni" : "tcvn3", legacy->text};
}

}  // namespace lapthach::book
