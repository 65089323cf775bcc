// Recognises the old fonts by letters that cannot stand in Vietnamese words.
#include "lapthach/base/legacy.hpp"

#include <algorithm>
#include <array>

#include "base/utf8.hpp"
#include "lapthach/base/text.hpp"

namespace lapthach {

namespace {

using Code = char32_t;
using Codes = std::u32string;

/// One letter of the font as it looks in Latin-1, and what it stands for. Source: the tables of
/// TCVN 5712:1993 VN3, and of VNI for Windows.
struct Letter {
  std::u32string_view seen;
  std::u32string_view meant;
};

constexpr std::array tcvn3 = {
    Letter{U"µ¶·¸¹", U"àảãáạ"},   Letter{U"¨»¼½¾Æ", U"ăằẳẵắặ"},   Letter{U"©ÇÈÉÊË", U"âầẩẫấậ"},
    Letter{U"®", U"đ"},           Letter{U"ÌÎÏÐÑ", U"èẻẽéẹ"},     Letter{U"ªÒÓÔÕÖ", U"êềểễếệ"},
    Letter{U"×ØÜÝÞ", U"ìỉĩíị"},   Letter{U"ßáâãä", U"òỏõóọ"},     Letter{U"«åæçèé", U"ôồổỗốộ"},
    Letter{U"¬êëìíî", U"ơờởỡớợ"}, Letter{U"ïñòóô", U"ùủũúụ"},     Letter{U"\u00ADõö÷øù", U"ưừửữứự"},
    Letter{U"úûüýþ", U"ỳỷỹýỵ"},   Letter{U"¡¢£¤¥¦§", U"ĂÂÊÔƠƯĐ"},
};

/// VNI writes a mark behind its vowel: the vowels, the marks, and what each pair stands for.
struct Pairs {
  std::u32string_view vowel;
  std::u32string_view marks;
  std::u32string_view meant;
};

constexpr std::array vni = {
    Pairs{U"a", U"ùøûõïâáàåãäêéèúüë", U"áàảãạâấầẩẫậăắằẳẵặ"},
    Pairs{U"e", U"ùøûõïâáàåãä", U"éèẻẽẹêếềểễệ"},
    Pairs{U"o", U"ùøûõïâáàåãä", U"óòỏõọôốồổỗộ"},
    Pairs{U"ô", U"ùøûõï", U"ớờởỡợ"},
    Pairs{U"u", U"ùøûõï", U"úùủũụ"},
    Pairs{U"ö", U"ùøûõï", U"ứừửữự"},
    Pairs{U"y", U"ùøûõ", U"ýỳỷỹ"},
    Pairs{U"A", U"ÙØÛÕÏÂÁÀÅÃÄÊÉÈÚÜË", U"ÁÀẢÃẠÂẤẦẨẪẬĂẮẰẲẴẶ"},
    Pairs{U"E", U"ÙØÛÕÏÂÁÀÅÃÄ", U"ÉÈẺẼẸÊẾỀỂỄỆ"},
    Pairs{U"O", U"ÙØÛÕÏÂÁÀÅÃÄ", U"ÓÒỎÕỌÔỐỒỔỖỘ"},
    Pairs{U"Ô", U"ÙØÛÕÏ", U"ỚỜỞỠỢ"},
    Pairs{U"U", U"ÙØÛÕÏ", U"ÚÙỦŨỤ"},
    Pairs{U"Ö", U"ÙØÛÕÏ", U"ỨỪỬỮỰ"},
    Pairs{U"Y", U"ÙØÛÕ", U"ÝỲỶỸ"},
};
constexpr std::u32string_view vni_alone_seen = U"ôöæóòîñÔÖÆÓÒÎÑ";
constexpr std::u32string_view vni_alone_meant = U"ơưỉĩịỵđƠƯỈĨỊỴĐ";

bool is_ascii_letter(Code c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// A letter of any word in Latin-1.
bool is_letter(Code c) { return is_ascii_letter(c) || (c >= 0xC0 && c <= 0xFF); }

/// Letters of Vietnamese that Latin-1 does not have.
bool is_unicode_only(Code c) {
  return c == 0x102 || c == 0x103 || c == 0x110 || c == 0x111 || c == 0x1A0 || c == 0x1A1 ||
         c == 0x1AF || c == 0x1B0 || (c >= 0x300 && c <= 0x323) || (c >= 0x1EA0 && c <= 0x1EF9);
}

/// Signs that stand in no word of any language that is written here. The soft hyphen, which is ư in
/// TCVN3, is left out: programs put it into words.
bool is_sign(Code c) {
  constexpr std::u32string_view signs = U"¡¢£¤¥¦§¨©ª¬®µ¶·¸¹¼½¾×÷";
  return signs.find(c) != std::u32string_view::npos;
}

/// Latin letters that Vietnamese does not have; and quotation marks, which may stand beside words.
bool is_foreign(Code c) {
  constexpr std::u32string_view letters = U"«»ÄÅÆÇËÎÏÑÖØÛÜÞßäåæçëîïðñöøûüþÿ";
  return letters.find(c) != std::u32string_view::npos;
}

const Pairs* pairs_of(Code vowel) {
  const auto found = std::find_if(vni.begin(), vni.end(),
                                  [&](const Pairs& pairs) { return pairs.vowel[0] == vowel; });
  return found == vni.end() ? nullptr : &*found;
}

/// What the two letters stand for together; 0 when they are two letters.
Code joined(Code vowel, Code mark) {
  const Pairs* pairs = pairs_of(vowel);
  const std::size_t at = pairs ? pairs->marks.find(mark) : std::u32string_view::npos;
  return at == std::u32string_view::npos ? 0 : pairs->meant[at];
}

/// A mark that Vietnamese cannot have behind that vowel: behind most it has none at all.
bool is_vni_pair(Code vowel, Code mark) {
  if (joined(vowel, mark) == 0) return false;
  constexpr std::u32string_view last_of_word = U"aeôöyAEÔÖY";
  if (last_of_word.find(vowel) != std::u32string_view::npos) return true;
  constexpr std::u32string_view circumflex = U"âÂ";
  return is_foreign(mark) || circumflex.find(mark) != std::u32string_view::npos;
}

struct Evidence {
  int signs = 0, letters = 0, pairs = 0;
  std::size_t first = std::u32string_view::npos;  ///< index of the first
};

Evidence weigh(const Codes& codes) {
  Evidence found;
  const auto at = [&](std::size_t i) { return i < codes.size() ? codes[i] : Code{0}; };
  for (std::size_t i = 0; i < codes.size(); ++i) {
    const Code before = i == 0 ? 0 : codes[i - 1];
    const bool in_word = is_ascii_letter(before) || is_ascii_letter(at(i + 1));
    const bool micro = codes[i] == U'µ' && !is_letter(before);
    const bool sign = is_sign(codes[i]) && !micro && (is_letter(before) || is_letter(at(i + 1)));
    const bool pair = i > 0 && is_vni_pair(before, codes[i]);
    const bool letter = is_foreign(codes[i]) && in_word;
    found.signs += sign ? 1 : 0;
    found.pairs += pair ? 1 : 0;
    found.letters += letter ? 1 : 0;
    if ((sign || pair || letter) && found.first == std::u32string_view::npos) found.first = i;
  }
  return found;
}

Code from_tcvn3(Code c) {
  for (const Letter& row : tcvn3) {
    const std::size_t at = row.seen.find(c);
    if (at != std::u32string_view::npos) return row.meant[at];
  }
  return c;
}

Codes read_tcvn3(Codes codes) {
  for (Code& c : codes) c = from_tcvn3(c);
  return codes;
}

Codes read_vni(const Codes& codes) {
  Codes out;
  for (std::size_t i = 0; i < codes.size(); ++i) {
    const Code pair = i + 1 < codes.size() ? joined(codes[i], codes[i + 1]) : 0;
    const std::size_t alone = vni_alone_seen.find(codes[i]);
    if (pair != 0) {
      out.push_back(pair);
      ++i;
    } else {
      out.push_back(alone == std::u32string_view::npos ? codes[i] : vni_alone_meant[alone]);
    }
  }
  return out;
}

/// A run of letters and signs of a text, and what its plain letters tell of its capitals.
struct Word {
  std::size_t begin = 0, end = 0;
  Codes meant;
  int capitals = 0, smalls = 0;  ///< letters of ASCII
  bool converted = false;        ///< had letters of the font

  bool shouts() const { return capitals > 1 && smalls == 0; }
  bool may_shout() const { return capitals <= 1 && smalls == 0; }
};

constexpr Code no_break_space = 0xA0;

bool in_word(Code c) {
  return is_ascii_letter(c) || (c >= '0' && c <= '9') || (c >= 0x80 && c != no_break_space);
}

Word word_at(const Codes& codes, std::size_t begin, LegacyFont font) {
  Word word;
  word.begin = word.end = begin;
  while (word.end < codes.size() && in_word(codes[word.end])) ++word.end;
  const Codes seen = codes.substr(begin, word.end - begin);
  word.meant = font == LegacyFont::vni ? read_vni(seen) : read_tcvn3(seen);
  word.converted = word.meant != seen;
  for (const Code c : seen) {
    word.capitals += c >= 'A' && c <= 'Z' ? 1 : 0;
    word.smalls += c >= 'a' && c <= 'z' ? 1 : 0;
  }
  return word;
}

std::vector<Word> words_of(const Codes& codes, LegacyFont font) {
  std::vector<Word> words;
  for (std::size_t i = 0; i < codes.size();) {
    if (!in_word(codes[i])) {
      ++i;
      continue;
    }
    words.push_back(word_at(codes, i, font));
    i = words.back().end;
  }
  return words;
}

/// Letters of which TCVN3 has the capital too: ă, đ and the like, but no vowel with a tone.
bool has_own_capital(Code c) {
  constexpr std::u32string_view letters = U"ăâêôơưđĂÂÊÔƠƯĐ";
  return letters.find(c) != std::u32string_view::npos;
}

bool beside(const Codes& codes, const Word& left, const Word& right) {
  return right.begin == left.end + 1 && codes[left.end] == ' ';
}

/// Words in capitals, of which the font has the toned vowels only small.
void settle_capitals(const Codes& codes, std::vector<Word>& words) {
  std::vector<bool> loud(words.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool before = i > 0 && beside(codes, words[i - 1], words[i]) && words[i - 1].shouts();
    const bool after =
        i + 1 < words.size() && beside(codes, words[i], words[i + 1]) && words[i + 1].shouts();
    loud[i] = words[i].shouts() || (words[i].may_shout() && (before || after));
  }
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!loud[i] || !words[i].converted) continue;
    words[i].meant = base::to_utf32(upper(base::to_utf8(words[i].meant)));
    words[i].capitals = 1;
  }
}

bool begins_small(const Word& word, Code seen) {
  return word.converted && word.meant[0] != seen && word.capitals == 0 &&
         !has_own_capital(word.meant[0]);
}

bool has_unicode_only(const Codes& codes) {
  return std::any_of(codes.begin(), codes.end(), is_unicode_only);
}

bool is_plain(const Codes& codes) {
  return std::all_of(codes.begin(), codes.end(), [](Code c) { return c < 0x80; });
}

bool gives_font_away(const Codes& codes) {
  const Evidence found = weigh(codes);
  return found.signs + found.letters + found.pairs > 0;
}

class Converter {
 public:
  Converter(LegacyFont font, bool mixed) : font_(font), mixed_(mixed) {}

