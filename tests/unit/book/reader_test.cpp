// Every fault of a record at once, each with its place and what to do.
#include <doctest/doctest.h>

#include "reading.hpp"

using namespace lapthach;
using namespace lapthach::book;
using namespace lapthach::book::test;
using Lines = std::vector<std::string>;

TEST_CASE("typed by hand, plain or quoted, in any order") {
  const auto cell = read_as<domain::Cell>(
      "unit: hop-ly\nid: 'den'\nname: Chi bộ thôn Đẽn # the big one\nmembers: \"28\"\n"
      "time: 7:30\nphone: 0912345678\n");
  CHECK(brief(cell.faults).empty());
  CHECK(cell.noun.name == "Chi bộ thôn Đẽn");
  CHECK(cell.noun.members == 28);
  CHECK(cell.noun.phone == "0912345678");
  CHECK(cell.noun.time == ClockTime{450});
  CHECK(cell.noun.mark.line == 1);
}

TEST_CASE("all faults of a record are reported together") {
  const auto cell = read_as<domain::Cell>(
      "id: Den\n"
      "nam: x\n"
      "members: 1e3\n"
      "day: 32\n"
      "from: 2019-02-30\n"
      "from: 2019-01-01\n"
      "phone:\n"
      "venue: [a]\n");
  CHECK(brief(cell.faults) ==
        Lines{"6:1 \"from\" stands twice, first on line 5",
              "1:5 \"id\": \"Den\" is not an id (letters a-z, digits, hyphens)",
              "3:10 \"members\": \"1e3\" is not a whole number", "7:1 \"phone\" has no value",
              "8:8 \"venue\" is one value, not a list", "4:6 \"day\": 32 is not from 1 to 31",
              "5:7 \"from\": \"2019-02-30\" is not a date (YYYY-MM-DD)", "2:1 unknown key \"nam\"",
              "1:1 \"unit\" is missing"});
  CHECK(cell.faults[7].hint.en == "did you mean \"name\"?");
  CHECK(cell.faults[7].hint.vi == "có phải là \"name\"?");
}

TEST_CASE("a mistyped key is not also a missing one") {
  const auto unit = read_as<domain::Unit>("id: a\nnaem: x\n");
  CHECK(brief(unit.faults) == Lines{"2:1 unknown key \"naem\""});
  const auto other = read_as<domain::Unit>("id: a\nzzzzzz: x\n");
  CHECK(brief(other.faults) == Lines{"2:1 unknown key \"zzzzzz\"", "1:1 \"name\" is missing"});
  CHECK(other.faults[0].hint.en.starts_with("the keys here are: id, name, kind"));
}

TEST_CASE("columns count characters and the line is shown") {
  const auto unit = read_as<domain::Unit>("{id: a, name: Đẽn, kímd: x}\n");
  CHECK(brief(unit.faults) == Lines{"1:20 unknown key \"kímd\""});
  CHECK(unit.faults[0].excerpt == "{id: a, name: Đẽn, kímd: x}");
}

TEST_CASE("required texts must say something, required lists must stand") {
  CHECK(brief(read_as<domain::Unit>("id: a\nname: \"\"\n").faults) ==
        Lines{"2:7 \"name\" is empty"});
  CHECK(brief(read_as<domain::TeamStatement>("id: a\nmembers: []\n").faults) ==
        Lines{"1:1 \"units\" is missing"});
  CHECK(brief(read_as<domain::TeamStatement>("id: a\nunits: x\nmembers: []\n").faults) ==
        Lines{"2:8 \"units\" is a list, not one value"});
}

TEST_CASE("a word of a closed list is suggested") {
  const auto holiday = read_as<domain::Holiday>("date: 2019-09-02\nkind: offf\n");
  CHECK(brief(holiday.faults) == Lines{"2:7 \"kind\": \"offf\" is not one of: off, work"});
  CHECK(holiday.faults[0].hint.en == "did you mean \"off\"?");
}

TEST_CASE("faults inside lists and inner records have their own places") {
  const auto decision = read_as<domain::Decision>(
      "id: qd-37\n"
      "effective: 2019-01-01\n"
      "teams:\n"
      "  - id: to-1\n"
      "    units: [a, B]\n"
      "    members:\n"
      "      - official: x\n"
      "        rol: leader\n"
      "      -\n"
      "      - word\n");
  CHECK(brief(decision.faults) ==
        Lines{"5:16 \"units\": \"B\" is not an id (letters a-z, digits, hyphens)",
              "8:9 unknown key \"rol\"", "9:7 \"members\" has no value",
              "10:9 \"members\" is a record of keys, not one value"});
  CHECK(decision.noun.teams.empty());
}

TEST_CASE("records at fault are left out, or kept for check with what could be read") {
  const std::string bytes =
      "units:\n  - id: a\n    name: A\n  - id: b\n    name: B\n    from: soon\n";
  const Tree tree = parse_tree({"file.yaml", bytes});
  std::vector<domain::Unit> units;
  const ListFile<std::vector<domain::Unit>> file{"units", units};
  std::vector<Diagnostic> faults;
  CHECK_FALSE(read_record(Reading{tree, 0, faults}, 0, file));
  REQUIRE(units.size() == 1);
  CHECK(units[0].id.str() == "a");

  std::vector<Where> partial;
  faults.clear();
  CHECK_FALSE(read_record(Reading{tree, 0, faults, &partial}, 0, file));
  REQUIRE(units.size() == 2);
  CHECK(units[1].name == "B");
  CHECK(units[1].mark.line == 4);
  CHECK(partial.front() == Where{"file.yaml", 4, 5, {}});
}

TEST_CASE("travel costs are a map of whole numbers") {
  const auto travel = read_as<domain::Travel>("official: a\ncosts:\n  y: 3\n  x: 12\n");
  REQUIRE(brief(travel.faults).empty());
  CHECK(travel.noun.costs[0].first.str() == "x");
  CHECK(travel.noun.costs[1].second == 3);
  CHECK(brief(read_as<domain::Travel>("official: a\ncosts:\n  x: -1\n  X: 2\n  y: 1\n  y: 2\n")
                  .faults) ==
        Lines{"3:6 \"costs\": -1 is not from 0 to 1000000000",
              "4:3 \"costs\": \"X\" is not an id (letters a-z, digits, hyphens)",
              "6:3 \"y\" stands twice, first on line 5"});
}

TEST_CASE("what the settings leave out keeps its usual value") {
  const auto settings = read_as<domain::Settings>(
      "committee: {name: Huyện ủy}\nroster: {minimum_gap: 2, priority: {never: 7}}\n");
  REQUIRE(brief(settings.faults).empty());
  CHECK(settings.noun.roster.minimum_gap == 2);
  CHECK(settings.noun.roster.longest_interval == 8);
  CHECK(settings.noun.roster.priority.never == 7);
  CHECK(settings.noun.roster.priority.base == 1);
  CHECK(settings.noun.language == Lang::vi);
}
