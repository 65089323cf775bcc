// Tests of faults: ordering them and carrying them.
#include "lapthach/base/error.hpp"

#include <algorithm>
#include <random>

#include <doctest/doctest.h>

using namespace lapthach;

namespace {

Diagnostic fault(Where where, std::string what, Severity severity = Severity::error) {
  return {severity, std::move(where), {what, what}, {}, {}};
}

}  // namespace

TEST_CASE("Faults are ordered by file, line, column and severity, whoever found them first") {
  const std::vector<Diagnostic> ordered = {
      fault({}, "no place"),
      fault({"a.yaml", 2, 1, {}}, "x"),
      fault({"a.yaml", 2, 3, {}}, "a", Severity::error),
      fault({"a.yaml", 2, 3, {}}, "b", Severity::error),
      fault({"a.yaml", 2, 3, {}}, "a", Severity::warning),
      fault({"a.yaml", 10, 1, {}}, "x"),
      fault({"b.yaml", 1, 1, {}}, "x"),
  };
  std::mt19937 shuffler(20190701);
  for (int round = 0; round < 50; ++round) {
    std::vector<Diagnostic> found = ordered;
    std::shuffle(found.begin(), found.end(), shuffler);
    sort_diagnostics(found);
    REQUIRE(found == ordered);
  }
}

TEST_CASE("A fault found twice is told once, and a like one elsewhere is kept") {
  std::vector<Diagnostic> found = {
      fault({"a.yaml", 2, 1, {}}, "x"),
      fault({"a.yaml", 2, 1, {}}, "y"),
      fault({"a.yaml", 2, 1, {}}, "x"),
      fault({"a.yaml", 3, 1, {}}, "x"),
  };
  sort_diagnostics(found);
  CHECK(found.size() == 3);
  CHECK(found[0].what.en == "x");
  CHECK(found[1].what.en == "y");
  CHECK(found[2].where.line == 3);
}

TEST_CASE("A warning is no error") {
  CHECK_FALSE(any_error({}));
  CHECK_FALSE(any_error({fault({}, "w", Severity::warning)}));
  CHECK(any_error({fault({}, "w", Severity::warning), fault({}, "e")}));
}

TEST_CASE("An error carries its faults and speaks English to programmers") {
  const Error error(Fault::data, say("no cell", "không có chi bộ"), say("add one", "hãy thêm"));
  CHECK(error.fault() == Fault::data);
  REQUIRE(error.diagnostics().size() == 1);
  CHECK(error.diagnostics()[0].hint.vi == "hãy thêm");
  CHECK(error.diagnostics()[0].severity == Severity::error);
  CHECK(std::string(error.what()) == "no cell");
}
