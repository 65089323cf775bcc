// A whole book is read in canonical order, with every fault on the way.
#include "book/load.hpp"

#include <doctest/doctest.h>

#include "book/count_files.hpp"
#include "book/layout.hpp"
#include "book/writer.hpp"
#include "clerk.hpp"
#include "lapthach/book/book.hpp"
#include "reading.hpp"

using namespace lapthach;
using namespace lapthach::book;
using namespace lapthach::book::test;
using Lines = std::vector<std::string>;

namespace {

const std::string settings = "committee:\n  name: Huyện ủy\ncalendar: {time: 7:30}\n";

/// A small book: two units, two cells, one decision, two periods.
void write_small_book(const Clerk& clerk) {
  clerk.write("book/lapthach.yaml", settings);
  clerk.write("book/registry/units.yaml",
              "units:\n  - id: hop-ly\n    name: Hợp Lý\n  - id: an-hoa\n    name: An Hòa\n");
  clerk.write("book/registry/cells.yaml",
              "cells:\n  - id: den\n    name: Chi bộ Đẽn\n    unit: hop-ly\n");
  clerk.write("book/registry/officials.yaml", "officials:\n  - id: nva\n    name: Nguyễn Văn A\n");
  clerk.write("book/decisions/qd-1.yaml",
              "id: qd-1\neffective: 2019-01-01\nteams:\n  - id: to-1\n    units: [hop-ly]\n"
              "    members:\n      - official: nva\n");
  clerk.write(
      "book/2019-Q2/visits/hop-ly.yaml",
      "visits:\n  - cell: den\n    date: 2019-04-01\n    visitors:\n      - official: nva\n");
  clerk.write("book/2019-Q3/period.yaml", "period: 2019-Q3\n");
}

Lines summary(const std::vector<Diagnostic>& diagnostics) {
  Lines lines;
  for (const Diagnostic& d : diagnostics) {
    lines.push_back(
        fmt::format("{}:{}:{} {}", d.where.file, d.where.line, d.where.column, d.what.en));
  }
  return lines;
}

}  // namespace

TEST_CASE("a book is read in canonical order and remembers its files") {
  const Clerk clerk;
  write_small_book(clerk);
  const Loaded loaded = load(clerk.book());
  CHECK(summary(loaded.diagnostics).empty());
  const domain::Records& records = loaded.records;
  REQUIRE(records.registry.units.size() == 2);
  CHECK(records.registry.units[0].id.str() == "an-hoa");
  REQUIRE(records.periods.size() == 2);
  CHECK(records.periods[0].visits[0].visitors[0].official.str() == "nva");
  CHECK(records.periods[1].record.has_value());
  const Where place = domain::where(records, records.registry.units[0].mark);
  CHECK(place == Where{"registry/units.yaml", 4, 5, {}});
}

TEST_CASE("only the wanted periods are read") {
  const Clerk clerk;
  write_small_book(clerk);
  clerk.write("book/2019-Q3/roster.yaml", "broken");
  CHECK(load(clerk.book(), {.from = {}, .to = Period{2019, 2}}).records.periods.size() == 1);
  CHECK(load(clerk.book(), {.from = Period{2019, 3}, .to = {}, .rosters = false})
            .diagnostics.empty());
  CHECK(load(clerk.book(), {.from = {}, .to = {}, .periods = false}).records.periods.empty());
  CHECK(load(clerk.book(), {.from = {}, .to = Period{2019, 2}, .visits = false})
            .records.periods[0]
            .visits.empty());
  CHECK(load(clerk.book()).diagnostics.size() == 1);
  CHECK_THROWS_AS(load_or_throw(clerk.book()), Error);
}

TEST_CASE("shards of one unit are read together") {
  const Clerk clerk;
  write_small_book(clerk);
  clerk.write("book/2019-Q2/visits/hop-ly.2.yaml",
              "visits:\n  - cell: aaa\n    date: 2019-04-01\n");
  const Loaded loaded = load(clerk.book());
  REQUIRE(loaded.records.periods[0].visits.size() == 2);
  CHECK(loaded.records.periods[0].visits[0].cell.str() == "aaa");
}

TEST_CASE("a file in the wrong place is a fault") {
  const Clerk clerk;
  write_small_book(clerk);
  clerk.write("book/2019-Q3/period.yaml", "period: 2019-Q4\n");
  clerk.write("book/decisions/other.yaml", clerk.read("book/decisions/qd-1.yaml"));
  CHECK(
      summary(load(clerk.book()).diagnostics) ==
      Lines{
          "2019-Q3/period.yaml:0:0 the file is of period 2019-Q4 but lies in the folder of 2019-Q3",
          "decisions/other.yaml:0:0 the file holds decision qd-1"});
}

TEST_CASE("links and directories are not files of the book") {
  const Clerk clerk;
  write_small_book(clerk);
  const auto units = clerk.book() / "registry/units.yaml";
  std::filesystem::remove(units);
  std::filesystem::create_symlink("/etc/passwd", units);
  CHECK(summary(load(clerk.book()).diagnostics) ==
        Lines{"registry/units.yaml:0:0 not a plain file"});
  std::filesystem::remove(units);
  std::filesystem::create_directory(units);
  CHECK(summary(load(clerk.book()).diagnostics) ==
        Lines{"registry/units.yaml:0:0 not a plain file"});
}

