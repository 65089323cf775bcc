// Tests of what every import does: columns, values, names, all or nothing, a second run.
#include <algorithm>
#include <random>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "lapthach/book/book.hpp"
#include "unit/book/import_book.hpp"

using namespace lapthach;
using namespace lapthach::book;
using lapthach::book::test::give_registry;
using lapthach::book::test::ImportBook;
using lapthach::book::test::said;

TEST_CASE("The kinds of import go by their words") {
  CHECK(parse_import_kind("units") == ImportKind::units);
  CHECK(parse_import_kind("visits") == ImportKind::visits);
  CHECK(!parse_import_kind("unit"));
}

TEST_CASE("An import says what it adds, in its subject too, and a second run changes nothing") {
  const ImportBook book;
  const std::string csv = "id,name,kind\nhop-ly,xã Hợp Lý,commune\nthai-hoa,xã Thái Hòa,commune\n";
  const ImportPlan first = book.import(ImportKind::units, csv);
  CHECK(said(first) == "");
  CHECK(first.rows == 2);
  CHECK(first.added == 2);
  CHECK(first.preview.size() == 2);
  CHECK(first.change.subject == "import units: 2 new, 0 changed");
  CHECK(first.change.trailers ==
        std::vector<std::pair<std::string, std::string>>{{"Lapthach-Op", "import units"}});
  REQUIRE(first.change.files.size() == 1);
  CHECK(first.change.files[0].path == "registry/units.yaml");
  CHECK(book.read("registry/units.yaml").find("  - id: \"hop-ly\"\n    name: \"xã Hợp Lý\"\n") !=
        std::string::npos);

  const ImportPlan second = book.import(ImportKind::units, csv);
  CHECK(second.change.files.empty());
  CHECK(second.same == 2);
  CHECK(second.added + second.changed == 0);
}

TEST_CASE("The preview is in the language of the book") {
  const ImportBook book;
  std::string settings = book.read("lapthach.yaml");
  settings.replace(settings.find("language: vi"), 12, "language: en");
  book.write("lapthach.yaml", settings);
  const ImportPlan added = book.import(ImportKind::units, "id,name\na,Xã A\n");
  REQUIRE(added.preview.size() == 1);
  CHECK(added.preview[0] == "new unit a (Xã A)");
  const ImportPlan changed = book.plan(ImportKind::units, "id,name,kind\na,Xã B,commune\n");
  REQUIRE(changed.conflicts.size() == 1);
  CHECK(changed.conflicts[0] ==
        "changed unit a (Xã B): name \"Xã A\" -> \"Xã B\", kind \"\" -> \"commune\"");
}

TEST_CASE("Columns come in any order, case and spacing") {
  const ImportBook book;
  const ImportPlan plan = book.plan(ImportKind::units, " Name ;ID\nxã Hợp Lý;hop-ly\n");
  CHECK(said(plan) == "");
  CHECK(plan.added == 1);
}

TEST_CASE("An unknown column is refused with the nearest, unless it is mapped") {
  const ImportBook book;
  const std::string csv = "id,naem,Ghi chú\nhop-ly,xã Hợp Lý,x\n";
  const ImportPlan refused = book.plan(ImportKind::units, csv);
  CHECK(said(refused) ==
        "1: the column “name” is missing\n"
        "1: unknown column “naem”\n"
        "1: unknown column “Ghi chú”");
  CHECK(refused.change.files.empty());
  const ImportPlan mapped = book.plan(ImportKind::units, csv, {{"naem", "name"}, {"GHI CHÚ", ""}});
  CHECK(said(mapped) == "");
  CHECK(mapped.added == 1);
}

TEST_CASE("A mapping from or to a column that is not there is an error") {
  const ImportBook book;
  const ImportPlan plan =
      book.plan(ImportKind::units, "id,name\na,A\n", {{"Tên", "name"}, {"name", "nam"}});
  CHECK(plan.diagnostics.size() == 3);  // and the column “name” is then missing
}

