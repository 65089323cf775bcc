// Tests of identifiers.
#include "lapthach/base/id.hpp"

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
