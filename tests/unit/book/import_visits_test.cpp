// Tests of importing visits: grouping, shards, merging, closed periods, many rows.
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

TEST_CASE("Rows of one cell and day are one visit, in the file of the unit of that day") {
  const ImportBook book;
  give_registry(book);
  const std::string csv =
      "period,cell,official,date,status,present,members,score,grade,notes\n"
      "Q3/2019,\"Chi bộ thôn 1, xã Hợp Lý\",Nguyễn Văn A,1/7/2019,,28,30,\"91,5\",Tốt,\"a\r\nb\"\n"
      "2019-Q3,hop-ly-1,tran-thi-b,2019-07-01,excused,28,30,91.5,,\n"
      "2019-Q3,thai-hoa-1,le-van-c,2019-07-01,done,,,,,\n";
  const ImportPlan plan = book.import(ImportKind::visits, csv);
  CHECK(said(plan) == "");
  CHECK(plan.added == 3);
  CHECK(plan.change.files.size() == 2);
  CHECK(book.contents("2019-Q3/visits/hop-ly.yaml") ==
        "visits:\n"
        "  - cell: \"hop-ly-1\"\n"
        "    date: 2019-07-01\n"
        "    visitors:\n"
        "      - official: \"nguyen-van-a\"\n"
        "        status: done\n"
        "      - official: \"tran-thi-b\"\n"
        "        status: excused\n"
        "    members: 30\n"
        "    present: 28\n"
        "    scores:\n"
        "      - scorer: cell\n"
        "        total: \"91.5\"\n"
        "        grade: \"Tốt\"\n"
        "    notes: \"a\\nb\"\n");
  const ImportPlan again = book.import(ImportKind::visits, csv);
  CHECK(again.same == 3);
  CHECK(again.change.files.empty());
}

TEST_CASE("A stored visit takes a further visitor and new facts, and keeps the others") {
  const ImportBook book;
  give_registry(book);
  book.given(ImportKind::visits,
             "period,cell,official,date,grade\n"
             "2019-Q3,hop-ly-1,nguyen-van-a,2019-07-01,Tốt\n");
  const ImportPlan plan = book.import(ImportKind::visits,
                                      "period,cell,official,date,status,present\n"
                                      "2019-Q3,hop-ly-1,nguyen-van-a,2019-07-01,,29\n"
                                      "2019-Q3,hop-ly-1,tran-thi-b,2019-07-01,,\n");
  CHECK(said(plan) == "");
  CHECK(plan.changed == 1);
  CHECK(plan.completed.size() == 1);
  CHECK(plan.added == 1);
  const domain::Records records = load_or_throw(book.root());
  const domain::Visit& visit = records.periods.at(0).visits.at(0);
  CHECK(visit.present == 29);
  CHECK(visit.scores.at(0).grade == "Tốt");
  CHECK(visit.visitors.size() == 2);
}

TEST_CASE("An empty status is done for a new visitor and as it was for a stored one") {
  const ImportBook book;
  give_registry(book);
  book.given(ImportKind::visits,
             "period,cell,official,date,status\n2019-Q3,hop-ly-1,le-van-c,2019-07-01,unexcused\n");
  CHECK(book.plan(ImportKind::visits,
                  "period,cell,official,date,status\n2019-Q3,hop-ly-1,le-van-c,2019-07-01,\n")
            .same == 1);
}

TEST_CASE("Rows of one visit that state different facts are an error naming both lines") {
  const ImportBook book;
  give_registry(book);
  CHECK(said(book.plan(ImportKind::visits,
                       "period,cell,official,date,present\n"
                       "2019-Q3,hop-ly-1,nguyen-van-a,2019-07-01,28\n"
                       "2019-Q3,hop-ly-1,tran-thi-b,2019-07-01,29\n")) ==
        "3: “present” is not the same here as on line 2");
}

TEST_CASE("A score is a decimal with comma or point and nothing else") {
  const ImportBook book;
  give_registry(book);
  for (const std::string score : {"\"1.23,5\"", "91%", "-1", ".5", "91.", "\"9,125\""}) {
    CAPTURE(score);
    const ImportPlan plan = book.plan(ImportKind::visits,
                                      "period,cell,official,date,score\n"
                                      "2019-Q3,hop-ly-1,nguyen-van-a,2019-07-01," +
                                          score + "\n");
    CHECK(plan.diagnostics.size() == 1);
  }
}

TEST_CASE("A day far from its period is refused") {
  const ImportBook book;
  give_registry(book);
  CHECK(said(book.plan(ImportKind::visits,
                       "period,cell,official,date\n"
                       "2019-Q3,hop-ly-1,nguyen-van-a,2019-06-30\n"
                       "2019-Q3,hop-ly-2,nguyen-van-a,2018-07-01\n")) ==
        "3: 2018-07-01 is far from the period 2019-Q3");
}