TEST_CASE("Two columns for one field are refused") {
  const ImportBook book;
  CHECK(said(book.plan(ImportKind::units, "id,name,Name\na,A,B\n")) == "1: a second column “name”");
}

TEST_CASE("A column without a name is left out only when it is empty") {
  const ImportBook book;
  CHECK(said(book.plan(ImportKind::units, "id,name,\na,Xã A,\n")) == "");
  CHECK(said(book.plan(ImportKind::units, "id,name,\na,Xã A,\nb,Xã B,x\n")) ==
        "3: a value stands in a column without a name");
}

TEST_CASE("Values are normalised as they come in: NFC, no-break spaces, unseen characters") {
  const ImportBook book;
  const std::string nfd = "xa\u0303\u00A0Ho\u031B\u0323p Ly\u0301";
  const ImportPlan plan =
      book.import(ImportKind::units, "\xEF\xBB\xBFid,name\r\nhop-ly,  " + nfd + "\u200B \r\n");
  CHECK(said(plan) == "");
  CHECK(book.read("registry/units.yaml").find("\"xã Hợp Lý\"") != std::string::npos);
}

TEST_CASE("What programs leave behind and nobody sees goes, what turns text is refused") {
  const ImportBook book;
  const std::string csv =
      "id,name,code,kind\na,\u200ex\u200d\u00ady\ufe0f\u2060,'+84,'a'\nb,a\u2028b,'=1,''=1\n";
  CHECK(said(book.import(ImportKind::units, csv)) == "");
  CHECK(book.contents("registry/units.yaml") ==
        "units:\n"
        "  - id: \"a\"\n    name: \"xy\"\n    kind: \"'a'\"\n    code: \"+84\"\n"
        "  - id: \"b\"\n    name: \"a\\nb\"\n    kind: \"''=1\"\n    code: \"=1\"\n");
  CHECK(book.import(ImportKind::units, csv).same == 2);
  for (const char* turned : {"\u202ex", "x\u2066y\u2069"}) {
    CHECK(said(book.plan(ImportKind::units, std::string("id,name\nc,") + turned + "\n"))
              .starts_with("2: the field holds a character that cannot be seen, U+20"));
  }
}

TEST_CASE("Dates are ISO or day before month") {
  const ImportBook book;
  book.given(ImportKind::holidays, "date,kind,name\n2/9/2019,off,Quốc khánh\n2019-09-03,OFF,x\n");
  const std::string yaml = book.read("registry/holidays.yaml");
  CHECK(yaml.find("date: 2019-09-02\n") != std::string::npos);
  CHECK(yaml.find("date: 2019-09-03\n    kind: off\n") != std::string::npos);
}

TEST_CASE("All faults of all rows are found at once, and nothing is planned") {
  const ImportBook book;
  book.given(ImportKind::units, "id,name\nhop-ly,xã Hợp Lý\n");
  const ImportPlan plan = book.plan(ImportKind::cells,
                                    "id,name,unit,members,time,from\n"
                                    "Thôn 1,Chi bộ thôn 1,hop-ly,30,7h30,\n"
                                    "thon-2,,hop-ly,1.234,,\n"
                                    "thon-3,Chi bộ thôn 3,hop-lý,30,25h,31/2/2019\n"
                                    "thon-4,Chi bộ thôn 4,hop-ly,30,19:30,\n");
  CHECK(said(plan) ==
        "2: “Thôn 1” is not an id (letters a-z, digits, hyphens)\n"
        "3: “name” is empty\n"
        "4: there is no unit “hop-lý”\n"
        "4: “25h” is not a time (HH:MM)\n"
        "4: “31/2/2019” is not a date (YYYY-MM-DD)");
  CHECK(plan.diagnostics[0].hint.en == "write “thon-1”?");
  CHECK(plan.diagnostics[1].where == Where{"rows.csv", 3, 8, {}});
  CHECK(plan.diagnostics[1].excerpt == "thon-2,,hop-ly,1.234,,");
  CHECK(plan.change.files.empty());
  CHECK(plan.added == 0);
  CHECK(plan.preview.empty());
}

