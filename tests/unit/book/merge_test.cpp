// Two clerks' versions of one file become one.
#include "lapthach/book/merge.hpp"

#include <doctest/doctest.h>

using namespace lapthach;
using namespace lapthach::book;

namespace {

const std::string visits_path = "2019-Q3/visits/hop-ly.yaml";
const std::string cells_path = "registry/cells.yaml";

std::string visit(const std::string& cell, const std::string& rest = {}) {
  return "  - cell: \"" + cell + "\"\n    date: 2019-08-14\n" + rest;
}

std::string visits(const std::vector<std::string>& records) {
  std::string bytes = "visits:\n";
  for (const std::string& record : records) bytes += record;
  return records.empty() ? "visits: []\n" : bytes;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  REQUIRE(text.find(from) != std::string::npos);
  return text.replace(text.find(from), from.size(), to);
}

const std::string cells_by_hand =
    "# Cells of the commune\n"
    "cells:\n"
    "  # by the river\n"
    "  - id: hop-ly-1   # the oldest\n"
    "    name: Chi bộ thôn 1\n"
    "    unit: hop-ly\n"
    "    members: 30 # in 2018\n"
    "\n"
    "  # on the hill\n"
    "  - id: hop-ly-2\n"
    "    name: Chi bộ thôn 2\n"
    "    unit: hop-ly\n"
    "    members: 25\n"
    "# end\n";

/// The bytes of a merge that has no conflict.
std::string clean(const std::string& base, const std::string& ours, const std::string& theirs,
                  std::string_view path) {
  const Merged merged = merge(base, ours, theirs, path);
  CHECK(merged.conflicts.empty());
  return merged.bytes;
}

}  // namespace

TEST_CASE("two clerks' records stand in one file, in its order") {
  const std::string base = visits({visit("c")});
  CHECK(clean(base, visits({visit("a"), visit("c"), visit("e")}),
              visits({visit("b"), visit("c"), visit("d")}),
              visits_path) == visits({visit("a"), visit("b"), visit("c"), visit("d"), visit("e")}));
  CHECK(clean("", visits({visit("b")}), visits({visit("a")}), visits_path) ==
        visits({visit("a"), visit("b")}));
  CHECK(clean(visits({}), visits({visit("b")}), visits({visit("a")}), visits_path) ==
        visits({visit("a"), visit("b")}));
}

TEST_CASE("what both sides have made alike stands once") {
  const std::string both = visit("a", "    present: 28\n");
  CHECK(clean(visits({}), visits({both, visit("b")}), visits({both, visit("c")}), visits_path) ==
        visits({both, visit("b"), visit("c")}));
}

TEST_CASE("one record takes different fields of both sides, in the order of the table") {
  const std::string base = visits({visit("a", "    present: 28\n    notes: \"x\"\n")});
  CHECK(clean(base, visits({visit("a", "    present: 27\n    notes: \"x\"\n")}),
              visits({visit("a", "    members: 30\n    present: 28\n")}),
              visits_path) == visits({visit("a", "    members: 30\n    present: 27\n")}));
}

TEST_CASE("the same record made on both sides takes what one of them lacks") {
  const std::string ours = visit("a",
                                 "    visitors:\n"
                                 "      - official: \"van-a\"\n        status: done\n"
                                 "    present: 28\n");
  const std::string theirs = visit("a",
                                   "    visitors:\n"
                                   "      - official: \"thi-b\"\n        status: excused\n"
                                   "    members: 30\n");
  CHECK(clean("", visits({ours}), visits({theirs}), visits_path) ==
        visits({visit("a",
                      "    visitors:\n"
                      "      - official: \"thi-b\"\n        status: excused\n"
                      "      - official: \"van-a\"\n        status: done\n"
                      "    members: 30\n    present: 28\n")}));
}

TEST_CASE("a record goes when one side removes it and the other leaves it as it was") {
  const std::string base = visits({visit("a"), visit("b")});
  CHECK(clean(base, visits({visit("a")}), visits({visit("a"), visit("b"), visit("c")}),
              visits_path) == visits({visit("a"), visit("c")}));
  CHECK(clean(base, visits({visit("a")}), visits({visit("b")}), visits_path) == visits({}));
}

