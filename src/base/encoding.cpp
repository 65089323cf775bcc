// Windows-1258 and UTF-16 are ICU's; the fonts are ours.
#include "lapthach/base/encoding.hpp"

#include <algorithm>
#include <memory>
#include <utility>

#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include "base/utf8.hpp"
#include "lapthach/base/text.hpp"

namespace lapthach {

namespace {

struct CloseConverter {
  void operator()(UConverter* it) const { ucnv_close(it); }
};

/// Nothing when some bytes are none of that encoding.
std::optional<std::string> converted(const char* name, std::string_view bytes) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, CloseConverter> converter(ucnv_open(name, &status));
  ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  const icu::UnicodeString text(bytes.data(), static_cast<int32_t>(bytes.size()), converter.get(),
                                status);
  if (U_FAILURE(status)) return std::nullopt;
  std::string utf8;
  text.toUTF8String(utf8);
  return utf8;
}

Text not_in(std::string_view encoding) {
  return say("these bytes are no {} text", "các byte này không phải chữ {}", encoding);
}

Decoded refused(Text why) {
  Decoded decoded;
  decoded.fault = std::move(why);
  return decoded;
}

Decoded decode_with(const char* name, std::string_view shown, std::string_view bytes) {
  auto text = converted(name, bytes);
  if (!text) return refused(not_in(shown));
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  if (text->starts_with(mark)) text->erase(0, mark.size());
  Decoded decoded;
  decoded.utf8 = nfc(*text);
  return decoded;
}

/// Most letters of any text here are Latin and have a zero for their upper byte: it tells the
/// order.
const char* utf16_form(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return "UTF-16";
  std::size_t even = 0, odd = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (bytes[i] == '\0') ++(i % 2 == 0 ? even : odd);
  }
  return even > odd ? "UTF-16BE" : "UTF-16LE";
}

Decoded decode_utf16(std::string_view bytes) {
  const bool has_zero = bytes.find('\0') != std::string_view::npos;
  if (bytes.size() % 2 != 0 || !has_zero) return refused(not_in("UTF-16"));
  return decode_with(utf16_form(bytes), "UTF-16", bytes);
}

Decoded decode_1258(std::string_view bytes) {
  if (!base::is_ascii(bytes) && is_utf8(bytes)) {
    return refused(say("the text is UTF-8 already", "văn bản đã là UTF-8"));
  }
  return decode_with("windows-1258", "Windows-1258", bytes);
}

/// As programs took the bytes of the fonts: for the letters of Western Europe.
Decoded decode_font(LegacyFont font, std::string_view bytes) {
  const bool is_text = is_utf8(bytes);
  const auto seen = is_text ? std::string(bytes) : converted("windows-1252", bytes);
  if (!seen) return refused(not_in("Windows"));
  Converted text = convert_legacy(font, *seen);
  Decoded decoded;
  decoded.utf8 = nfc(text.utf8);
  decoded.capitals = std::move(text.capitals);
  decoded.left = std::move(text.left);
  return decoded;
}

}  // namespace

const std::vector<std::string>& encoding_words() {
  static const std::vector<std::string> words = {"windows-1258", "tcvn3", "vni", "utf-16"};
  return words;
}

std::optional<Encoding> parse_encoding(std::string_view word) {
  const auto& words = encoding_words();
  const auto found = std::find(words.begin(), words.end(), word);
  if (found == words.end()) return std::nullopt;
  return static_cast<Encoding>(found - words.begin());
}

Decoded decode(Encoding encoding, std::string_view bytes) {
  switch (encoding) {
    case Encoding::windows_1258:
      return decode_1258(bytes);
    case Encoding::utf16:
      return decode_utf16(bytes);
    case Encoding::tcvn3:
      return decode_font(LegacyFont::tcvn3, bytes);
    case Encoding::vni:
      return decode_font(LegacyFont::vni, bytes);
  }
  return {};
}

}  // namespace lapthach
