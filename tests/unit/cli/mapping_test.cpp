// Tests of the file of import --map.
#include "cli/mapping.hpp"

#include <doctest/doctest.h>

#include "lapthach/base/error.hpp"

namespace lapthach::cli {

using Pairs = std::vector<std::pair<std::string, std::string>>;

TEST_CASE("a mapping is lines of two columns, with empty lines and notes between") {
  CHECK(parse_mapping("# theirs = ours\n\nMã = id\r\n Tên chi bộ=name \nGhi chú =\n", "m") ==
        Pairs{{"Mã", "id"}, {"Tên chi bộ", "name"}, {"Ghi chú", ""}});
  CHECK(parse_mapping("\xEF\xBB\xBF"
                      "A = id",
                      "m") == Pairs{{"A", "id"}});
  CHECK(parse_mapping("", "m").empty());
}

TEST_CASE("their column may hold an equals sign, ours never does") {
  CHECK(parse_mapping("a=b=id", "m") == Pairs{{"a=b", "id"}});
}

TEST_CASE("a line without two columns is a fault with its place") {
  for (const auto* line : {"id", "= id"}) {
    try {
      parse_mapping(std::string("# x\n") + line + "\n", "m.map");
      FAIL("no fault found in ", line);
    } catch (const Error& error) {
      CHECK(error.fault() == Fault::data);
      CHECK(error.diagnostics().front().where.file == "m.map");
      CHECK(error.diagnostics().front().where.line == 2);
    }
  }
  CHECK_THROWS_AS(parse_mapping("\xff = id", "m"), Error);
}

}  // namespace lapthach::cli