TEST_CASE("plain values merge as a set in order, and members of a team by their keys") {
  const auto decision = [](const std::string& units, const std::string& role) {
    return "id: \"qd-1\"\neffective: 2019-01-01\nkind: decision\nteams:\n  - id: \"t01\"\n"
           "    units:\n" +
           units + "    members:\n      - official: \"van-a\"\n        role: \"" + role + "\"\n";
  };
  const std::string u = "      - \"", e = "\"\n";
  CHECK(clean(decision(u + "hop-ly" + e + u + "bac-binh" + e, "member"),
              decision(u + "hop-ly" + e + u + "lien-son" + e, "member"),
              decision(u + "hop-ly" + e + u + "bac-binh" + e + u + "an-hoa" + e, "leader"),
              "decisions/qd-1.yaml") ==
        decision(u + "hop-ly" + e + u + "lien-son" + e + u + "an-hoa" + e, "leader"));
}

TEST_CASE("travel costs merge cell by cell") {
  const auto travel = [](const std::string& costs) {
    return "travel:\n  - official: \"van-a\"\n    costs:\n" + costs;
  };
  const std::string one = "      \"c-1\": 10\n", two = "      \"c-2\": 20\n";
  CHECK(clean(travel(one), travel("      \"c-1\": 11\n"), travel(one + two),
              "registry/travel.yaml") == travel("      \"c-1\": 11\n" + two));
}

TEST_CASE("comments and hand formatting of both sides stay") {
  const std::string ours =
      replaced(replaced(cells_by_hand, "members: 30 # in 2018", "members: 31 # in 2018"),
               "# on the hill", "# on the hill, near the school");
  const std::string theirs =
      replaced(replaced(cells_by_hand, "# in 2018", "# in 2019"), "# end\n",
               "  - id: hop-ly-3 # new\n    name: Chi bộ thôn 3\n    unit: hop-ly\n# end\n");
  CHECK(clean(cells_by_hand, ours, theirs, cells_path) ==
        replaced(replaced(theirs, "members: 30", "members: 31"), "# on the hill",
                 "# on the hill, near the school"));
}

TEST_CASE("comments written at one place by both sides are both kept") {
  const std::string ours =
      replaced(cells_by_hand, "  # on the hill\n", "  # on the hill\n  # asked on Monday\n");
  const std::string theirs = replaced(replaced(cells_by_hand, "members: 25", "members: 26"),
                                      "  # on the hill\n", "  # on the hill\n  # answered\n");
  const std::string merged = clean(cells_by_hand, ours, theirs, cells_path);
  CHECK(merged == replaced(replaced(cells_by_hand, "members: 25", "members: 26"),
                           "  # on the hill\n",
                           "  # on the hill\n  # asked on Monday\n  # answered\n"));
}

TEST_CASE("a file written by hand with another indentation takes in new records") {
  const std::string base = "cells:\n- id: a\n  name: A\n  unit: u\n";
  const std::string indented =
      "cells:\n  - id: a\n    name: A\n    unit: u\n"
      "  - id: \"b\"\n    name: \"B\"\n    unit: \"u\"\n";
  CHECK(clean(base, base + "  phone: \"1\" # asked\n", indented, cells_path) ==
        base + "  phone: \"1\" # asked\n- id: \"b\"\n  name: \"B\"\n  unit: \"u\"\n");
}

TEST_CASE("one field with two values is a conflict around that field alone") {
  const std::string base = visits({visit("a", "    present: 28\n"), visit("b")});
  const Merged merged =
      merge(base, visits({visit("a", "    present: 27\n"), visit("b", "    members: 9\n")}),
            visits({visit("a", "    present: 26\n"), visit("b"), visit("c")}), visits_path);
  CHECK(merged.conflicts == std::vector<std::string>{"visits[a 2019-08-14].present"});
  CHECK(merged.bytes == "visits:\n" + visit("a") +
                            "<<<<<<< ours, bên mình: visits[a 2019-08-14].present\n"
                            "    present: 27\n"
                            "=======\n"
                            "    present: 26\n"
                            ">>>>>>> theirs, bên kia\n" +
                            visit("b", "    members: 9\n") + visit("c"));
}

