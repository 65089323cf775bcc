// Tests of showing what a stranger typed.
#include <doctest/doctest.h>

#include "lapthach/base/text.hpp"

using namespace lapthach;

TEST_CASE("Vietnamese text is shown as it is") {
  const std::string text = "Đồng chí Nguyễn Văn A – 立石 a\u0323\u0302 \u00A0\\x1b";
  CHECK(harmless(text) == text);
}

TEST_CASE("Controls of the terminal are shown, not obeyed") {
  CHECK(harmless("\x1b[31m") == "\\x1b[31m");
  CHECK(harmless("a\tb\rc\a") == "a\\x09b\\x0dc\\x07");
  CHECK(harmless("\x7f") == "\\x7f");
  CHECK(harmless("\u009B31m\u0085") == "\\x9b31m\\x85");
  CHECK(harmless(std::string_view("\0", 1)) == "\\x00");
}

TEST_CASE("A line feed is kept only when lines are") {
  CHECK(harmless("a\nb") == "a\\x0ab");
  CHECK(harmless("a\nb\r\x1b", true) == "a\nb\\x0d\\x1b");
}

TEST_CASE("Text that runs backwards or cannot be seen is shown by number") {
  CHECK(harmless("\u202Eabc\u202C") == "\\u{202e}abc\\u{202c}");
  CHECK(harmless("\u2066\u2069\u200F\u061C") == "\\u{2066}\\u{2069}\\u{200f}\\u{061c}");
  CHECK(harmless("a\u200Bb\uFEFF\u00AD") == "a\\u{200b}b\\u{feff}\\u{00ad}");
  CHECK(harmless("\u2028\u2029") == "\\u{2028}\\u{2029}");
  CHECK(harmless("\u3164\u034F\uFE0F") == "\\u{3164}\\u{034f}\\u{fe0f}");  // fillers, selectors
  CHECK(harmless("\U000E0041") == "\\u{e0041}");                           // a tag character
}

TEST_CASE("Bytes that are no UTF-8 are shown one by one") {
  CHECK(harmless("a\xFF\xC3") == "a\\xff\\xc3");
  CHECK(harmless("\xE1\xBA") == "\\xe1\\xba");
  CHECK(harmless("\xC0\xAF") == "\\xc0\\xaf");
  CHECK(harmless("\uFFFD") == "\uFFFD");
}
