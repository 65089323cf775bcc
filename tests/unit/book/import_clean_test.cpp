// Tests of dirty tables: honorifics, totals, lost zeros, days in words, old fonts, refused rows.
#include "book/import_clean.hpp"

#include <doctest/doctest.h>

#include "unit/book/import_book.hpp"

using namespace lapthach;
using namespace lapthach::book;
using lapthach::book::test::give_registry;
using lapthach::book::test::ImportBook;
using lapthach::book::test::said;

TEST_CASE("Honorifics and posts leave a name") {
  const auto parts = [](std::string_view text) {
    const PersonText person = person_in(text);
    return person.name + "|" + person.post;
  };
  CHECK(parts("Đồng chí Nguyễn Văn A") == "Nguyễn Văn A|");
  CHECK(parts("đ/c: Nguyễn Văn A - HUV, Trưởng phòng Nội vụ") ==
        "Nguyễn Văn A|HUV, Trưởng phòng Nội vụ");
  CHECK(parts("Đ/c Trần Thị B, Phó Bí thư") == "Trần Thị B|Phó Bí thư");
  CHECK(parts("Ông Lê Văn C (Chánh Văn phòng)") == "Lê Văn C|Chánh Văn phòng");
  CHECK(parts("Bà Lê Thị D – ĐUV") == "Lê Thị D|ĐUV");
  CHECK(parts("đ.c. Lê Văn E") == "Lê Văn E|");
  CHECK(parts("Bàn Văn F") == "Bàn Văn F|");
  CHECK(parts("Nguyễn Văn A") == "Nguyễn Văn A|");
  CHECK(parts("Ông") == "Ông|");
}

TEST_CASE("The post behind an official's name fills an empty post") {
  const ImportBook book;
  const ImportPlan plan = book.import(ImportKind::officials,
                                      "id,name,post\n"
                                      "a,\"Đồng chí Nguyễn Văn A - HUV, Trưởng phòng\",\n"
                                      "b,\"Trần Thị B - HUV\",Phó Bí thư\n");
  CHECK(said(plan) == "3: “HUV” behind the name was left out");
  const domain::Records records = load_or_throw(book.root());
  CHECK(records.registry.officials[0].name == "Nguyễn Văn A");
  CHECK(records.registry.officials[0].post == "HUV, Trưởng phòng");
  CHECK(records.registry.officials[1].post == "Phó Bí thư");
}

TEST_CASE("An official is found behind an honorific, and the stored name stays") {
  const ImportBook book;
  give_registry(book);
  const ImportPlan plan = book.import(ImportKind::visits,
                                      "period,cell,official,date\n"
                                      "quý III/2019,hop-ly-1,đ/c Nguyễn Văn A - HUV,43647\n");
  CHECK(said(plan) == "");
  const domain::Records records = load_or_throw(book.root());
  const domain::Visit& visit = records.periods.at(0).visits.at(0);
  CHECK(visit.date == parse_date("2019-07-01"));
  CHECK(visit.visitors.at(0).official.str() == "nguyen-van-a");
}

TEST_CASE("A totals row is left out with a word, a cell called so is not") {
  const ImportBook book;
  give_registry(book);
  const ImportPlan plan = book.import(ImportKind::visits,
                                      "period,cell,official,date,present,members\n"
                                      "2019-Q3,hop-ly-1,le-van-c,01/7/2019,28,\"1.000\"\n"
                                      "Cộng:,,,,28,1.000\n");
  CHECK(said(plan) == "3: a totals row was left out");
  CHECK(plan.added == 1);
  CHECK(load_or_throw(book.root()).periods.at(0).visits.at(0).members == 1000);
  CHECK(book.import(ImportKind::cells, "id,name,unit\ncong,Cống,hop-ly\n").added == 1);
}

TEST_CASE("Codes that lost their zeros are those of the book") {
  const ImportBook book;
  book.given(ImportKind::units, "id,name,kind,code\nhop-ly,xã Hợp Lý,commune,08770\n");
  const ImportPlan same = book.plan(ImportKind::units, "id,name,code\nhop-ly,xã Hợp Lý,8770\n");
  CHECK(same.same == 1);
  CHECK(book.import(ImportKind::cells, "id,name,unit\nc1,Thôn 1,8770\n").added == 1);
  CHECK(book.plan(ImportKind::units, "id,name,code\nhop-ly,xã Hợp Lý,8771\n").changed == 1);
}

TEST_CASE("Text in an old font is refused with its line and what it seems to say") {
  const ImportBook book;
  give_registry(book);
  CHECK(said(book.plan(ImportKind::units,
                       "id,name,kind\nx,x· Hîp Lý,commune\ny,xaõ Hôïp Lyù,commune\n")) ==
        "2: text in the old font TCVN3; it seems to say “xã Hợp Lý”\n"
        "3: text in the old font VNI; it seems to say “xã Hợp Lý”");
}

TEST_CASE("Rows at fault are told apart, and left out on demand") {
  const ImportBook book;
  give_registry(book);
  const std::string csv =
      "period,cell,official,date,present,members\n"
      "2019-Q3,hop-ly-1,nguyen-van-a,01/7/2019,28,30\n"
      "2019-Q3,hop-ly-2,nguyen-van-b,01/7/2019,28,30\n"
      "2019-Q3,Chi bộ thôn 1,tran-thi-b,01/7/2019,28,30\n"
      "2019-Q3,hop-ly-2,le-van-c,01/7/2019,31,30\n";
  const ImportPlan refused = book.plan(ImportKind::visits, csv);
  CHECK(refused.change.files.empty());
  // The third row is at fault only once the others are out: it contradicts itself.
  REQUIRE(refused.rejects.size() == 3);
  CHECK(refused.rejects[2].line == 5);
  CHECK(refused.rejects[0].line == 3);
  CHECK(refused.rejects[1].reasons.at(0).en.starts_with("there is more than one cell"));
  const ImportPlan plan = plan_import(book.root(), ImportKind::visits, csv, "rows.csv", {}, true);
  CHECK(said(plan) == "");
  CHECK(plan.added == 1);
  REQUIRE(plan.rejects.size() == 3);
  CHECK(plan.rejects[2].line == 5);
  CHECK(plan.rejects[2].fields.at(4) == "31");
  CHECK(plan.header.size() == 6);
}
