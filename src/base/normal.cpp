// One form to store text in, and keys to compare it by.
#include <algorithm>
#include <array>
#include <utility>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include "base/utf8.hpp"
#include "lapthach/base/text.hpp"

namespace lapthach {

namespace {

using base::to_utf32;
using base::to_utf8;

std::string normalized(const icu::Normalizer2& form, std::string_view utf8) {
  UErrorCode status = U_ZERO_ERROR;
  std::string result;
  icu::StringByteSink<std::string> sink(&result);
  form.normalizeUTF8(0, {utf8.data(), static_cast<int32_t>(utf8.size())}, sink, nullptr, status);
  return result;
}

const icu::Normalizer2& nfc_form() {
  UErrorCode status = U_ZERO_ERROR;
  return *icu::Normalizer2::getNFCInstance(status);
}

const icu::Normalizer2& nfd_form() {
  UErrorCode status = U_ZERO_ERROR;
  return *icu::Normalizer2::getNFDInstance(status);
}

UChar32 icu_code(char32_t character) { return static_cast<UChar32>(character); }

/// Zero-width spaces and joiners, soft hyphens, byte order marks.
bool is_invisible(char32_t c) { return u_charType(icu_code(c)) == U_FORMAT_CHAR; }
bool is_mark(char32_t c) { return (U_GET_GC_MASK(icu_code(c)) & U_GC_M_MASK) != 0; }
bool is_letter(char32_t c) { return u_isalpha(icu_code(c)); }
char32_t lower(char32_t c) { return static_cast<char32_t>(u_tolower(icu_code(c))); }

/// Text in the making: runs of any kind of space become one space, none at the ends; invisible
/// characters go.
class Tidy {
 public:
  void add(char32_t c) {
    if (u_isUWhiteSpace(icu_code(c))) {
      gap_ = !text_.empty();
    } else if (!is_invisible(c)) {
      put(c);
    }
  }

  void add_ascii(char c) {
    if (c == ' ' || ('\t' <= c && c <= '\r')) {
      gap_ = !text_.empty();
    } else {
      put(static_cast<unsigned char>(c));
    }
  }

  std::string text() { return std::move(text_); }

 private:
  void put(char32_t c) {
    if (gap_) text_ += ' ';
    gap_ = false;
    base::append(text_, c);
  }

  std::string text_;
  bool gap_ = false;
};

std::string tidy(std::string_view text) {
  Tidy result;
  for (std::size_t at = 0; at < text.size();) result.add(base::next_character(text, at));
  return result.text();
}

char ascii_lower(char c) { return 'A' <= c && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

/// đ and the letters that are typed by mistake for it (ð, Ɖ), which no normal form decomposes.
char32_t without_stroke(char32_t lower_case) {
  return lower_case == U'đ' || lower_case == U'ð' || lower_case == U'ɖ' ? U'd' : lower_case;
}

/// The letters of Vietnamese with marks, each row behind the letter they are without.
constexpr std::array<std::u32string_view, 7> marked{U"aàảãáạăằẳẵắặâầẩẫấậÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬ",
                                                    U"dđĐ",
                                                    U"eèẻẽéẹêềểễếệÈẺẼÉẸÊỀỂỄẾỆ",
                                                    U"iìỉĩíịÌỈĨÍỊ",
                                                    U"oòỏõóọôồổỗốộơờởỡớợÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢ",
                                                    U"uùủũúụưừửữứựÙỦŨÚỤƯỪỬỮỨỰ",
                                                    U"yỳỷỹýỵỲỶỸÝỴ"};

/// By code point; 0 where there is no row.
constexpr std::array<char, 0x1F00> bare_letters = [] {
  std::array<char, 0x1F00> table{};
  for (const std::u32string_view row : marked) {
    for (const char32_t c : row) table[c] = static_cast<char>(row.front());
  }
  return table;
}();

/// Each plain vowel that takes part in a wandering tone, then the same with the five tones.
constexpr std::array<std::u32string_view, 5> toned{
    {U"aàảãáạ", U"eèẻẽéẹ", U"oòỏõóọ", U"uùủũúụ", U"yỳỷỹýỵ"}};

struct Vowel {
  std::size_t row = toned.size();  ///< toned.size(): not one of these vowels
  std::size_t tone = 0;            ///< 0: none

  char32_t plain() const { return row < toned.size() ? toned[row][0] : 0; }
};

Vowel vowel(char32_t c) {
  for (std::size_t row = 0; row < toned.size(); ++row) {
    const std::size_t tone = toned[row].find(c);
    if (tone != std::u32string_view::npos) return {row, tone};
  }
  return {};
}

/// In a word that ends in oa, oe or uy, moves the tone to the last vowel. After q the u belongs to
/// the consonant, and the tone has but one place.
void settle_tone(std::u32string& text, std::size_t word, std::size_t end) {
  if (end - word < 2) return;
  char32_t& first = text[end - 2];
  char32_t& last = text[end - 1];
  const Vowel a = vowel(first);
  const Vowel b = vowel(last);
  const bool wanders = (a.plain() == U'o' && (b.plain() == U'a' || b.plain() == U'e')) ||
                       (a.plain() == U'u' && b.plain() == U'y');
  const bool after_q = end - word > 2 && text[end - 3] == U'q';
  if (!wanders || after_q || a.tone == 0 || b.tone != 0) return;
  first = a.plain();
  last = toned[b.row][a.tone];
}

void settle_tones(std::u32string& text) {
  std::size_t word = 0;
  for (std::size_t at = 0; at <= text.size(); ++at) {
    if (at < text.size() && is_letter(text[at])) continue;
    settle_tone(text, word, at);
    word = at + 1;
  }
}

}  // namespace

std::string nfc(std::string_view utf8) {
  return base::is_ascii(utf8) ? std::string(utf8) : normalized(nfc_form(), utf8);
}

std::string fold(std::string_view utf8) {
  // ASCII is as it is in every normal form and composes with nothing that is no mark, and the
  // letters of Vietnamese are known, so only what stands between goes through ICU: it takes a
  // hundred times as long.
  Tidy bare;
  const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
  for (std::size_t at = 0; at < utf8.size();) {
    if (is_ascii(utf8[at])) {
      bare.add_ascii(ascii_lower(utf8[at++]));
      continue;
    }
    std::size_t next = at;
    const char32_t letter = base::next_character(utf8, next);
    if (letter < bare_letters.size() && bare_letters[letter] != 0) {
      bare.add_ascii(bare_letters[letter]);
    } else {
      next = static_cast<std::size_t>(
          std::find_if(utf8.begin() + static_cast<std::ptrdiff_t>(at), utf8.end(), is_ascii) -
          utf8.begin());
      for (const char32_t c : to_utf32(normalized(nfd_form(), utf8.substr(at, next - at)))) {
        if (!is_mark(c)) bare.add(without_stroke(lower(c)));
      }
    }
    at = next;
  }
  return nfc(bare.text());
}

std::string upper(std::string_view utf8) {
  std::u32string text = to_utf32(nfc(utf8));
  for (char32_t& c : text) c = static_cast<char32_t>(u_toupper(icu_code(c)));
  return to_utf8(text);
}

std::string match_key(std::string_view utf8) {
  std::u32string text = to_utf32(nfc(tidy(utf8)));
  for (char32_t& c : text) c = lower(c);
  settle_tones(text);
  return nfc(to_utf8(text));
}

}  // namespace lapthach
