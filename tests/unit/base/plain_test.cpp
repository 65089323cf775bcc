// What is taken for plain is what looking through it would say.
#include "lapthach/base/plain.hpp"

#include <doctest/doctest.h>

#include "base/utf8.hpp"
#include "lapthach/base/text.hpp"

using namespace lapthach;

TEST_CASE("a plain character is harmless and stands in one column") {
  int plain = 0;
  for (char32_t c = 0; c <= 0x2'FFFF; ++c) {
    std::string text = "a";
    base::append(text, c);
    text += 'b';
    if (!plain_columns(text)) continue;
    ++plain;
    CHECK(*plain_columns(text) == 3);
    // With a character that is not plain they look at each.
    CHECK(width(text + "\u0301") == 3);
    CHECK(harmless(text + '\x01') == text + "\\x01");
  }
  CHECK(plain == 0x5F + 0x240 + 0x80);
}

TEST_CASE("Vietnamese is plain, in one form") {
  CHECK(plain_columns("Chi bộ thôn Đẽn, xã Tử Du (mức 12)") == 34);
  CHECK(plain_columns("") == 0);
  CHECK_FALSE(plain_columns("bo\u0323\u0302"));
  CHECK_FALSE(plain_columns("…"));
  CHECK_FALSE(plain_columns("a\nb"));
}

TEST_CASE("what is no UTF-8 is not plain") {
  for (const char* bytes : {"\xC3", "\xC3 ", "\xE1\xBA", "\xE1\xBA ", "\xE1\xBF\x80", "\x80",
                            "\xC0\x80", "\xC2\xA0", "\xE1", "\xFF"}) {
    CHECK_FALSE(plain_columns(bytes));
  }
}