TEST_CASE("After a hundred faults the rest of the file is not read") {
  const ImportBook book;
  std::string csv = "id,name\n";
  for (int i = 0; i < 5000; ++i) csv += fmt::format("Xã {},Xã {}\n", i, i);
  const ImportPlan plan = book.plan(ImportKind::units, csv);
  REQUIRE(plan.diagnostics.size() == 101);
  CHECK(plan.diagnostics.back().what.en == "more than 100 faults: the file was read no further");
  CHECK(plan.diagnostics.back().where.line == 102);
}

TEST_CASE("A number outside its limits is refused") {
  const ImportBook book;
  give_registry(book);
  CHECK(said(book.plan(ImportKind::cells, "id,name,unit,members\nx,X,hop-ly,-1\n")) ==
        "2: -1 is not between 0 and 9999");
}

TEST_CASE("Names are matched whatever the place of the tone, and stored names stay as they are") {
  const ImportBook book;
  book.given(ImportKind::units, "id,name\nthai-hoa,xã Thái Hòa\n");
  book.given(ImportKind::cells, "id,name,unit\nc,Chi bộ thôn 1,Xã  thái hoà\n");
  CHECK(book.read("registry/cells.yaml").find("unit: \"thai-hoa\"") != std::string::npos);
  CHECK(book.read("registry/units.yaml").find("xã Thái Hòa") != std::string::npos);
}

TEST_CASE("A name that several things have is refused, and a cell may add its unit") {
  const ImportBook book;
  give_registry(book);
  const auto with_home = [](const std::string& home) {
    return "id,name,home_cell\nx,Phạm Văn D,\"" + home + "\"\n";
  };
  CHECK(said(book.plan(ImportKind::officials, with_home("chi bộ thôn 1"))) ==
        "2: there is more than one cell “chi bộ thôn 1”: hop-ly-1, thai-hoa-1");
  for (const std::string home : {"Chi bộ thôn 1, xã Thái Hoà", "chi bộ thôn 1 , thai-hoa"}) {
    const ImportPlan plan = book.plan(ImportKind::officials, with_home(home));
    CHECK(said(plan) == "");
    REQUIRE(plan.change.files.size() == 1);
    CHECK(plan.change.files[0].bytes->find("home_cell: \"thai-hoa-1\"") != std::string::npos);
  }
}

TEST_CASE("A name means what it was called on the day that matters") {
  const ImportBook book;
  book.given(ImportKind::units,
             "id,name,from,to,successors\n"
             "hop-ly,xã Hợp Lý,2015-01-01,2025-06-30,hop-ly-2025\n"
             "hop-ly-2025,xã Hợp Lý,2025-07-01,,\n");
  book.given(ImportKind::cells,
             "id,name,unit,from,to\n"
             "old,Chi bộ thôn 1,xã Hợp Lý,2016-01-01,2020-12-31\n"
             "new,Chi bộ thôn 1,xã Hợp Lý,2025-08-01,\n");
  const std::string yaml = book.read("registry/cells.yaml");
  CHECK(yaml.find("id: \"new\"\n    name: \"Chi bộ thôn 1\"\n    unit: \"hop-ly-2025\"") !=
        std::string::npos);
  CHECK(yaml.find("id: \"old\"\n    name: \"Chi bộ thôn 1\"\n    unit: \"hop-ly\"") !=
        std::string::npos);
  CHECK(said(book.plan(ImportKind::cells, "id,name,unit,from\nx,X,xã Hợp Lý,2014-01-01\n")) ==
        "2: the unit “xã Hợp Lý” is in the book, but not on 2014-01-01");
}

