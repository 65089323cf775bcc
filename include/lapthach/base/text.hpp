// Vietnamese text: one form to store, keys to compare by, order, and width on a terminal.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lapthach {

bool is_utf8(std::string_view bytes);

/// Unicode NFC (UAX #15). `utf8` must be valid UTF-8.
std::string nfc(std::string_view utf8);

/// Key for forgiving search: NFC, lower case, no marks, đ as d, runs of space as one, trimmed.
/// "Đẽn" and "Đền" both give "den".
std::string fold(std::string_view utf8);

/// Every letter as its capital: "Huyện ủy" gives "HUYỆN ỦY".
std::string upper(std::string_view utf8);

/// Key for matching a name as typed with a name as stored: NFC, lower case, marks kept but the tone
/// of final oa, oe, uy moved to one place ("Hoà" = "Hòa", "Thuỷ" = "Thủy"; qu- and gi- guarded),
/// no-break and zero-width spaces dropped or turned to spaces, runs of space as one, trimmed.
/// Never stored: a stored name is not rewritten.
std::string match_key(std::string_view utf8);

/// A key whose byte order is the order of the Vietnamese alphabet and tones (CLDR, `vi`), numbers
/// by value ("Thôn 2" before "Thôn 10"). Does not depend on the process locale or the machine, but
/// may change with the version of ICU: compare keys, never store them.
std::string sort_key(std::string_view utf8);

/// sort_key() of a person's name by given name, then surname, then the middle: "Trần Văn Dương"
/// sorts under Dương. Names with the same match_key() have the same key.
std::string name_sort_key(std::string_view utf8);

/// Columns on a terminal: combining marks and invisible characters 0, East Asian wide 2, others 1.
int width(std::string_view utf8);
/// Spaces on the right (or left) up to `columns`; longer text is returned as it is.
std::string pad_right(std::string_view utf8, int columns);
std::string pad_left(std::string_view utf8, int columns);
/// The longest beginning of at most `columns`, ending in … when something was cut.
std::string clip(std::string_view utf8, int columns);
/// Lines of at most `columns`, broken at spaces and line feeds, and inside a word only when it is
/// longer than a line. At least one line, which may be empty.
std::vector<std::string> wrap(std::string_view utf8, int columns);

/// Code points in the first `bytes` bytes of `line`.
int characters_before(std::string_view line, std::size_t bytes);

/// The candidate nearest to `word` (folded edit distance at most a third of its length, at least
/// 1; two neighbours swapped are one edit), the first in order among equals; nothing when none is
/// near.
std::optional<std::string> nearest(std::string_view word,
                                   const std::vector<std::string>& candidates);

/// True of characters that cannot be seen but change what is seen: marks and overrides of
/// direction, zero-width and filling characters, variation selectors, tags, line separators
/// (Default_Ignorable_Code_Point of Unicode 15, and the format characters that are not visible).
bool is_hidden(char32_t character);

/// What a stranger typed, made harmless for a terminal: C0, C1, DEL, bidi and invisible characters
/// as \xNN or \u{NNNN}, and so the bytes that are not UTF-8; line feeds kept when `keep_lines`.
std::string harmless(std::string_view utf8, bool keep_lines = false);

/// JSON text with its hidden and control characters as \uNNNN, so that it says the same to a program
/// and does nothing to a terminal.
std::string harmless_json(std::string_view json);

/// Without ASCII space at the ends.
std::string_view trim(std::string_view text);
/// One part more than there are separators; "" has one empty part.
std::vector<std::string_view> split(std::string_view text, char separator);

}  // namespace lapthach
