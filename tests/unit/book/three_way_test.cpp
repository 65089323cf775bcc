// What a merge may make of records that its sides have changed.
#include "book/three_way.hpp"

#include <doctest/doctest.h>

using namespace lapthach::book;

namespace {

using Record = FlatRecord;

/// "dropped key: field" of each flaw, for one record with two sides.
std::vector<std::string> flaws(const Record& base, const Record& ours, const Record& theirs,
                               const Record& result) {
  const auto file = [](const Record& record) {
    return record.empty() ? FlatFile{} : FlatFile{{"thon-a", record}};
  };
  static constexpr const char* words[] = {"right", "decided", "dropped", "invented"};
  std::vector<std::string> lines;
  for (const Flaw& flaw : file_flaws({file(base), {file(ours), file(theirs)}, file(result)})) {
    lines.push_back(std::string(words[static_cast<std::size_t>(flaw.verdict)]) + " " + flaw.what);
  }
  return lines;
}

using Lines = std::vector<std::string>;
const Record base = {{"members", "30"}, {"time", "07:30"}};

Record with(const std::string& field, const std::string& value) {
  Record record = base;
  record[field] = value;
  return record;
}

}  // namespace

TEST_CASE("a merge takes what either side changed") {
  const Record both = {{"members", "31"}, {"time", "08:00"}};
  CHECK(flaws(base, with("members", "31"), with("time", "08:00"), both).empty());
  CHECK(flaws(base, with("members", "31"), with("members", "31"), with("members", "31")).empty());
  CHECK(flaws(base, base, {}, {}).empty());
  CHECK(flaws({}, base, {}, base).empty());
  CHECK(flaws(base, base, base, base).empty());
}

TEST_CASE("a merge that loses a change is found") {
  CHECK(flaws(base, with("members", "31"), with("time", "08:00"), with("members", "31")) ==
        Lines{"dropped thon-a: time"});
  CHECK(flaws(base, base, {}, base) == Lines{"dropped thon-a: members", "dropped thon-a: time"});
  CHECK(flaws({}, base, {}, {}) == Lines{"dropped thon-a: members", "dropped thon-a: time"});
  CHECK(flaws(base, with("members", "31"), with("members", "32"), base) ==
        Lines{"dropped thon-a: members"});
}

TEST_CASE("a merge that adds something of its own is found") {
  CHECK(flaws(base, base, with("time", "08:00"), with("time", "09:00")) ==
        Lines{"invented thon-a: time"});
  CHECK(flaws(base, base, base, with("members", "99")) == Lines{"invented thon-a: members"});
  CHECK(flaws({}, {}, {}, base) == Lines{"invented thon-a: members", "invented thon-a: time"});
}

TEST_CASE("where the sides contradict each other a human may decide, and it is listed") {
  CHECK(flaws(base, with("members", "31"), with("members", "32"), with("members", "32")).empty());
  CHECK(flaws(base, with("members", "31"), with("members", "32"), with("members", "33")) ==
        Lines{"decided thon-a: members"});
  const Record theirs = {{"members", "32"}, {"time", "08:00"}};
  CHECK(flaws(base, with("members", "31"), theirs, with("members", "31")) ==
        Lines{"decided thon-a: time"});
  CHECK(flaws(base, {}, with("members", "31"), {}).empty());
  CHECK(flaws(base, {}, with("members", "31"), with("members", "31")).empty());
}
