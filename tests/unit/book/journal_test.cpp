// The journal of a change comes back as it was written, or not at all.
#include "book/journal.hpp"

#include <string>

#include <doctest/doctest.h>

namespace lapthach::book {
namespace {

const Journal sample{"refs/heads/main",
                     "",
                     std::string(40, 'a'),
                     {{"registry/cells.yaml", std::string(40, 'b'), std::string(40, 'c')},
                      {"2019-Q4/roster.yaml", "", std::string(40, 'd')},
                      {"a file with spaces.yaml", std::string(40, 'e'), ""}}};

TEST_CASE("a journal is read as it was written") {
  CHECK(parse_journal(to_bytes(sample)) == sample);
  CHECK(parse_journal(to_bytes({"refs/heads/main", "", "", {}})) ==
        Journal{"refs/heads/main", "", "", {}});
}

TEST_CASE("a journal that was cut off anywhere is not taken for a whole one") {
  const std::string bytes = to_bytes(sample);
  for (std::size_t length = 0; length < bytes.size(); ++length) {
    CHECK_FALSE(parse_journal(bytes.substr(0, length)).has_value());
  }
}

TEST_CASE("a journal with one changed byte is not taken for a whole one") {
  const std::string bytes = to_bytes(sample);
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    std::string changed = bytes;
    changed[at] = changed[at] == 'x' ? 'y' : 'x';
    CHECK_FALSE(parse_journal(changed).has_value());
  }
}

}  // namespace
}  // namespace lapthach::book
