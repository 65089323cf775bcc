// Walking through UTF-8 one character at a time.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace lapthach::base {

/// Stands for a byte that is not part of a well-formed character.
inline constexpr char32_t malformed = 0xFFFF'FFFF;

/// The character of `text` that begins at byte `at`, which must be less than text.size(); moves
/// `at` to the next one. A malformed byte is passed alone.
char32_t next_character(std::string_view text, std::size_t& at);

/// Writes a character at the end of `out`; U+FFFD for one that is malformed.
void append(std::string& out, char32_t character);

/// Whether there is nothing but ASCII, which is as it is in every normal form and every encoding
/// here: most ids, days and numbers are, and need no looking at by character.
bool is_ascii(std::string_view text);

std::u32string to_utf32(std::string_view utf8);
std::string to_utf8(std::u32string_view characters);

}  // namespace lapthach::base
