// Properties of text functions on random text.
#include <algorithm>
#include <random>

#include <doctest/doctest.h>

#include "base/utf8.hpp"
#include "lapthach/base/text.hpp"

using namespace lapthach;

namespace {

using Random = std::mt19937;

std::size_t below(Random& random, std::size_t bound) { return random() % bound; }

/// Letters, tones, spaces and troublemakers, then anything at all.
char32_t random_character(Random& random) {
  constexpr std::u32string_view likely =
      U"aeouyqgiAEOUYdđĐâêôơưàảãáạòoúỷ \u0300\u0309\u0303\u0301\u0323\u0302\u031B\u0306"
      U"\t\n\r\x1b\u00A0\u200B\u00AD\u202E\uFEFF立\\'\":;-0123";
  if (random() % 8 != 0) return likely[below(random, likely.size())];
  return static_cast<char32_t>(below(random, 0x110000));
}

std::string random_text(Random& random) {
  std::string text;
  for (std::size_t left = below(random, 24); left > 0; --left) {
    base::append(text, random_character(random));
  }
  return text;
}

std::string random_bytes(Random& random) {
  std::string bytes = random_text(random);
  for (std::size_t hits = below(random, 4); hits > 0 && !bytes.empty(); --hits) {
    bytes[below(random, bytes.size())] = static_cast<char>(random());
  }
  return bytes;
}

constexpr int rounds = 20000;

bool has_no_control(std::string_view text) {
  return std::ranges::none_of(text, [](char c) { return (c >= 0 && c < ' ') || c == 0x7F; });
}

std::string without_blanks(std::string text) {
  std::erase_if(text, [](char c) { return c == ' ' || c == '\n'; });
  return text;
}

}  // namespace

TEST_CASE("The keys of a key are the key") {
  Random random(1);
  for (int i = 0; i < rounds; ++i) {
    const std::string text = random_text(random);
    CAPTURE(text);
    REQUIRE(nfc(nfc(text)) == nfc(text));
    REQUIRE(fold(fold(text)) == fold(text));
    REQUIRE(match_key(match_key(text)) == match_key(text));
  }
}

TEST_CASE("Encodings of one text share each key, and what matches also folds alike") {
  Random random(2);
  for (int i = 0; i < rounds; ++i) {
    const std::string text = random_text(random);
    const std::string stored = nfc(text);
    CAPTURE(text);
    REQUIRE(is_utf8(stored));
    REQUIRE(fold(stored) == fold(text));
    REQUIRE(match_key(stored) == match_key(text));
    REQUIRE(sort_key(stored) == sort_key(text));
    REQUIRE(fold(match_key(text)) == fold(text));
  }
}

TEST_CASE("Any bytes are made harmless, and then they stay as they are") {
  Random random(3);
  for (int i = 0; i < rounds; ++i) {
    const std::string bytes = random_bytes(random);
    const std::string shown = harmless(bytes);
    CAPTURE(shown);
    REQUIRE(is_utf8(shown));
    REQUIRE(has_no_control(shown));
    REQUIRE(harmless(shown) == shown);
  }
}

TEST_CASE("Any bytes are padded, clipped and wrapped to the columns asked") {
  Random random(4);
  for (int i = 0; i < rounds; ++i) {
    const std::string bytes = random_bytes(random);
    const int columns = static_cast<int>(below(random, 20));
    CAPTURE(columns);
    REQUIRE(width(clip(bytes, columns)) <= columns);
    REQUIRE(width(pad_right(bytes, columns)) == std::max(columns, width(bytes)));
    REQUIRE(width(pad_left(bytes, columns)) == std::max(columns, width(bytes)));
    std::string joined;
    for (const std::string& line : wrap(bytes, columns)) {
      REQUIRE(width(line) <= std::max(columns, 2));
      joined += line;
    }
    REQUIRE(without_blanks(joined) == without_blanks(bytes));
  }
}

TEST_CASE("Any bytes are searched and sorted without harm") {
  Random random(5);
  for (int i = 0; i < rounds; ++i) {
    const std::string a = random_bytes(random);
    const std::string b = random_bytes(random);
    REQUIRE(is_utf8(fold(a)));
    REQUIRE(is_utf8(match_key(a)));
    REQUIRE((sort_key(a) < sort_key(b)) + (sort_key(b) < sort_key(a)) <= 1);
    const auto found = nearest(a, {b});
    REQUIRE((!found || *found == b));
    if (!fold(a).empty()) REQUIRE(nearest(a, {a}) == a);
  }
}