TEST_CASE("check reports everything at its exact place, once") {
  const Clerk clerk;
  write_small_book(clerk);
  clerk.write("book/registry/cells.yaml",
              "cells:\n  - id: den\n    name: Chi bộ Đẽn\n    unit: hop-le\n"
              "  - id: hai\n    unit: nowhere\n    nmae: x\n");
  clerk.write("book/registry/notes.md", "free\n");
  clerk.write("book/registry/unit.yaml", "units: []\n");
  clerk.write("book/2019-q4/period.yaml", "x");
  clerk.write("book/evidence/scan.bin", "x");
  const auto faults = check(clerk.book());
  const Lines lines = summary(faults);
  INFO(fmt::format("{}", fmt::join(lines, "\n")));
  REQUIRE(lines.size() == 5);
  CHECK(lines[0] == "2019-q4:0:0 does not belong to the book");
  CHECK(lines[1] == "evidence/scan.bin:0:0 no event refers to this paper");
  CHECK(lines[2].starts_with("registry/cells.yaml:4:11 "));
  CHECK(faults[2].excerpt == "    unit: hop-le");
  CHECK(lines[3] == "registry/cells.yaml:7:5 unknown key \"nmae\"");
  CHECK(lines[4] == "registry/unit.yaml:0:0 does not belong to the book");
  CHECK(faults[4].severity == Severity::warning);
}

TEST_CASE("a file that is no YAML hides what would follow from it") {
  const Clerk clerk;
  write_small_book(clerk);
  clerk.write("book/registry/units.yaml", "units:\n<<<<<<< HEAD\n");
  CHECK(summary(check(clerk.book())) ==
        Lines{"registry/units.yaml:2:1 a merge conflict is not settled"});
}

TEST_CASE("a place that names a key is refined to its value, or to the key of a list") {
  const Clerk clerk;
  write_small_book(clerk);
  std::vector<Diagnostic> faults(4);
  faults[0].where = {"decisions/qd-1.yaml", 7, 9, "official"};
  faults[1].where = {"decisions/qd-1.yaml", 4, 5, "units"};
  faults[2].where = {"decisions/qd-1.yaml", 1, 1, "basis"};
  faults[3].where = {"no/such.yaml", 1, 1, "id"};
  refine(clerk.book(), faults);
  CHECK(faults[0].where == Where{"decisions/qd-1.yaml", 7, 19, {}});
  CHECK(faults[0].excerpt == "      - official: nva");
  CHECK(faults[1].where == Where{"decisions/qd-1.yaml", 5, 5, {}});
  CHECK(faults[2].where == Where{"decisions/qd-1.yaml", 1, 1, {}});
  CHECK(faults[3].where == Where{"no/such.yaml", 1, 1, "id"});
}

TEST_CASE("a book is found by name, else from any directory inside it") {
  const Clerk clerk;
  write_small_book(clerk);
  CHECK(find(clerk.book().string()) == clerk.book());
  CHECK_THROWS_AS(find((clerk.book() / "registry").string()), Error);
  const auto before = std::filesystem::current_path();
  std::filesystem::current_path(clerk.book() / "2019-Q2/visits");
  CHECK(std::filesystem::equivalent(find(""), clerk.book()));
  std::filesystem::current_path("/");
  CHECK_THROWS_AS(find(""), Error);
  std::filesystem::current_path(before);
}

TEST_CASE("names of folders and files") {
  CHECK(parse_folder("2019-Q3") == Period{2019, 3});
  CHECK_FALSE(parse_folder("2019-q3"));
  CHECK_FALSE(parse_folder("2019Q3"));
  CHECK(parse_visits_name("an-hoa.12.yaml")->str() == "an-hoa");
  for (const char* name : {"an-hoa.yml", "an-hoa.1.yaml", "an-hoa.x.yaml", ".yaml", "a.2.3.yaml"}) {
    CHECK_FALSE(parse_visits_name(name));
  }
  CHECK(visits_path({2019, 3}, *domain::UnitId::parse("x"), 2) == "2019-Q3/visits/x.2.yaml");
}

TEST_CASE("an empty book is read without a fault") {
  const Clerk clerk;
  for (const FileChange& file : empty_book()) clerk.write("book/" + file.path, *file.bytes);
  CHECK(summary(check(clerk.book())).empty());
  CHECK(clerk.read("book/lapthach.yaml").find("# ngôn ngữ của văn bản\n") != std::string::npos);
}

TEST_CASE("who looks on is told of each file read, of as many as there are") {
  const Clerk clerk;
  write_small_book(clerk);
  clerk.write("book/2019-Q3/petitions/hop-ly.yaml", "petitions: []\n");
  clerk.write("book/registers/notebooks.yaml", "notebooks: []\n");
  clerk.write("book/registers/attendance/2019.yaml", "attendance: []\n");
  clerk.write("book/2019-Q3/README.md", "notes\n");
  const auto third = parse_period("2019-Q3");
  Wanted late, none, all;
  late.from = third;
  late.visits = false;
  none.periods = false;
  all.registers = all.petitions = true;
  for (const Wanted& wanted : {Wanted{}, late, none, all}) {
    std::vector<std::pair<std::size_t, std::size_t>> told;
    const auto records = load_or_throw(clerk.book(), wanted, [&](std::size_t done, std::size_t of) {
      told.emplace_back(done, of);
    });
    REQUIRE(told.size() == records.files.size());
    CHECK(told.front().first == 1);
    CHECK(told.back() == std::pair(records.files.size(), records.files.size()));
    CHECK(count_files(clerk.book(), wanted) == records.files.size());
  }
}