TEST_CASE("A visit that another period has, in the book or the file, is refused") {
  const ImportBook book;
  give_registry(book);
  const std::string head = "period,cell,official,date\n";
  const std::string own = "2020-Q1,hop-ly-1,nguyen-van-a,2019-12-30\n";
  const std::string other = "2019-Q4,hop-ly-1,nguyen-van-a,2019-12-30\n";
  const std::string fault = ": the visit of cell hop-ly-1 on 2019-12-30 is recorded in 2020-Q1";
  CHECK(said(book.plan(ImportKind::visits, head + own + other)) == "3" + fault);
  CHECK(said(book.import(ImportKind::visits, head + own)) == "");
  CHECK(said(book.plan(ImportKind::visits, head + other)) == "2" + fault);
}

TEST_CASE("A cell that was not there that day is refused") {
  const ImportBook book;
  give_registry(book);
  const ImportPlan plan = book.plan(
      ImportKind::visits, "period,cell,official,date\n2014-Q3,hop-ly-1,nguyen-van-a,2014-07-01\n");
  CHECK(any_error(plan.diagnostics));
  CHECK(plan.diagnostics.at(0).where.line == 2);
}

TEST_CASE("A closed period takes nothing new") {
  const ImportBook book;
  give_registry(book);
  const std::string csv = "period,cell,official,date\n2019-Q3,hop-ly-1,nguyen-van-a,2019-07-01\n";
  book.given(ImportKind::visits, csv);
  book.write("2019-Q3/period.yaml", "period: \"2019-Q3\"\nstatus: closed\n");
  CHECK(book.plan(ImportKind::visits, csv).same == 1);
  CHECK(said(book.plan(ImportKind::visits,
                       "period,cell,official,date\n"
                       "2019-Q3,hop-ly-2,nguyen-van-a,2019-07-01\n")) ==
        "2: the period 2019-Q3 is closed");
}

namespace {

/// The plan of a correction, or of an import that gives no reason.
ImportPlan corrected(const ImportBook& book, std::string_view csv, const std::string& reason,
                     bool skip_bad = false) {
  return plan_import(book.root(), ImportKind::visits, csv, "rows.csv", {}, skip_bad, {}, reason);
}

const std::string head = "period,cell,official,date,present,members\n";

}  // namespace

TEST_CASE("A row that says something else than the book needs a reason") {
  const ImportBook book;
  give_registry(book);
  book.given(ImportKind::visits, head + "2019-Q3,hop-ly-1,nguyen-van-a,2019-07-01,28,30\n");
  const std::string csv = head + "2019-Q3,hop-ly-1,nguyen-van-a,2019-07-01,29,30\n" +
                          "2019-Q3,hop-ly-2,le-van-c,2019-07-01,20,21\n" +
                          "2019-Q3,hop-ly-1,tran-thi-b,2019-07-01,29,30\n";
  const ImportPlan refused = corrected(book, csv, "");
  CHECK(said(refused) ==
        "2: visit 2019-Q3 hop-ly-1 2019-07-01 nguyen-van-a is recorded with other values: present "
        "28 -> 29\n"
        "4: visit 2019-Q3 hop-ly-1 2019-07-01 tran-thi-b is recorded with other values: present "
        "28 -> 29 (to change what is recorded, say why: --correct REASON)");
  CHECK(refused.not_allowed);
  CHECK(refused.change.files.empty());
  CHECK(refused.conflicts.size() == 1);
  CHECK(refused.preview.size() == 2);
  CHECK(refused.rejects.size() == 2);
  const ImportPlan others = corrected(book, csv, "", true);
  CHECK(others.rejects.size() == 2);
  CHECK(others.added == 1);
  const ImportPlan plan = corrected(book, csv, "đếm lại");
  CHECK(said(plan) == "");
  CHECK(plan.change.trailers.back() ==
        std::pair<std::string, std::string>{"Lapthach-Correction", "đếm lại"});
}

TEST_CASE("A closed period takes a table with a reason, and each row without one is told") {
  const ImportBook book;
  give_registry(book);
  book.write("2019-Q3/period.yaml", "period: \"2019-Q3\"\nstatus: closed\n");
  const std::string csv = head + "2019-Q3,hop-ly-1,nguyen-van-a,2019-07-01,28,30\n" +
                          "2019-Q3,hop-ly-2,le-van-c,2019-07-01,20,21\n";
  const ImportPlan refused = corrected(book, csv, "");
  CHECK(said(refused) == "2: the period 2019-Q3 is closed\n3: the period 2019-Q3 is closed");
  CHECK(refused.not_allowed);
  const ImportPlan plan = corrected(book, csv, "nộp muộn");
  CHECK(said(plan) == "");
  CHECK(plan.added == 2);
  CHECK(plan.change.files.size() == 1);
}

