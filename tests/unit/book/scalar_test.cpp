// Scalars are read strictly: what another reader might take for something else is refused.
#include "book/scalar.hpp"

#include <string>

#include <doctest/doctest.h>

#include "lapthach/base/text.hpp"

using namespace lapthach;
using namespace lapthach::book;

namespace {

/// UTF-8 of a code point from U+0080 to U+FFFF.
std::string utf8(unsigned c) {
  if (c < 0x800) return {static_cast<char>(0xC0 | c >> 6U), static_cast<char>(0x80 | (c & 0x3FU))};
  return {static_cast<char>(0xE0 | c >> 12U), static_cast<char>(0x80 | (c >> 6U & 0x3FU)),
          static_cast<char>(0x80 | (c & 0x3FU))};
}

template <class T>
bool reads(std::string_view text) {
  T value{};
  return parse_scalar(text, value);
}

}  // namespace

TEST_CASE("whole numbers have one way to be written") {
  int value = 0;
  CHECK(parse_scalar("-12", value));
  CHECK(value == -12);
  for (const char* text : {"", "-", "+1", "007", "-0", "0x1F", "1_000", "1.0", "1e3", " 1", "1 ",
                           "2147483648", "~", "null", "١"}) {
    CAPTURE(text);
    CHECK_FALSE(reads<int>(text));
  }
  CHECK(reads<int>("0"));
  CHECK(reads<std::int64_t>("9223372036854775807"));
  CHECK_FALSE(reads<std::int64_t>("9223372036854775808"));
  CHECK(value == -12);
}

TEST_CASE("true and false have no other words") {
  for (const char* text : {"yes", "no", "on", "True", "1", ""}) CHECK_FALSE(reads<bool>(text));
  CHECK(reads<bool>("true"));
}

TEST_CASE("dates, times, periods and ids") {
  CHECK(reads<Date>("2020-02-29"));
  CHECK_FALSE(reads<Date>("2019-02-29"));
  CHECK_FALSE(reads<Date>("1/7/2019"));
  CHECK(reads<ClockTime>("7:30"));
  CHECK_FALSE(reads<ClockTime>("24:00"));
  CHECK(reads<Period>("2019-Q3"));
  CHECK(reads<domain::UnitId>("kim-xa-2"));
  CHECK_FALSE(reads<domain::UnitId>("Kim Xá"));
  CHECK(reads<std::optional<Date>>("2019-01-01"));
}

TEST_CASE("an objective is eight whole numbers") {
  CHECK(reads<domain::Objective>("0 1 -2 3 4 5 6 7"));
  for (const char* text : {"", "0 1 2 3 4 5 6", "0 1 2 3 4 5 6 7 8", "0  1 2 3 4 5 6 7"}) {
    CHECK_FALSE(reads<domain::Objective>(text));
  }
}

TEST_CASE("words and values of closed lists go both ways") {
  for (const auto& word : words(domain::VisitStatus{})) {
    domain::VisitStatus value{};
    CHECK(parse_scalar(word.text, value));
    CHECK(value == word.value);
    CHECK(to_scalar(value) == word.text);
  }
  CHECK(word_list<domain::DayKind>() == "off, work");
}

TEST_CASE("what cannot be stored is found where it stands") {
  CHECK_FALSE(first_unstorable("Đẽn\n\t🏮 👨‍👩‍👧 \u00a0"));
  CHECK_FALSE(first_unstorable("❤️ ☎️"));
  CHECK(first_unstorable("a\ufe0f") == 1);
  CHECK(first_unstorable("🏮\u200d\u200d") == 7);
  CHECK(first_unstorable("ab\rc") == 2);
  CHECK(first_unstorable("\u0110\x7f") == 2);
  for (const char* text :
       {"\xc0\x80",   "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xe1\xba",   "\x80",
        "\xc2\x85",   "\u200e",       "\u2066",           "\ufeff",     "\uffff",
        "\U0010fffe", "\u2029",       "\u200b",           "\u200d",     "\ufe0f",
        "\u00ad",     "\u061c",       "\u3164",           "\U000e0041", "\xf8\x88\x80\x80\x80"}) {
    CHECK(first_unstorable(text) == 0);
  }
}

TEST_CASE("a text is stored as NFC, whichever letters it has") {
  std::string all;
  for (unsigned c = 0xA0; c < 0x2000; ++c) {
    const std::string letter = utf8(c);
    if (first_unstorable(letter)) continue;
    for (const std::string& text : {letter, "a" + letter + "b", letter + "\u0301"}) {
      std::string stored;
      REQUIRE(parse_scalar(text, stored));
      if (stored != nfc(text)) FAIL_CHECK("U+", c);
    }
    all += letter;
  }
  std::string stored;
  REQUIRE(parse_scalar(all, stored));
  CHECK(stored == nfc(all));
  CHECK(stored != all);
}
