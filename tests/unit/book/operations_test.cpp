// The table of what commands may write.
#include "book/operations.hpp"

#include <doctest/doctest.h>

#include "lapthach/book/book.hpp"

using namespace lapthach::book;

TEST_CASE("every kind of import is an operation that may write its file") {
  for (const char* kind :
       {"units", "cells", "officials", "agencies", "holidays", "unavailable", "travel"}) {
    CAPTURE(kind);
    REQUIRE(parse_import_kind(kind));
    const std::string op = std::string("import ") + kind;
    CHECK(is_operation(op));
    CHECK(may_touch(op, "", false, std::string("registry/") + kind + ".yaml"));
    CHECK_FALSE(may_touch(op, "", false, "registry/exclusions.yaml"));
    CHECK_FALSE(may_touch(op, "", false, "lapthach.yaml"));
  }
  CHECK(may_touch("import teams", "", false, "decisions/qd-1.yaml"));
  CHECK(may_touch("import visits", "", false, "2019-Q4/visits/xa-mot.2.yaml"));
  CHECK_FALSE(may_touch("import visits", "", false, "2019-Q4/roster.yaml"));
}

TEST_CASE("a draw writes to the period it names alone") {
  CHECK(may_touch("assign draw", "2019-Q4", false, "2019-Q4/roster.yaml"));
  CHECK(may_touch("assign draw", "2019-Q4", false, "2019-Q4/period.yaml"));
  CHECK_FALSE(may_touch("assign draw", "2019-Q4", false, "2019-Q3/roster.yaml"));
  CHECK_FALSE(may_touch("assign draw", "", false, "2019-Q4/roster.yaml"));
  CHECK_FALSE(may_touch("assign publish", "2019-Q4", false, "2019-Q4/period.yaml"));
}

TEST_CASE("an amendment writes decisions alone") {
  CHECK(may_touch("assign amend", "", false, "decisions/bs-1.yaml"));
  CHECK_FALSE(may_touch("assign amend", "", false, "registry/officials.yaml"));
}

TEST_CASE("only the first commit of a book may write everything") {
  CHECK(may_touch("init", "", true, "registry/cells.yaml"));
  CHECK_FALSE(may_touch("init", "", false, "registry/cells.yaml"));
  CHECK_FALSE(may_touch("import cells", "", true, "lapthach.yaml"));
  CHECK_FALSE(is_operation("petition whisper"));
  CHECK_FALSE(is_operation(""));
}
