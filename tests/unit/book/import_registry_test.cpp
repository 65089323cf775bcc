// Tests of importing the registry: versions of one thing, merging, comments that stay, travel.
#include <doctest/doctest.h>

#include "lapthach/book/book.hpp"
#include "unit/book/import_book.hpp"

using namespace lapthach;
using namespace lapthach::book;
using lapthach::book::test::give_registry;
using lapthach::book::test::ImportBook;
using lapthach::book::test::said;

TEST_CASE("An empty field keeps what the book says, a different one changes it") {
  const ImportBook book;
  book.given(ImportKind::officials, "id,name,post,rank\nx,Nguyễn Văn A,Trưởng phòng,member\n");
  const ImportPlan kept = book.import(ImportKind::officials, "id,name,post\nx,Nguyễn Văn A,\n");
  CHECK(kept.same == 1);
  CHECK(kept.change.files.empty());
  const ImportPlan changed =
      book.import(ImportKind::officials, "id,name,post\nx,Nguyễn Văn A,Phó Bí thư\n");
  CHECK(changed.changed == 1);
  CHECK(book.contents("registry/officials.yaml") ==
        "officials:\n"
        "  - id: \"x\"\n"
        "    name: \"Nguyễn Văn A\"\n"
        "    post: \"Phó Bí thư\"\n"
        "    rank: \"member\"\n");
}

TEST_CASE("A row without a first day means the one record of its id") {
  const ImportBook book;
  book.given(ImportKind::officials, "id,name,from\nx,Nguyễn Văn A,2015-01-01\n");
  const ImportPlan ended =
      book.import(ImportKind::officials, "id,name,to\nx,Nguyễn Văn A,2020-06-30\n");
  CHECK(said(ended) == "");
  CHECK(ended.changed == 1);
  CHECK(book.read("registry/officials.yaml").find("from: 2015-01-01\n    to: 2020-06-30\n") !=
        std::string::npos);
}

TEST_CASE("An id with other days is a further version of the same thing") {
  const ImportBook book;
  const std::string csv =
      "id,name,post,from,to\n"
      "x,Nguyễn Văn A,Chủ tịch,2020-07-01,\n"
      "x,Nguyễn Văn A,Phó Chủ tịch,,2020-06-30\n";
  CHECK(book.import(ImportKind::officials, csv).added == 2);
  CHECK(book.plan(ImportKind::officials, csv).same == 2);
  const ImportPlan ended = book.import(ImportKind::officials,
                                       "id,name,post,from,to\n"
                                       "x,Nguyễn Văn A,Chủ tịch,2020-07-01,2025-06-30\n"
                                       "x,Nguyễn Văn A,Bí thư,2025-07-01,\n");
  CHECK(said(ended) == "");
  CHECK(ended.changed == 1);
  CHECK(ended.added == 1);
}

TEST_CASE("A row that could mean several versions asks which") {
  const ImportBook book;
  book.given(ImportKind::officials,
             "id,name,from,to\nx,A,2015-01-01,2017-12-31\nx,A,2018-01-01,\n");
  CHECK(said(book.plan(ImportKind::officials, "id,name\nx,B\n")) ==
        "2: the book has several versions of this record: which one is meant?");
}

TEST_CASE("Versions that overlap are an error") {
  const ImportBook book;
  book.given(ImportKind::officials, "id,name,from\nx,Nguyễn Văn A,2015-01-01\n");
  const ImportPlan plan =
      book.plan(ImportKind::officials, "id,name,from\nx,Nguyễn Văn A,2018-01-01\n");
  REQUIRE(plan.diagnostics.size() == 1);
  CHECK(plan.diagnostics[0].where.line == 2);
  CHECK(plan.change.files.empty());
}

TEST_CASE("A version before the first one is added, not mistaken for it") {
  const ImportBook book;
  book.given(ImportKind::units, "id,name,from\na,Xã A,2015-01-01\n");
  CHECK(book.plan(ImportKind::units, "id,name,to\na,Xã A cũ,2014-12-31\n").added == 1);
}

