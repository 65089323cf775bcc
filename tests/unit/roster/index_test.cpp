// Dense numbers and rows.
#include "roster/index.hpp"

#include <doctest/doctest.h>

namespace lapthach::roster {

TEST_CASE("ids are numbered in their order, whatever order they come in") {
  const Ids ids({"tu-du", "hop-ly", "tu-du", "lien-hoa"});
  CHECK(ids.size() == 3);
  CHECK(ids[0] == "hop-ly");
  CHECK(ids.find("tu-du") == 2);
  CHECK(ids.find("lien") == none);
  CHECK(Ids().find("tu-du") == none);
  CHECK(Ids(std::vector<std::string_view>{}).find("") == none);
}

TEST_CASE("the hash is FNV-1a with 64 bits") {
  CHECK(hash("") == 0xCBF29CE484222325);
  CHECK(hash("a") == 0xAF63DC4C8601EC8C);
  CHECK(hash("foobar") == 0x85944171F73967E8);
}

TEST_CASE("rows keep the order of their entries, and a row may be empty") {
  const Rows<char> rows(3, {{2, 'x'}, {0, 'b'}, {2, 'a'}});
  CHECK(rows[0].size() == 1);
  CHECK(rows[1].empty());
  CHECK(rows[2][0] == 'x');
  CHECK(rows[2][1] == 'a');
}

TEST_CASE("things joined through others are together") {
  Joined things(5);
  CHECK(things.join(3, 4));
  CHECK(things.join(0, 3));
  CHECK_FALSE(things.join(4, 0));
  CHECK(things.root(4) == things.root(0));
  CHECK(things.root(1) != things.root(0));
}

}  // namespace lapthach::roster