  void take(const Codes& field) {
    if (is_plain(field) || has_unicode_only(field)) {
      out_ += field;
    } else if (mixed_ && !is_of_font(field)) {
      converted_.left.push_back({line_, base::to_utf8(field)});
      out_ += field;
    } else {
      convert(field);
    }
  }
  void pass(Code separator) {
    out_ += separator;
    line_ += separator == '\n' ? 1 : 0;
  }
  Converted result() {
    converted_.utf8 = base::to_utf8(out_);
    return std::move(converted_);
  }

 private:
  bool is_of_font(const Codes& field) const {
    const auto found = find_legacy(base::to_utf8(field));
    return found ? found->font == font_ : gives_font_away(field);
  }

  void convert(const Codes& field) {
    auto words = words_of(field, font_);
    if (font_ == LegacyFont::tcvn3) settle_capitals(field, words);
    std::size_t done = 0;
    for (const Word& word : words) {
      out_ += field.substr(done, word.begin - done) + word.meant;
      done = word.end;
      if (font_ == LegacyFont::tcvn3 && begins_small(word, field[word.begin])) {
        converted_.capitals.push_back({line_, base::to_utf8(word.meant)});
      }
    }
    out_ += field.substr(done);
  }

  LegacyFont font_;
  bool mixed_;
  int line_ = 1;
  Codes out_;
  Converted converted_;
};

}  // namespace

