// What a stranger typed, made harmless for a terminal.
#include <fmt/format.h>
#include <unicode/uchar.h>

#include "base/utf8.hpp"
#include "lapthach/base/text.hpp"

namespace lapthach {

namespace {

bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c <= 0x9F); }

/// Characters that a reader cannot see but that change what is seen.
bool is_hidden(char32_t c) {
  const auto code = static_cast<UChar32>(c);
  constexpr auto hidden = U_GC_CF_MASK | U_GC_ZL_MASK | U_GC_ZP_MASK;
  return (U_GET_GC_MASK(code) & hidden) != 0 ||
         u_hasBinaryProperty(code, UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

}  // namespace

std::string harmless(std::string_view utf8, bool keep_lines) {
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

}  // namespace lapthach
