// Tests of cutting text.
#include <doctest/doctest.h>

#include "lapthach/base/text.hpp"

using namespace lapthach;

using Parts = std::vector<std::string_view>;

TEST_CASE("Splitting gives one part more than there are separators") {
  CHECK(split("a;b;c", ';') == Parts{"a", "b", "c"});
  CHECK(split(";a;;", ';') == Parts{"", "a", "", ""});
  CHECK(split("a", ';') == Parts{"a"});
  CHECK(split("", ';') == Parts{""});
}

TEST_CASE("Trimming takes ASCII space from both ends only") {
  CHECK(trim(" \t dự sinh hoạt \r\n") == "dự sinh hoạt");
  CHECK(trim("x") == "x");
  CHECK(trim("") == "");
  CHECK(trim(" \n ") == "");
}