Converted convert_legacy(LegacyFont font, std::string_view utf8) {
  constexpr std::u32string_view separators = U",;\t\"\n\r";
  const Codes codes = base::to_utf32(utf8);
  Converter converter(font, has_unicode_only(codes));
  for (std::size_t begin = 0; begin < codes.size();) {
    const std::size_t end = std::min(codes.find_first_of(separators, begin), codes.size());
    converter.take(codes.substr(begin, end - begin));
    if (end < codes.size()) converter.pass(codes[end]);
    begin = end + 1;
  }
  return converter.result();
}

std::optional<Legacy> find_legacy(std::string_view utf8) {
  constexpr int enough = 2;
  if (base::is_ascii(utf8) || !is_utf8(utf8)) return std::nullopt;
  for (std::size_t at = 0; at < utf8.size();) {
    if (is_unicode_only(base::next_character(utf8, at))) return std::nullopt;
  }
  const Codes codes = base::to_utf32(utf8);
  const Evidence found = weigh(codes);
  const bool is_vni = found.signs == 0 && found.pairs >= enough;
  const bool is_tcvn3 = found.signs > 0 || (!is_vni && found.letters >= enough);
  if (!is_vni && !is_tcvn3) return std::nullopt;
  const LegacyFont font = is_vni ? LegacyFont::vni : LegacyFont::tcvn3;
  return Legacy{font, base::to_utf8(codes.substr(0, found.first)).size(), read_legacy(font, utf8)};
}

std::string read_legacy(LegacyFont font, std::string_view utf8) {
  const Codes codes = base::to_utf32(utf8);
  return base::to_utf8(font == LegacyFont::vni ? read_vni(codes) : read_tcvn3(codes));
}

}  // namespace lapthach
