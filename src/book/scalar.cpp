// Strict conversions between values and their scalars.
#include "book/scalar.hpp"

#include <algorithm>
#include <charconv>
#include <cstring>

#include "book/limits.hpp"
#include "lapthach/base/text.hpp"

namespace lapthach::book {

namespace {

/// Symbols and emoji, which are joined and coloured by characters that are hidden elsewhere.
bool is_picture(char32_t c) {
  return (c >= 0x203C && c <= 0x2BFF) || (c >= 0x1'F000 && c <= 0x1'FBFF) || c == 0xFE0F;
}

/// Code points behind ASCII that would be lost, mislead the eye, or be read as a line break.
bool is_refused(char32_t c, char32_t before) {
  if (c <= 0x9F) return true;  // C1
  if (c == 0x200D || c == 0xFE0F) return !is_picture(before) || before == c;
  return is_hidden(c) || (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE;
}

/// The code point that begins at `at`, which moves behind it; nothing when the bytes are not UTF-8.
std::optional<char32_t> next_character(std::string_view bytes, std::size_t& at) {
  const unsigned lead = static_cast<unsigned char>(bytes[at]);
  const std::size_t more = lead < 0xC2   ? 0
                           : lead < 0xE0 ? 1
                           : lead < 0xF0 ? 2
                           : lead < 0xF5 ? 3
                                         : 0;
  if (more == 0 || bytes.size() - at <= more) return std::nullopt;
  char32_t c = lead & (0x3FU >> more);
  for (std::size_t i = 1; i <= more; ++i) {
    const unsigned byte = static_cast<unsigned char>(bytes[at + i]);
    if ((byte & 0xC0U) != 0x80) return std::nullopt;
    c = c << 6U | (byte & 0x3FU);
  }
  const bool overlong = (more == 2 && c < 0x800) || (more == 3 && c < 0x10000);
  if (overlong || c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) return std::nullopt;
  at += more + 1;
  return c;
}

/// The bytes of the character at `at` when it is printable ASCII or a letter with its marks in one
/// (U+00C0 to U+01BF, U+1E80 to U+1EFF), as nearly all of Vietnamese is: nothing of these is
/// refused, and a text of nothing else is NFC. 0 for any other.
std::size_t plain_character(std::string_view bytes, std::size_t at) {
  const auto continues = [&](std::size_t i) {
    return at + i < bytes.size() && (static_cast<unsigned char>(bytes[at + i]) & 0xC0U) == 0x80;
  };
  const unsigned lead = static_cast<unsigned char>(bytes[at]);
  if (lead < 0x80) return lead >= 0x20 && lead != 0x7F ? 1 : 0;
  if (lead >= 0xC3 && lead <= 0xC6) return continues(1) ? 2 : 0;
  if (lead != 0xE1 || !continues(1) || !continues(2)) return 0;
  return bytes[at + 1] == '\xBA' || bytes[at + 1] == '\xBB' ? 3 : 0;
}

constexpr std::size_t block = 64;

/// Whether the bytes from `at` to `at + block` are of plain characters and line feeds alone. The
/// two bytes before them are looked at too: a character may begin there. Without a branch, so that
/// the compiler looks at sixteen bytes at a time.
bool is_plain_block(const unsigned char* at) {
  unsigned char odd = 0;
  const unsigned char* before = at - 2;
  for (std::size_t i = 0; i < block; ++i) {
    const unsigned char c = before[i + 2], last = before[i + 1], last_but_one = before[i];
    const unsigned char continues = (c & 0xC0) == 0x80;
    const unsigned char begins = (c == 0xE1) | (static_cast<unsigned char>(c - 0xC3) < 4);
    const unsigned char after_three = last == 0xE1;
    const unsigned char must_continue =
        (static_cast<unsigned char>(last - 0xC3) < 4) | after_three | (last_but_one == 0xE1);
    const unsigned char printable = static_cast<unsigned char>(c - 0x20) < 0x5F;
    const unsigned char known = continues | begins | printable | (c == '\n');
    odd |= (continues ^ must_continue) | (after_three & ((c & 0xFE) != 0xBA)) | (known ^ 1);
  }
  return odd == 0;
}

template <class Int>
bool parse_whole(std::string_view text, Int& value) {
  const std::string_view digits = text.substr(text.starts_with('-') ? 1 : 0);
  if (digits.empty() || (digits.front() == '0' && text.size() > 1)) return false;
  Int parsed{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), parsed);
  if (error != std::errc{} || end != text.data() + text.size()) return false;
  value = parsed;
  return true;
}

template <class T>
bool take(const std::optional<T>& parsed, T& value) {
  if (parsed) value = *parsed;
  return parsed.has_value();
}

}  // namespace

bool is_plain_text(std::string_view text) {
  // Two bytes before, and line feeds behind up to a whole block.
  unsigned char edge[block + 2] = {};
  const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
  std::size_t at = 0;
  const auto edge_is_plain = [&] {
    const std::size_t before = std::min<std::size_t>(at, 2);
    const std::size_t length = std::min(block, text.size() - at);
    std::memset(edge, '\n', sizeof edge);
    std::memcpy(edge + 2 - before, bytes + at - before, length + before);
    at += length;
    return is_plain_block(edge + 2);
  };
  if (text.empty()) return true;
  if (!edge_is_plain()) return false;
  for (; text.size() - at >= block; at += block) {
    if (!is_plain_block(bytes + at)) return false;
  }
  return edge_is_plain() && static_cast<unsigned char>(text.back()) < 0xC0 &&
         (text.size() < 2 || text[text.size() - 2] != '\xE1');
}

std::optional<std::size_t> first_unstorable(std::string_view text) {
  char32_t before = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const std::size_t plain = plain_character(text, at);
    if (plain != 0 || text[at] == '\n' || text[at] == '\t') {
      at += std::max<std::size_t>(plain, 1);
      before = 0;
      continue;
    }
    const bool ascii = static_cast<unsigned char>(text[at]) < 0x80;
    const auto character = ascii ? std::nullopt : next_character(text, at);
    if (!character || is_refused(*character, before)) return start;
    before = *character;
  }
  return std::nullopt;
}

