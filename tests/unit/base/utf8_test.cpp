// Tests of walking through UTF-8.
#include "base/utf8.hpp"

#include <doctest/doctest.h>

#include "lapthach/base/text.hpp"

using namespace lapthach;

TEST_CASE("Well-formed UTF-8 is told from the rest") {
  CHECK(is_utf8(""));
  CHECK(is_utf8("Lập Thạch"));
  CHECK(is_utf8("\u0080\u07FF\u0800\uD7FF\uE000\uFFFF\U00010000\U0010FFFF"));
  for (const char* refused :
       {"\x80", "\xBF", "\xC3", "\xC3z", "\xC0\xAF", "\xC1\xBF",  // lone, cut, overlong
        "\xE1\xBA", "\xE0\x80\x80", "\xE0\x9F\xBF", "\xED\xA0\x80", "\xED\xBF\xBF",  // surrogates
        "\xF0\x8F\xBF\xBF", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xFE", "\xFF",
        "U\xFB ban nh\xA9n"}) {  // a legacy font
    CHECK_FALSE(is_utf8(refused));
  }
}

TEST_CASE("Each character is written and read back") {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (c == 0xD800) c = 0xE000;
    std::string text;
    base::append(text, c);
    std::size_t at = 0;
    REQUIRE(base::next_character(text, at) == c);
    REQUIRE(at == text.size());
  }
}

TEST_CASE("A malformed byte is passed alone, and written as the replacement character") {
  const std::string_view text = "\xE1\xBAx";
  std::size_t at = 0;
  CHECK(base::next_character(text, at) == base::malformed);
  CHECK(at == 1);
  CHECK(base::to_utf8(base::to_utf32(text)) == "\uFFFD\uFFFDx");
}

TEST_CASE("Characters are counted, not bytes") {
  const std::string_view line = "tên: Đẽn";
  CHECK(characters_before(line, 0) == 0);
  CHECK(characters_before(line, line.find("Đ")) == 5);
  CHECK(characters_before(line, line.size()) == 8);
  CHECK(characters_before(line, 1000) == 8);
  CHECK(characters_before("a\u0323\u0302", 5) == 3);
}
