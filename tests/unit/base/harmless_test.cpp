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

TEST_CASE("What is hidden is known by a table that does not depend on the machine") {
  for (const char32_t c :
       {0xADU, 0x34FU, 0x61CU, 0x200BU, 0x200FU, 0x2028U, 0x202EU, 0x2060U, 0x206FU, 0x3164U,
        0xFE0FU, 0xFEFFU, 0xFFFBU, 0x1'D173U, 0xE'0041U, 0xE'0FFFU}) {
    CAPTURE(c);
    CHECK(is_hidden(c));
  }
  for (const char32_t c : {0x20U, 0x61U, 0xA0U, 0xAEU, 0x301U, 0x1EA1U, 0x2010U, 0x2027U, 0x202FU,
                           0x2070U, 0x4E00U, 0xFFFDU, 0x1'F3EEU, 0xE'1000U, 0x10'FFFFU}) {
    CAPTURE(c);
    CHECK_FALSE(is_hidden(c));
  }
}

TEST_CASE("JSON says the same to a program and does nothing to a terminal") {
  CHECK(harmless_json("[\"Đẽn\", 1]") == "[\"Đẽn\", 1]");
  CHECK(harmless_json("\"\u009b31m\x7f\"") == "\"\\u009b31m\\u007f\"");
  CHECK(harmless_json("\"\u202ea\U000e0041\"") == "\"\\u202ea\\udb40\\udc41\"");
  CHECK(harmless_json("\"\xff\"\n") == "\"\\ufffd\"\n");
}