TEST_CASE("A name means the thing that has it all along, when another has it for a part") {
  const ImportBook book;
  book.given(ImportKind::units,
             "id,name,from,to\n"
             "hop-ly,xã Hợp Lý,,\n"
             "hop-ly-2025,xã Hợp Lý,2025-07-01,\n"
             "cu,xã Cũ,,2025-06-30\n"
             "moi,xã Cũ,2025-07-01,\n");
  book.given(ImportKind::cells, "id,name,unit\nx,X,xã Hợp Lý\n");
  CHECK(book.read("registry/cells.yaml").find("unit: \"hop-ly\"\n") != std::string::npos);
  CHECK(said(book.plan(ImportKind::cells, "id,name,unit\ny,Y,xã Cũ\n")) ==
        "2: there is more than one unit “xã Cũ”: cu, moi");
}

TEST_CASE("Records of one file may name each other in any order of rows") {
  const ImportBook book;
  const ImportPlan plan = book.import(ImportKind::units,
                                      "id,name,parent,to,successors\n"
                                      "a,Xã A,Huyện H,2025-06-30,Xã B; c\n"
                                      "h,Huyện H,,,\n"
                                      "b,Xã B,,,\n"
                                      "c,Xã C,,,\n");
  CHECK(said(plan) == "");
  CHECK(book.read("registry/units.yaml")
            .find("parent: \"h\"\n    to: 2025-06-30\n    successors:\n      - \"b\"\n"
                  "      - \"c\"\n") != std::string::npos);
}

TEST_CASE("A row that repeats another counts once; one that contradicts it is an error") {
  const ImportBook book;
  const ImportPlan repeated = book.plan(ImportKind::units, "id,name\na,Xã A\nb,Xã B\na,Xã A\n");
  CHECK(said(repeated) == "");
  CHECK(repeated.rows == 3);
  CHECK(repeated.added == 2);
  CHECK(said(book.plan(ImportKind::units, "id,name\na,Xã A\nb,Xã B\na,Xã C\n")) ==
        "4: lines 2 and 4 say different things of the same record");
}

TEST_CASE("The order of the rows does not show in the book") {
  const ImportBook book;
  std::vector<std::string> rows;
  for (int i = 0; i < 30; ++i) rows.push_back(fmt::format("2019-09-{:02},off,x{}\n", i + 1, i));
  std::mt19937 random(2019);
  std::string bytes;
  for (int round = 0; round < 5; ++round) {
    std::string csv = "date,kind,name\n";
    for (const std::string& row : rows) csv += row;
    std::ranges::shuffle(rows, random);
    const ImportPlan plan = book.plan(ImportKind::holidays, csv);
    REQUIRE(plan.change.files.size() == 1);
    if (round == 0) bytes = *plan.change.files[0].bytes;
    CHECK(*plan.change.files[0].bytes == bytes);
  }
}

TEST_CASE("What an import would break in the book is an error at its row") {
  const ImportBook book;
  book.given(ImportKind::units, "id,name,from,to\na,Xã A,2015-01-01,2020-12-31\n");
  const ImportPlan plan =
      book.plan(ImportKind::cells, "id,name,unit,from\nx,Chi bộ X,a,2016-01-01\n");
  const auto error = std::ranges::find(plan.diagnostics, Severity::error, &Diagnostic::severity);
  REQUIRE(error != plan.diagnostics.end());
  CHECK(error->where == Where{"rows.csv", 2, 12, {}});
  CHECK(error->excerpt == "x,Chi bộ X,a,2016-01-01");
  CHECK(plan.change.files.empty());
}

TEST_CASE("Faults that the book has already are not held against an import") {
  const ImportBook book;
  book.write("registry/cells.yaml",
             "cells:\n  - id: \"x\"\n    name: \"Chi bộ X\"\n    unit: \"nowhere\"\n");
  const ImportPlan plan = book.plan(ImportKind::units, "id,name\na,Xã A\n");
  CHECK(said(plan) == "");
  CHECK(plan.added == 1);
}

TEST_CASE("A book that cannot be read is not imported into") {
  const ImportBook book;
  book.write("registry/cells.yaml", "cells:\n  - id: \"x\"\n    nam: \"Chi bộ X\"\n");
  CHECK_THROWS_AS(book.plan(ImportKind::units, "id,name\na,Xã A\n"), Error);
}
