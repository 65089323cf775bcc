// Tests of identifiers.
#include "lapthach/base/id.hpp"

#include <iterator>
#include <random>

#include <doctest/doctest.h>

using namespace lapthach;

TEST_CASE("An id is 1 to 64 small letters, digits and inner hyphens") {
  CHECK(is_id("a"));
  CHECK(is_id("7"));
  CHECK(is_id("ngoc-my"));
  CHECK(is_id("thon-3b"));
  CHECK(is_id("a--b"));
  CHECK(is_id(std::string(64, 'x')));

  CHECK_FALSE(is_id(""));
  CHECK_FALSE(is_id(std::string(65, 'x')));
  CHECK_FALSE(is_id("-a"));
  CHECK_FALSE(is_id("a-"));
  CHECK_FALSE(is_id("Ngoc"));
  CHECK_FALSE(is_id("ngọc"));
  CHECK_FALSE(is_id("a b"));
  CHECK_FALSE(is_id("a_b"));
  CHECK_FALSE(is_id("../x"));
}

TEST_CASE("A parsed id keeps its text, orders by it and prints as it") {
  struct CellTag;
  using CellId = Id<CellTag>;
  const auto a = CellId::parse("chi-bo-1");
  const auto b = CellId::parse("chi-bo-2");
  REQUIRE(a);
  REQUIRE(b);
  CHECK(a->str() == "chi-bo-1");
  CHECK(*a < *b);
  CHECK(fmt::format("{:>10}", *a) == "  chi-bo-1");
  CHECK(std::hash<CellId>{}(*a) == std::hash<CellId>{}(*CellId::parse("chi-bo-1")));
  CHECK_FALSE(CellId::parse("Chi bộ 1"));
  CHECK(CellId{}.empty());
}

TEST_CASE("No id of 100,000 hostile ones leads anywhere, ends a line or looks like an option") {
  static constexpr std::string_view pieces[] = {
      "..",   "/", ".git",   "-",    "--output=", "\\",           ":(top)", "*",
      "CON",  ".", "\n",     "\r\n", " ",         "\t",           "~",      "$(x)",
      "`",    "'", "\"",     "a",    "thon-1",    "Lapthach-Op:", "%2e",    "\xff",
      "\x1b", "ễ", "\u202e", "7"};
  std::mt19937 random(7);
  int taken = 0;
  for (int i = 0; i < 100'000; ++i) {
    std::string text;
    for (auto left = random() % 5; left > 0; --left) text += pieces[random() % std::size(pieces)];
    if (!is_id(text)) continue;
    ++taken;
    CAPTURE(text);
    CHECK(text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos);
    CHECK_FALSE(text.starts_with('-'));
    CHECK(text.size() <= 64);
  }
  CHECK(taken > 100);
}
