// A registry file keeps what a human wrote into it.
#include "book/edit.hpp"

#include <random>

#include <doctest/doctest.h>

#include "random_noun.hpp"
#include "reading.hpp"

using namespace lapthach;
using namespace lapthach::book;
using namespace lapthach::book::test;

namespace {

const std::string by_hand =
    "# Units of the district, kept by the office\n"
    "units:\n"
    "  # the north\n"
    "  - id: kim-xa   # renamed in 2020\n"
    "    name: Kim Xá\n"
    "\n"
    "    kind: commune # xã\n"
    "    successors:\n"
    "      - moi # new one\n"
    "  # the south\n"
    "  -   name: \"Hợp Lý\"\n"
    "      id: hop-ly\n"
    "      # code of the statistical office\n"
    "      code: \"08761\"\n"
    "# end\n";

std::vector<domain::Unit> units_of(const std::string& bytes) {
  auto units = read_list_file<domain::Unit>(parse_tree({"registry/units.yaml", bytes}), "units");
  sort_records(units);
  return units;
}

std::string edited(const std::string& bytes, std::vector<domain::Unit> units) {
  sort_records(units);
  return edit_list(Source{"registry/units.yaml", bytes}, "units", units);
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  REQUIRE(text.find(from) != std::string::npos);
  return text.replace(text.find(from), from.size(), to);
}

domain::Unit new_unit() {
  domain::Unit unit;
  unit.id = *domain::UnitId::parse("an-hoa");
  unit.name = "An Hòa";
  unit.successors = {*domain::UnitId::parse("kim-xa")};
  return unit;
}

}  // namespace

TEST_CASE("nothing changes when nothing is new") {
  CHECK(edited(by_hand, units_of(by_hand)) == by_hand);
}

TEST_CASE("a changed value is changed alone") {
  auto units = units_of(by_hand);
  units[1].name = "Kim Xá \"mới\"";
  CHECK(edited(by_hand, units) ==
        replaced(by_hand, "name: Kim Xá", "name: \"Kim Xá \\\"mới\\\"\""));
  units = units_of(by_hand);
  units[1].kind = "ward";
  units[0].code = "1";
  CHECK(edited(by_hand, units) == replaced(replaced(by_hand, "kind: commune", "kind: \"ward\""),
                                           "code: \"08761\"", "code: \"1\""));
}

TEST_CASE("a changed list replaces its lines") {
  auto units = units_of(by_hand);
  units[1].successors.push_back(*domain::UnitId::parse("hop-ly"));
  CHECK(edited(by_hand, units) ==
        replaced(by_hand, "      - moi # new one\n", "      - \"moi\"\n      - \"hop-ly\"\n"));
}

TEST_CASE("added and removed fields") {
  auto units = units_of(by_hand);
  units[0].span.from = parse_date("2019-01-01");
  units[1].kind.clear();
  CHECK(edited(by_hand, units) == replaced(replaced(by_hand, "    kind: commune # xã\n", ""),
                                           "code: \"08761\"\n",
                                           "code: \"08761\"\n      from: 2019-01-01\n"));
}

TEST_CASE("new records go to the end, removed ones take only their lines") {
  auto units = units_of(by_hand);
  units.push_back(new_unit());
  const std::string added =
      "  - id: \"an-hoa\"\n    name: \"An Hòa\"\n    successors:\n      - \"kim-xa\"\n";
  CHECK(edited(by_hand, units) == replaced(by_hand, "# end\n", added + "# end\n"));

  units = units_of(by_hand);
  units.pop_back();
  const std::size_t start = by_hand.find("  - id: kim-xa");
  const std::size_t end = by_hand.find("  # the south");
  CHECK(edited(by_hand, units) == by_hand.substr(0, start) + by_hand.substr(end));
}

TEST_CASE("the first record goes below an empty list") {
  CHECK(edited("# none yet\nunits: [] # soon\n", {new_unit()}) ==
        "# none yet\nunits: # soon\n  - id: \"an-hoa\"\n    name: \"An Hòa\"\n    successors:\n"
        "      - \"kim-xa\"\n");
}

TEST_CASE("a canonical or missing file is written canonically") {
  const std::vector<domain::Unit> one{new_unit()};
  CHECK(edited("", one) == modeline("registry/units.yaml") + write_list("units", one));
  auto two = one;
  two.push_back(units_of(by_hand)[0]);
  CHECK(edited(write_list("units", one), two) ==
        modeline("registry/units.yaml") + write_list("units", two));
}

TEST_CASE("what cannot be changed in place is refused with its line") {
  const std::string flow = "# mine\nunits:\n  - {id: an-hoa, name: An Hòa}\n";
  auto units = units_of(flow);
  units[0].name = "Khác";
  try {
    edited(flow, units);
    FAIL("not refused");
  } catch (const Error& error) {
    CHECK(error.fault() == Fault::data);
    CHECK(error.diagnostics()[0].where == Where{"registry/units.yaml", 3, 5, {}});
  }
  CHECK_THROWS_AS(edited("units:\n  - id: \"a\n", units), Error);
  CHECK_THROWS_AS(edited("units:\n  - id: a\n    nmae: b\n", units), Error);
  CHECK_THROWS_AS(edited(by_hand, {}), Error);
}

TEST_CASE("any change of a commented file keeps its comments and says what was meant") {
  std::mt19937 engine(4);
  for (unsigned seed = 1; seed <= 200; ++seed) {
    std::vector<domain::Unit> before;
    for (unsigned i = 0; i < 6; ++i) before.push_back(random_noun<domain::Unit>(seed * 10 + i));
    std::string bytes;
    for (std::size_t start = 0, end; start < write_list("units", before).size(); start = end) {
      const std::string all = write_list("units", before);
      end = all.find('\n', start) + 1;
      const std::string line = all.substr(start, end - start);
      if (line.find_first_not_of(' ') != std::string::npos && engine() % 3 == 0) {
        bytes += "    # note " + std::to_string(start) + "\n";
      }
      bytes += line;
    }
    auto after = before;
    after.erase(after.begin() + static_cast<std::ptrdiff_t>(engine() % after.size()));
    for (domain::Unit& unit : after) {
      if (engine() % 2 == 0) {
        const auto id = unit.id;
        unit = random_noun<domain::Unit>(static_cast<unsigned>(engine()));
        unit.id = id;
      }
    }
    after.push_back(random_noun<domain::Unit>(static_cast<unsigned>(engine())));
    sort_records(after);
    CAPTURE(bytes);
    const std::string result = edited(bytes, after);
    CAPTURE(result);
    CHECK(write_list("units", units_of(result)) == write_list("units", after));
  }
}
