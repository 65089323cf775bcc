// Two versions of a file: which records differ, and in which fields.
#include "book/record_diff.hpp"

#include <doctest/doctest.h>

#include "book/flat_record.hpp"
#include "unit/book/reading.hpp"

using namespace lapthach;
using namespace lapthach::book;

namespace {

/// "key: field before -> after" of each change between two versions of the file at `path`.
std::vector<std::string> changes(const std::string& path, const std::string& before,
                                 const std::string& after) {
  const Part part = part_of(path);
  std::optional<Tree> old_tree, new_tree;
  if (!before.empty()) old_tree = parse_tree({path, before});
  if (!after.empty()) new_tree = parse_tree({path, after});
  std::vector<std::string> lines;
  for (const auto& pair :
       differing_records(part, old_tree ? &*old_tree : nullptr, new_tree ? &*new_tree : nullptr)) {
    const std::string head = (!pair.before ? "+" : !pair.after ? "-" : "") + pair.key + ":";
    std::string line = head;
    for (const auto& field : differing_fields(part, pair)) {
      line +=
          " " + field.field + " " + field.before.value_or("_") + ">" + field.after.value_or("_");
    }
    lines.push_back(line);
  }
  return lines;
}

const std::string cells = "registry/cells.yaml";
const std::string a = "  - id: \"thon-a\"\n    name: \"Thôn A\"\n    members: 30\n";
const std::string b = "  - id: \"thon-b\"\n    name: \"Thôn B\"\n    members: 31\n";

}  // namespace

TEST_CASE("a changed field is named with both values") {
  CHECK(changes(cells, "cells:\n" + a + b,
                "cells:\n" + a + "  - id: \"thon-b\"\n    name: \"Thôn B\"\n    members: 32\n") ==
        std::vector<std::string>{"thon-b: members 31>32"});
}

TEST_CASE("records that come and go say all that does not stand in their key") {
  CHECK(changes(cells, "cells:\n" + a, "cells:\n" + a + b) ==
        std::vector<std::string>{"+thon-b: name _>Thôn B members _>31"});
  CHECK(changes(cells, "cells:\n" + a + b, "cells:\n" + b) ==
        std::vector<std::string>{"-thon-a: name Thôn A>_ members 30>_"});
  CHECK(changes(cells, "", "cells:\n" + a) ==
        std::vector<std::string>{"+thon-a: name _>Thôn A members _>30"});
  CHECK(changes(cells, "cells:\n" + a, "") ==
        std::vector<std::string>{"-thon-a: name Thôn A>_ members 30>_"});
}

TEST_CASE("order, comments and form are no change") {
  CHECK(changes(cells, "cells:\n" + a + b, "# note\ncells:\n" + b + a).empty());
  CHECK(changes(cells, "cells:\n" + a, "cells:\n  - {members: 30, name: Thôn A, id: thon-a}\n") ==
        std::vector<std::string>{"thon-a:"});
}

TEST_CASE("a record whose first day was changed stays one record") {
  CHECK(changes(cells, "cells:\n" + a + b,
                "cells:\n" + b +
                    "  - id: \"thon-a\"\n    name: \"Thôn A\"\n    members: 30\n"
                    "    from: 2019-01-01\n") ==
        std::vector<std::string>{"thon-a 2019-01-01: from _>2019-01-01"});
}

TEST_CASE("a second version of a thing is a record of its own") {
  CHECK(changes(cells, "cells:\n" + a,
                "cells:\n" + a + "  - id: \"thon-a\"\n    from: 2019-01-01\n") ==
        std::vector<std::string>{"+thon-a 2019-01-01:"});
}

TEST_CASE("lists in records are followed to the field") {
  const std::string head = "id: \"qd-1\"\neffective: 2019-01-01\nteams:\n  - id: \"t01\"\n";
  const std::string units = "    units:\n      - \"xa-mot\"\n";
  const std::string members =
      "    members:\n      - official: \"van-a\"\n        role: \"member\"\n";
  CHECK(changes("decisions/qd-1.yaml", head + units + members,
                head + units + "      - \"xa-hai\"\n" +
                    "    members:\n      - official: \"van-a\"\n        role: \"leader\"\n"
                    "      - official: \"thi-b\"\n        role: \"member\"\n") ==
        std::vector<std::string>{"qd-1: teams[t01].units [xa-mot]>[xa-mot, xa-hai] "
                                 "teams[t01].members[thi-b] _>role member "
                                 "teams[t01].members[van-a].role member>leader"});
  CHECK(changes("decisions/qd-1.yaml", head + units + members, head + units) ==
        std::vector<std::string>{"qd-1: teams[t01].members[van-a] role member>_"});
}

TEST_CASE("maps without records are followed by key") {
  CHECK(changes("lapthach.yaml", "language: vi\nroster:\n  home: cell\n",
                "language: vi\nroster:\n  home: unit\n  minimum_gap: 2\n") ==
        std::vector<std::string>{": roster.home cell>unit roster.minimum_gap _>2"});
}

TEST_CASE("records that are twice there are told apart by their order") {
  CHECK(changes(cells, "cells:\n" + a + a, "cells:\n" + a) ==
        std::vector<std::string>{"-thon-a: name Thôn A>_ members 30>_"});
}

TEST_CASE("an id is a word of its own") {
  CHECK(has_word("thon-a 2019-07-01", "thon-a"));
  CHECK(has_word("[xa-mot, thon-a]", "thon-a"));
  CHECK_FALSE(has_word("thon-a-1", "thon-a"));
  CHECK_FALSE(has_word("xthon-a", "thon-a"));
  CHECK(has_word("thon-ab thon-a", "thon-a"));
}

TEST_CASE("a flat record has every field once") {
  const Tree tree = parse_tree(
      {"x.yaml",
       "id: \"t\"\nunits:\n  - \"a\"\n  - \"a\"\nmembers:\n  - official: \"o\"\n    role: "
       "\"r\"\n"});
  CHECK(flat({&tree, 0}) == FlatRecord{{"id", "t"},
                                       {"units[]: a", "a"},
                                       {"units[]: a#2", "a"},
                                       {"members[o].official", "o"},
                                       {"members[o].role", "r"}});
  CHECK(flat({}).empty());
}

TEST_CASE("a path tells what a file holds") {
  CHECK(part_of("lapthach.yaml").kind == PartKind::settings);
  CHECK(part_of("registry/cells.yaml").noun == "cells");
  CHECK(part_of("registry/strange.yaml").kind == PartKind::other);
  CHECK(part_of("decisions/qd-1.yaml").id == "qd-1");
  CHECK(part_of("2019-Q4/roster.yaml").noun == "roster");
  CHECK(part_of("2019-Q4/visits/xa-mot.2.yaml").kind == PartKind::visits);
  CHECK(part_of("2019-Q4/visits/xa-mot.2.yaml").period == Period{2019, 4});
  CHECK(part_of("2019-Q4/else.yaml").kind == PartKind::other);
  CHECK(part_of("2019-Q5/roster.yaml").kind == PartKind::none);
  CHECK(part_of("evidence/a.pdf").kind == PartKind::other);
  CHECK(part_of("README.md").kind == PartKind::none);
}