TEST_CASE("A human's comments stay where they are") {
  const ImportBook book;
  book.write("registry/units.yaml",
             "# the communes of the district\n"
             "units:\n"
             "  - id: \"b\"  # the town\n"
             "    name: \"Xã B\"\n"
             "  - id: \"a\"\n"
             "    name: \"Xã A\"\n");
  const ImportPlan plan = book.import(ImportKind::units, "id,name\na,Xã A mới\nc,Xã C\n");
  CHECK(said(plan) == "");
  CHECK(book.read("registry/units.yaml") ==
        "# the communes of the district\n"
        "units:\n"
        "  - id: \"b\"  # the town\n"
        "    name: \"Xã B\"\n"
        "  - id: \"a\"\n"
        "    name: \"Xã A mới\"\n"
        "  - id: \"c\"\n"
        "    name: \"Xã C\"\n");
}

TEST_CASE("A holiday goes by its day") {
  const ImportBook book;
  book.given(ImportKind::holidays, "date,kind,name\n2019-09-02,off,Quốc khánh\n");
  const ImportPlan plan = book.import(
      ImportKind::holidays, "date,kind,name\n2/9/2019,off,Quốc khánh\n2019-09-07,work,\n");
  CHECK(plan.same == 1);
  CHECK(plan.added == 1);
  CHECK(said(book.plan(ImportKind::holidays, "date,kind\n2019-09-02,nghỉ\n")) ==
        "2: “nghỉ” is not one of: off, work");
}

TEST_CASE("An absence goes by its official and days, the official by name on those days") {
  const ImportBook book;
  give_registry(book);
  const std::string csv = "official,from,to,reason\nTrần Thị B,1/9/2019,30/9/2019,nghỉ phép\n";
  CHECK(book.import(ImportKind::unavailable, csv).added == 1);
  CHECK(book.import(ImportKind::unavailable, csv).same == 1);
  CHECK(book.read("registry/unavailable.yaml").find("official: \"tran-thi-b\"") !=
        std::string::npos);
}

TEST_CASE("Agencies name their successors") {
  const ImportBook book;
  const ImportPlan plan = book.import(ImportKind::agencies,
                                      "id,name,level,kind,from,to,successors\n"
                                      "tnmt,Phòng TNMT,district,office,,2025-02-28,nnmt\n"
                                      "nnmt,Phòng NNMT,district,office,2025-03-01,,\n");
  CHECK(said(plan) == "");
  CHECK(plan.added == 2);
}

TEST_CASE("Travel costs are kept by official, each cost a row") {
  const ImportBook book;
  give_registry(book);
  const std::string csv =
      "official,cell,cost\n"
      "nguyen-van-a,hop-ly-2,12\n"
      "Nguyễn Văn A,hop-ly-1,7\n"
      "tran-thi-b,thai-hoa-1,0\n";
  CHECK(book.import(ImportKind::travel, csv).added == 3);
  CHECK(book.contents("registry/travel.yaml") ==
        "travel:\n"
        "  - official: \"nguyen-van-a\"\n"
        "    costs:\n"
        "      \"hop-ly-1\": 7\n"
        "      \"hop-ly-2\": 12\n"
        "  - official: \"tran-thi-b\"\n"
        "    costs:\n"
        "      \"thai-hoa-1\": 0\n");
  CHECK(book.import(ImportKind::travel, csv).same == 3);
  const ImportPlan changed =
      book.import(ImportKind::travel, "official,cell,cost\nnguyen-van-a,hop-ly-2,13\n");
  CHECK(changed.changed == 1);
  CHECK(book.plan(ImportKind::travel, csv).changed == 1);
  CHECK(said(book.plan(ImportKind::travel,
                       "official,cell,cost\nnguyen-van-a,hop-ly-1,1\nNguyễn Văn A,hop-ly-1,2\n")) ==
        "3: lines 2 and 3 say different things of the same record");
}

TEST_CASE("A change that makes a visit of the past wrong is refused") {
  const ImportBook book;
  give_registry(book);
  book.given(ImportKind::visits,
             "period,cell,official,date\n2019-Q3,hop-ly-1,nguyen-van-a,2019-07-01\n");
  const ImportPlan plan =
      book.plan(ImportKind::officials, "id,name,to\nnguyen-van-a,Nguyễn Văn A,2018-12-31\n");
  REQUIRE(plan.diagnostics.size() >= 1);
  CHECK(plan.diagnostics[0].where.file == "2019-Q3/visits/hop-ly.yaml");
  CHECK(plan.change.files.empty());
}
