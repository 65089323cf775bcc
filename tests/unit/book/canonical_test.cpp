// The short way for canonical files gives what yaml-cpp gives, or nothing.
#include "book/canonical.hpp"

#include <random>

#include <doctest/doctest.h>

#include "book/writer.hpp"
#include "fuzz/book_property.hpp"
#include "random_noun.hpp"

using namespace lapthach;
using namespace lapthach::book;
using namespace lapthach::book::test;

namespace {

/// True when the short way took the file; then yaml-cpp must take it too, with the same result.
bool agrees(const std::string& bytes) {
  try {
    guard({"f", bytes});
  } catch (const Error&) {
    return false;
  }
  const auto nodes = scan_canonical({"f", bytes}).nodes;
  if (!nodes) return false;
  CAPTURE(bytes);
  REQUIRE_NOTHROW(parse_tree_by_yaml({"f", bytes}));
  REQUIRE(same_nodes(*nodes, parse_tree_by_yaml({"f", bytes}).nodes));
  return true;
}

std::vector<std::string> canonical_files(unsigned seed) {
  return {write_list("units", std::vector{random_noun<domain::Unit>(seed)}),
          write_list("cells", std::vector{random_noun<domain::Cell>(seed)}),
          write_list("travel", std::vector{random_noun<domain::Travel>(seed),
                                           random_noun<domain::Travel>(seed + 1)}),
          write_record(random_noun<domain::Decision>(seed)),
          write_record(random_noun<domain::Settings>(seed), Lang::vi),
          write_record(random_noun<domain::Roster>(seed)),
          write_list("visits", std::vector{random_noun<domain::Visit>(seed)})};
}

}  // namespace

TEST_CASE("whatever the writer writes takes the short way") {
  for (unsigned seed = 1; seed <= 100; ++seed) {
    for (const std::string& bytes : canonical_files(seed)) {
      CAPTURE(bytes);
      CHECK(agrees(bytes));
    }
  }
  domain::Unit unit = random_noun<domain::Unit>(1);
  unit.name = std::string(5000, 'x');
  CHECK(agrees(write_list("units", std::vector{unit})));
}

TEST_CASE("lines of comment and blank lines do not matter") {
  CHECK(agrees("# head\n\nunits:\n  # of 2019\n  - id: \"a\"\n\n    name: \"b\"\n# end\n"));
  CHECK(agrees("a:\n# note\n  b: 1\n"));
}

TEST_CASE("what is not canonical is left to yaml-cpp") {
  for (const char* bytes : {"",
                            "# x\n",
                            "a:\n",
                            "a:\nb: 1\n",
                            "a: 1 \n",
                            "a: 1 # x\n",
                            "a:  1\n",
                            "a : 1\n",
                            "a: null\n",
                            "null: 1\n",
                            "a: -\n",
                            "a: --\n",
                            "---\na: 1\n",
                            "a: x y\n",
                            "a: Á\n",
                            "a: 'x'\n",
                            "a: \"x\n",
                            "a: \"x\" y\n",
                            "a: \"\\e\"\n",
                            "a: [1]\n",
                            "a:\n- b\n",
                            "a:\n   b: 1\n",
                            "a: x\n  b\n",
                            "a:\n  - - b\n",
                            "a:\n  - b:\n    c\n",
                            "a: |\n  b\n",
                            " a: 1\n",
                            "- a\n",
                            "a:\n  - \"b\": 1\n",
                            "a:\n  b: 1\n c: 2\n",
                            "a:\n  - b\n  c: 1\n"}) {
    CAPTURE(bytes);
    CHECK_FALSE(scan_canonical({"f", bytes}).nodes);
  }
}

TEST_CASE("both readers keep to the same depth") {
  std::string deep;
  for (std::size_t level = 0; level < 11; ++level) deep += std::string(2 * level, ' ') + "a:\n";
  const std::string indent(22, ' ');
  CHECK(agrees(deep + indent + "a: 1\n"));
  for (const char* deeper : {"a: []\n", "a: {}\n"}) {
    CHECK_FALSE(scan_canonical({"f", deep + indent + deeper}).nodes);
    CHECK_THROWS_AS(parse_tree({"f", deep + indent + deeper}), Error);
  }
}

TEST_CASE("on files with random slips both readers agree or the short way steps back") {
  std::mt19937 engine(2019);
  static constexpr std::string_view bits = "\n\n\n  :-\"\\#[]{}|>&*!%'ab01,\t~?@";
  int taken = 0, files = 0;
  for (unsigned seed = 1; seed <= 400; ++seed) {
    for (std::string bytes : canonical_files(seed)) {
      for (unsigned slips = engine() % 4; slips > 0; --slips) {
        const std::size_t at = engine() % bytes.size();
        const char bit = bits[engine() % bits.size()];
        switch (engine() % 4) {
          case 0:
            bytes.insert(at, 1, bit);
            break;
          case 1:
            bytes.erase(at, 1 + engine() % 3);
            break;
          case 2:
            bytes[at] = bit;
            break;
          default:
            bytes.insert(at, bytes.substr(engine() % bytes.size(), engine() % 12));
        }
        if (bytes.empty()) bytes = "\n";
      }
      ++files;
      taken += agrees(bytes) ? 1 : 0;
    }
  }
  CHECK(taken > files / 4);
  CHECK(taken < files * 3 / 4);
}
