// The short way for canonical files gives what yaml-cpp gives, or nothing.
#include "book/canonical.hpp"

#include <random>

#include <doctest/doctest.h>

#include "book/limits.hpp"
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
  Tree tree({"f", bytes});
  if (scan_canonical(tree)) return false;
  CAPTURE(bytes);
  REQUIRE_NOTHROW(parse_tree_by_yaml({"f", bytes}));
  REQUIRE(same_nodes(tree.nodes, parse_tree_by_yaml({"f", bytes}).nodes));
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
    Tree tree({"f", bytes});
    CHECK(scan_canonical(tree));
    CHECK(tree.nodes.empty());
  }
}

TEST_CASE("both readers keep to the same depth") {
  std::string deep;
  for (std::size_t level = 0; level < 11; ++level) deep += std::string(2 * level, ' ') + "a:\n";
  const std::string indent(22, ' ');
  CHECK(agrees(deep + indent + "a: 1\n"));
  for (const char* deeper : {"a: []\n", "a: {}\n"}) {
    Tree tree({"f", deep + indent + deeper});
    CHECK(scan_canonical(tree));
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

TEST_CASE("a list that is scanned item by item has the items of the whole") {
  int items = 0;
  for (unsigned seed = 1; seed <= 60; ++seed) {
    CAPTURE(seed);
    const std::string bytes =
        "# head\n" +
        write_list("travel", std::vector{random_noun<domain::Travel>(seed),
                                         random_noun<domain::Travel>(seed + 1)}) +
        "# end\n";
    const Tree whole = parse_tree_by_yaml({"f", bytes});
    std::size_t next = 3;  // behind the root, the key and the list
    Tree tree({"f", bytes});
    REQUIRE(scan_items(tree, "travel", [&](std::size_t item) {
      const std::size_t end = whole.nodes[next].end;
      std::vector<Node> expected(whole.nodes.begin() + static_cast<std::ptrdiff_t>(next),
                                 whole.nodes.begin() + static_cast<std::ptrdiff_t>(end));
      for (Node& node : expected) node.end -= next - item;
      const std::vector<Node> given(tree.nodes.begin() + static_cast<std::ptrdiff_t>(item),
                                    tree.nodes.end());
      CHECK(same_nodes(given, expected));
      next = end;
      ++items;
      return true;
    }));
    CHECK(next == whole.nodes.size());
  }
  CHECK(items == 120);
}

TEST_CASE("what is no canonical list under that key is not scanned item by item") {
  for (const char* bytes :
       {"", "a: 1\n", "a: []\n", "b:\n  - 1\n", "a:\n  b: 1\n", "a:\n  - 1\nb: 1\n",
        "a:\n  - 1\n  b: 1\n", "a:\n    - 1\n", "a:\n  - 1 # x\n", "a:\n  - x: 1\n   y: 1\n",
        "a:\n  - 1\na:\n  - 1\n", "---\na:\n  - 1\n"}) {
    CAPTURE(bytes);
    Tree tree({"f", bytes});
    CHECK_FALSE(scan_items(tree, "a", [](std::size_t) { return true; }));
  }
  Tree tree({"f", "a:\n  - 1\n  - 2\n"});
  int given = 0;
  CHECK_FALSE(scan_items(tree, "a", [&](std::size_t) { return ++given < 1; }));
  CHECK(given == 1);
}

TEST_CASE("item by item no more values are let in than at once") {
  std::string bytes = "units:\n";
  for (std::size_t i = 0; i < limits_of("registry/units.yaml").values / 2; ++i) bytes += "  - a\n";
  const auto scan = [](const std::string& all) {
    Tree tree({"registry/units.yaml", all});
    return scan_items(tree, "units", [](std::size_t) { return true; });
  };
  CHECK(scan(bytes));
  for (std::size_t i = 0; i < limits_of("registry/units.yaml").values / 2; ++i) bytes += "  - a\n";
  CHECK_THROWS_AS(scan(bytes), Error);
}
