// Tests of exact decimals: strict and forgiving reading, writing, percent.
#include "lapthach/base/decimal.hpp"
#include "lapthach/base/decimal_words.hpp"

#include <doctest/doctest.h>

using namespace lapthach;

namespace {

std::string strict(std::string_view text) {
  const auto value = parse_decimal(text);
  return value ? to_string(*value) : "none";
}

std::string loose(std::string_view text) {
  const auto value = parse_decimal_loose(text);
  return value ? to_string(*value) : "none";
}

}  // namespace

TEST_CASE("A decimal has digits and at most two behind a point") {
  CHECK(strict("91.5") == "91.5");
  CHECK(strict("91.50") == "91.5");
  CHECK(strict("0.05") == "0.05");
  CHECK(strict("007") == "7");
  CHECK(strict("999999999.99") == "999999999.99");
  for (const char* text :
       {"", ".", "5.", ".5", "-1", "+1", "1.234", "1,5", "1e3", " 1", "1000000000", "1.2.3"}) {
    CAPTURE(text);
    CHECK(strict(text) == "none");
  }
}

TEST_CASE("People write a decimal comma and dots between thousands") {
  CHECK(loose("91,5") == "91.5");
  CHECK(loose(" 91.5 ") == "91.5");
  CHECK(loose("1.234") == "1234");
  CHECK(loose("1.234,5") == "1234.5");
  CHECK(loose("12.345.678") == "12345678");
  for (const char* text : {"91,", ",5", "1.23,5", "1,234", "1.2345", "a", "1,5,5", "1234.567"}) {
    CAPTURE(text);
    CHECK(loose(text) == "none");
  }
}

TEST_CASE("Every hundredth comes back as it was written") {
  for (std::int64_t hundredths = 0; hundredths <= 20'000; ++hundredths) {
    REQUIRE(parse_decimal(to_string(Decimal{hundredths})) == Decimal{hundredths});
  }
}

TEST_CASE("A sentence has the point of English or the comma of Vietnamese") {
  CHECK(decimal_words(Decimal{9626}) == Text{"96.26", "96,26"});
  CHECK(decimal_words(Decimal{400}) == Text{"4", "4"});
  CHECK(with_comma("-15.78") == "-15,78");
}

TEST_CASE("Percent is rounded half up to two places") {
  CHECK(to_string(percent(1, 3)) == "33.33");
  CHECK(to_string(percent(2, 3)) == "66.67");
  CHECK(to_string(percent(1, 8)) == "12.5");
  CHECK(to_string(percent(1, 80'000)) == "0");
  CHECK(to_string(percent(1, 20'000)) == "0.01");
  CHECK(to_string(percent(3, 2)) == "150");
}
