// Tests of "did you mean".
#include <doctest/doctest.h>

#include "lapthach/base/text.hpp"

using namespace lapthach;

namespace {

const std::vector<std::string> commands = {"assign", "record", "petition", "report",
                                           "init",   "import", "check",    "log"};

/// The nearest of `candidates`; "-" when none is near.
std::string suggestion(std::string_view word,
                       const std::vector<std::string>& candidates = commands) {
  return nearest(word, candidates).value_or("-");
}

}  // namespace

TEST_CASE("A slip of the keyboard finds the word") {
  CHECK(suggestion("asign") == "assign");
  CHECK(suggestion("asssign") == "assign");
  CHECK(suggestion("assihn") == "assign");
  CHECK(suggestion("chekc") == "check");
  CHECK(suggestion("lgo") == "log");
  CHECK(suggestion("petiton") == "petition");
  CHECK(suggestion("petit") == "-");
}

TEST_CASE("A word that is far from all finds nothing") {
  CHECK(suggestion("roster") == "-");
  CHECK(suggestion("lg") == "log");
  CHECK(suggestion("dlg") == "-");
  CHECK(suggestion("") == "-");
  CHECK(suggestion(" ") == "-");
  CHECK(suggestion("check", {}) == "-");
}

TEST_CASE("A third of the letters may be wrong, and one in a short word") {
  CHECK(suggestion("chexx") == "-");
  CHECK(suggestion("assixx") == "assign");
  CHECK(suggestion("lo") == "log");
}

TEST_CASE("Case and marks are no distance") {
  CHECK(suggestion("CHECK") == "check");
  CHECK(suggestion("ngoc my", {"Ngọc Mỹ", "Ngọc Mai"}) == "Ngọc Mỹ");
  CHECK(suggestion("Đen", {"Thạch", "Đẽn"}) == "Đẽn");
}

TEST_CASE("The nearest wins, and among equals the first") {
  CHECK(suggestion("repord", {"record", "report"}) == "record");
  CHECK(suggestion("repord", {"report", "record"}) == "report");
  CHECK(suggestion("recordx", {"report", "records", "record"}) == "records");
}