TEST_CASE("Days take the year of the period; a month first is named; what is to come is refused") {
  const ImportBook book;
  give_registry(book);
  const ImportPlan plan = book.import(ImportKind::visits,
                                      "period,cell,official,date\n"
                                      "2019-Q3,hop-ly-1,nguyen-van-a,01/7\n"
                                      "2020-Q1,hop-ly-1,nguyen-van-a,31/12\n"
                                      "2019-Q3,hop-ly-2,nguyen-van-a,2/7/19\n");
  CHECK(said(plan) == "");
  const domain::Records records = load_or_throw(book.root());
  CHECK(records.periods.at(0).visits.at(0).date == parse_date("2019-07-01"));
  CHECK(records.periods.at(0).visits.at(1).date == parse_date("2019-07-02"));
  CHECK(records.periods.at(1).visits.at(0).date == parse_date("2019-12-31"));
  const ImportPlan turned = book.plan(
      ImportKind::visits, "period,cell,official,date\n2019-Q3,hop-ly-1,le-van-c,7/1/2019\n");
  REQUIRE(turned.diagnostics.size() == 1);
  CHECK(turned.diagnostics[0].hint.en ==
        "do day and month stand the wrong way round? then it is 2019-07-01");
  CHECK(book.plan(ImportKind::visits,
                  "period,cell,official,date\n2019-Q3,hop-ly-1,le-van-c,7/1/2019\n",
                  {{"\"month/day\"", "dates"}})
            .added == 1);
  const ImportPlan early = plan_import(book.root(), ImportKind::visits,
                                       head + "2019-Q3,hop-ly-1,le-van-c,2019-07-09,28,30\n",
                                       "rows.csv", {}, false, {}, "", parse_date("2019-07-08"));
  CHECK(said(early) == "2: 2019-07-09 is still to come");
}

namespace {

/// `count` visits of as many cells of one unit in one period, in an order that `seed` gives.
std::string many_visits(int count, unsigned seed) {
  std::vector<std::string> rows;
  for (int i = 0; i < count; ++i) {
    rows.push_back(fmt::format("2019-Q3,cell-{},nguyen-van-a,2019-07-01\n", i));
  }
  std::shuffle(rows.begin(), rows.end(), std::mt19937(seed));
  std::string csv = "period,cell,official,date\n";
  for (const std::string& row : rows) csv += row;
  return csv;
}

std::string many_cells(int count) {
  std::string csv = "id,name,unit\n";
  for (int i = 0; i < count; ++i) csv += fmt::format("cell-{},Chi bộ số {},hop-ly\n", i, i);
  return csv;
}

}  // namespace

TEST_CASE("Visits go on in a further file after a hundred, the same in any order of rows") {
  const ImportBook book;
  give_registry(book);
  book.given(ImportKind::cells, many_cells(250));
  const ImportPlan plan = book.plan(ImportKind::visits, many_visits(250, 1));
  CHECK(said(plan) == "");
  REQUIRE(plan.change.files.size() == 3);
  CHECK(plan.change.files[0].path == "2019-Q3/visits/hop-ly.2.yaml");
  CHECK(plan.change.files[1].path == "2019-Q3/visits/hop-ly.3.yaml");
  CHECK(plan.change.files[2].path == "2019-Q3/visits/hop-ly.yaml");
  CHECK(book.plan(ImportKind::visits, many_visits(250, 2)).change.files == plan.change.files);

  book.given(ImportKind::visits, many_visits(250, 3));
  const domain::Records records = load_or_throw(book.root());
  CHECK(records.periods.at(0).visits.size() == 250);
  CHECK(book.import(ImportKind::visits, many_visits(250, 4)).same == 250);
}

TEST_CASE("Visits that are added fill the last file first") {
  const ImportBook book;
  give_registry(book);
  book.given(ImportKind::cells, many_cells(130));
  book.given(ImportKind::visits, many_visits(120, 1));
  const ImportPlan plan = book.plan(ImportKind::visits, many_visits(130, 1));
  REQUIRE(plan.change.files.size() == 1);
  CHECK(plan.change.files[0].path == "2019-Q3/visits/hop-ly.2.yaml");
}

TEST_CASE("Notes that would make a file too long to read again are refused") {
  const ImportBook book;
  give_registry(book);
  std::string csv = "period,cell,official,date,status,notes\n";
  for (int day = 1; day <= 30; ++day) {
    csv += fmt::format("2019-Q3,hop-ly-1,tran-thi-b,2019-07-{:02},done,{}\n", day,
                       std::string(40'000, 'x'));
  }
  try {
    book.plan(ImportKind::visits, csv);
    FAIL("accepted");
  } catch (const Error& error) {
    CHECK(error.fault() == Fault::data);
    CHECK(error.diagnostics()[0].where.file == "2019-Q3/visits/hop-ly.yaml");
    CHECK(error.diagnostics()[0].what.en.find("more than the 1024 KiB") != std::string::npos);
  }
}
