// Tests of help, version, and what is said without a command.
#include <doctest/doctest.h>

#include "unit/cli/line.hpp"

namespace lapthach::cli {

TEST_CASE("help shows every command but the hidden ones") {
  const Said said = type({"--help"});
  CHECK(said.status == 0);
  for (const auto* name : {"init", "import", "assign draw", "assign publish", "assign show",
                           "assign verify", "report roster", "check"}) {
    CAPTURE(name);
    CHECK(has(said.out, name));
  }
  for (const auto* name : {"completion", "schema", "manual"}) CHECK(!has(said.out, name));
}

TEST_CASE("help of a command shows its words and options, needed words or not") {
  const Said said = type({"import", "--help"});
  CHECK(said.status == 0);
  CHECK(said.out.starts_with("lapthach import KIND FILE [options]\n"));
  CHECK(has(said.out, "units, cells, officials"));
  CHECK(has(said.out, "--preview"));
  CHECK(type({"assign", "draw", "--help"}).out.starts_with("lapthach assign draw [PERIOD]"));
}

TEST_CASE("help speaks Vietnamese when asked") {
  CHECK(has(type({"--help", "--lang", "vi"}).out, "Các lệnh"));
}

TEST_CASE("help lines fit the terminal") {
  for (const auto& line : {std::vector<std::string>{"--help"}, {"import", "--help"}}) {
    std::istringstream lines(type(line).out);
    for (std::string text; std::getline(lines, text);) CHECK(text.size() <= 80);
  }
}

TEST_CASE("the version is one line") {
  CHECK(type({"--version"}).out == "lapthach " LAPTHACH_VERSION "\n");
}

TEST_CASE("each shell asks the program what it may offer") {
  for (const char* shell : {"bash", "zsh", "fish"}) {
    CHECK(has(type({"completion", shell}).out, "lapthach complete -- "));
  }
  CHECK(type({"complete", "--", "assign", "pu"}).out == "publish\tmake a drawn roster official\n");
  CHECK(type({"complete", "--", "assign", "draw", "--ne"}).out.starts_with("--next\t"));
}

}  // namespace lapthach::cli