std::optional<char32_t> character_at(std::string_view text) {
  std::size_t at = 0;
  if (static_cast<unsigned char>(text.front()) < 0x80) return text.front();
  return next_character(text, at);
}

bool parse_scalar(std::string_view text, std::string& value) {
  if (text.size() > most_text) return false;
  if (is_plain_text(text)) {
    value = text;
    return true;
  }
  if (!is_storable(text)) return false;
  std::string stored = nfc(text);
  if (stored.size() > most_text) return false;
  value = std::move(stored);
  return true;
}

bool parse_scalar(std::string_view text, bool& value) {
  if (text != "true" && text != "false") return false;
  value = text == "true";
  return true;
}

bool parse_scalar(std::string_view text, int& value) { return parse_whole(text, value); }
bool parse_scalar(std::string_view text, std::int64_t& value) { return parse_whole(text, value); }
bool parse_scalar(std::string_view text, Date& value) { return take(parse_date(text), value); }
bool parse_scalar(std::string_view text, ClockTime& value) { return take(parse_time(text), value); }
bool parse_scalar(std::string_view text, domain::PetitionId& value) {
  return take(domain::PetitionId::parse(text), value);
}
bool parse_scalar(std::string_view text, Period& value) { return take(parse_period(text), value); }
bool parse_scalar(std::string_view text, Month& value) { return take(parse_month(text), value); }
bool parse_scalar(std::string_view text, Decimal& value) {
  return take(parse_decimal(text), value);
}

bool parse_scalar(std::string_view text, domain::Objective& value) {
  const auto parts = split(text, ' ');
  domain::Objective parsed{};
  if (parts.size() != parsed.size()) return false;
  for (std::size_t i = 0; i < parsed.size(); ++i) {
    if (!parse_whole(parts[i], parsed[i])) return false;
  }
  value = parsed;
  return true;
}

std::string to_scalar(const std::string& value) { return value; }
std::string to_scalar(bool value) { return value ? "true" : "false"; }
std::string to_scalar(int value) { return fmt::format_int(value).str(); }
std::string to_scalar(std::int64_t value) { return fmt::format_int(value).str(); }
std::string to_scalar(Date value) { return to_string(value); }
std::string to_scalar(ClockTime value) { return to_string(value); }
std::string to_scalar(const domain::PetitionId& value) { return value.str(); }
std::string to_scalar(Period value) { return to_string(value); }
std::string to_scalar(Month value) { return to_string(value); }
std::string to_scalar(Decimal value) { return to_string(value); }

std::string to_scalar(const domain::Objective& value) {
  std::string text;
  for (const std::int64_t number : value) {
    if (!text.empty()) text += ' ';
    text += to_scalar(number);
  }
  return text;
}

Text type_name(const std::string&) { return say("a text", "một chuỗi chữ"); }
Text type_name(bool) { return say("true or false", "true hoặc false"); }
Text type_name(int) { return say("a whole number", "một số nguyên"); }
Text type_name(std::int64_t) { return type_name(int{}); }
Text type_name(Date) { return say("a date (YYYY-MM-DD)", "một ngày (NĂM-THÁNG-NGÀY)"); }
Text type_name(ClockTime) { return say("a time (HH:MM)", "một giờ (GIỜ:PHÚT)"); }
Text type_name(const domain::PetitionId&) {
  return say("a petition's id (as 2019Q3-7F3K2)", "mã kiến nghị (như 2019Q3-7F3K2)");
}
Text type_name(Period) { return say("a period (YYYY-Qn)", "một kỳ (NĂM-Qn)"); }
Text type_name(Month) { return say("a month (YYYY-MM)", "một tháng (NĂM-THÁNG)"); }
Text type_name(Decimal) {
  return say("a number with at most two decimals, as 91.5",
             "một số có tối đa hai chữ số thập phân, ví dụ 91.5");
}
Text type_name(const domain::Objective&) { return say("eight whole numbers", "tám số nguyên"); }

}  // namespace lapthach::book