TEST_CASE("a record that one side removes and the other changes is a conflict") {
  const std::string base = visits({visit("a"), visit("b")});
  const Merged merged = merge(base, visits({visit("a")}),
                              visits({visit("a"), visit("b", "    present: 1\n")}), visits_path);
  CHECK(merged.conflicts == std::vector<std::string>{"visits[b 2019-08-14]"});
  CHECK(merged.bytes == "visits:\n" + visit("a") +
                            "<<<<<<< ours, bên mình: visits[b 2019-08-14]\n"
                            "=======\n" +
                            visit("b", "    present: 1\n") + ">>>>>>> theirs, bên kia\n");
}

TEST_CASE("a roster drawn otherwise on both sides is one conflict, never a blend") {
  const Merged merged = merge("", "period: \"2019-Q4\"\nsalt: 1\n",
                              "period: \"2019-Q4\"\nsalt: 2\n", "2019-Q4/roster.yaml");
  CHECK(merged.conflicts == std::vector<std::string>{""});
  CHECK(merged.bytes ==
        "<<<<<<< ours, bên mình: 2019-Q4/roster.yaml\n"
        "period: \"2019-Q4\"\nsalt: 1\n"
        "=======\n"
        "period: \"2019-Q4\"\nsalt: 2\n"
        ">>>>>>> theirs, bên kia\n");
}

TEST_CASE("the rules of the roster in the settings merge field by field") {
  const auto settings = [](const std::string& gap, const std::string& load) {
    return "committee:\n  name: \"X\"\nroster:\n  minimum_gap: " + gap +
           "\n  load_periods: " + load + "\n";
  };
  CHECK(clean(settings("0", "8"), settings("1", "8"), settings("0", "4"), "lapthach.yaml") ==
        settings("1", "4"));
}

TEST_CASE("a file that cannot be read is left to a human, with all of both sides in it") {
  const std::string base = visits({visit("a")}), broken = visits({visit("b")}) + "  - cell: \"d\n";
  const Merged merged = merge(base, broken, visits({visit("c")}), visits_path);
  CHECK(merged.conflicts == std::vector<std::string>{""});
  CHECK(merged.bytes.find(broken) != std::string::npos);
  CHECK(merged.bytes.find(visits({visit("c")})) != std::string::npos);
}

TEST_CASE(
    "lines that cannot be put together so that they say the right thing are left to a human") {
  const auto cell = [](const std::string& first) {
    return "cells:\n  - " + first + "id: a\n    unit: u\n";
  };
  const Merged merged = merge(cell("name: A\n    "), cell(""), cell("name: B\n    "), cells_path);
  CHECK(merged.conflicts == std::vector<std::string>{""});
  CHECK(merged.bytes.find(cell("")) != std::string::npos);
  CHECK(merged.bytes.find(cell("name: B\n    ")) != std::string::npos);
}

TEST_CASE("a base that git left in conflict with itself still serves") {
  const std::string base = "visits:\n" + visit("a") +
                           "<<<<<<< ours, bên mình: visits[a 2019-08-14].present\n"
                           "    present: 1\n=======\n    present: 2\n>>>>>>> theirs, bên kia\n";
  const std::string settled = visit("a", "    present: 2\n");
  CHECK(clean(base, visits({settled, visit("b")}), visits({settled, visit("c")}), visits_path) ==
        visits({settled, visit("b"), visit("c")}));
}

TEST_CASE("a file that git takes for another one under a new name is left to a human") {
  const std::string base = visits({visit("a")});
  CHECK(
      merge(base, visits({visit("b")}), visits({visit("a"), visit("c")}), visits_path).conflicts ==
      std::vector<std::string>{""});
  const auto decision = [](const std::string& id, const std::string& number) {
    return "id: \"" + id + "\"\nnumber: \"" + number + "\"\neffective: 2019-01-01\nteams: []\n";
  };
  CHECK(merge(decision("qd-1", "1"), decision("qd-2", "1"), decision("qd-1", "2"),
              "decisions/qd-2.yaml")
            .conflicts == std::vector<std::string>{""});
}

TEST_CASE("a file that is no part of the book merges by its keys") {
  CHECK(clean("a: 1\nb: [x, y]\n", "a: 2\nb: [x, y]\n", "a: 1\nb: [x, y]\nc: 3\n",
              "evidence/notes.yaml") == "a: 2\nb: [x, y]\nc: 3\n");
}
