// Tests of what is said when the command line is wrong.
#include <doctest/doctest.h>

#include "unit/cli/line.hpp"

namespace lapthach::cli {

TEST_CASE("a mistyped word is answered with the nearest one and status 2") {
  struct Slip {
    std::vector<std::string> line;
    std::string_view suggestion;
  };
  const std::vector<Slip> slips = {
      {{"asign", "draw"}, "did you mean assign?"},
      {{"assign", "drwa", "2019-Q4"}, "did you mean draw?"},
      {{"assign", "draw", "--nxet"}, "did you mean --next?"},
      {{"assign", "draw", "2019-Q4", "--fromat", "json"}, "did you mean --format?"},
      {{"assign", "draw", "2019-Q4", "--fromat=json"}, "did you mean --format?"},
      {{"check", "--format", "jsno"}, "did you mean json?"},
      {{"import", "cell", "x.csv"}, "did you mean cells?"},
      {{"completion", "bsh"}, "did you mean bash?"},
      {{"schema", "oficials"}, "did you mean officials?"},
  };
  for (const auto& slip : slips) {
    const Said said = type(slip.line);
    CAPTURE(said.err);
    CHECK(said.status == 2);
    CHECK(said.out.empty());
    CHECK(has(said.err, slip.suggestion));
  }
}

TEST_CASE("a line that lacks something says what and where to read") {
  CHECK(has(type({"import"}).err, "KIND"));
  CHECK(has(type({"import", "cells"}).err, "FILE"));
  CHECK(has(type({"assign"}).err, "draw, publish, repair, show"));
  CHECK(has(type({"check", "--format"}).err, "--format needs a value"));
  CHECK(has(type({"assign", "publish"}).err, "see lapthach assign publish --help"));
  for (const auto& line : {std::vector<std::string>{"import"}, {"assign"}, {"check", "--format"}}) {
    CHECK(type(line).status == 2);
  }
}

TEST_CASE("words too many, values of flags and periods that are none are refused") {
  CHECK(has(type({"check", "now"}).err, "no place for the word now"));
  CHECK(has(type({"check", "--quiet=yes"}).err, "--quiet takes no value"));
  CHECK(has(type({"assign", "show", "2019-Q5"}).err, "2019-Q3"));
  CHECK(has(type({"check", "--as-of", "32/1/2019"}).err, "--as-of"));
  CHECK(has(type({"assign", "draw", "2019-Q4", "--next"}).err, "two periods"));
  CHECK(type({"assign", "draw", "2019-Q4", "--next"}).status == 2);
}

TEST_CASE("a short option that is none is not likened to another") {
  CHECK(has(type({"check", "-x"}).err, "see lapthach check --help"));
}

TEST_CASE("a word that is also a command is still taken as a word") {
  Room room;
  const Said said = type({"init", "check", "--dry-run"});
  CHECK(said.status == 0);
  CHECK(has(said.out, "lapthach.yaml"));
}

TEST_CASE("a format that the command does not have is refused with those it has") {
  const Said said = type({"check", "--format", "csv"});
  CHECK(said.status == 2);
  CHECK(has(said.err, "text, json"));
}

TEST_CASE("errors are in the language of --lang wherever it stands") {
  CHECK(has(type({"--lang", "vi", "asign"}).err, "có phải ý bạn là assign?"));
  CHECK(has(type({"asign", "--lang=vi"}).err, "có phải ý bạn là assign?"));
  CHECK(has(type({"asign", "--lang", "en"}).err, "did you mean"));
}

TEST_CASE("what a stranger typed reaches the terminal harmless") {
  const Said said = type({"check", "\x1b[31mred"});
  CHECK(said.err.find('\x1b') == std::string::npos);
}

}  // namespace lapthach::cli
