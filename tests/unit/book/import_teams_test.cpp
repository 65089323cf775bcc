// Tests of importing teams: decisions and amendments, members, units.
#include <doctest/doctest.h>

#include "lapthach/book/book.hpp"
#include "unit/book/import_book.hpp"

using namespace lapthach;
using namespace lapthach::book;
using lapthach::book::test::give_registry;
using lapthach::book::test::ImportBook;
using lapthach::book::test::said;

namespace {

constexpr std::string_view first_decision =
    "decision,effective,team,official,role,units\n"
    "qd-37,2016-12-01,to-1,Nguyễn Văn A,leader,Xã Hợp Lý\n"
    "qd-37,,to-1,tran-thi-b,member,\n"
    "qd-37,,to-2,le-van-c,leader,thai-hoa\n";

const domain::Decision& decision(const domain::Records& records, std::string_view id) {
  for (const domain::Decision& found : records.decisions) {
    if (found.id.str() == id) return found;
  }
  throw std::runtime_error("no such decision");
}

}  // namespace

TEST_CASE("The first decision states all teams") {
  const ImportBook book;
  give_registry(book);
  const ImportPlan plan = book.import(ImportKind::teams, first_decision);
  CHECK(said(plan) == "");
  CHECK(plan.added == 3);
  REQUIRE(plan.change.files.size() == 1);
  CHECK(plan.change.files[0].path == "decisions/qd-37.yaml");

  const domain::Records records = load_or_throw(book.root());
  const domain::Decision& stated = decision(records, "qd-37");
  CHECK(stated.kind == domain::DecisionKind::decision);
  CHECK(to_string(stated.effective) == "2016-12-01");
  REQUIRE(stated.teams.size() == 2);
  CHECK(stated.teams[0].members.size() == 2);
  REQUIRE(stated.teams[0].units.size() == 1);
  CHECK(stated.teams[0].units[0].str() == "hop-ly");
}

TEST_CASE("Importing teams again changes nothing") {
  const ImportBook book;
  give_registry(book);
  book.given(ImportKind::teams, first_decision);
  const ImportPlan plan = book.import(ImportKind::teams, first_decision);
  CHECK(plan.same == 3);
  CHECK(plan.change.files.empty());
}

TEST_CASE("A later decision is an amendment of the one before and keeps the names of teams") {
  const ImportBook book;
  give_registry(book);
  book.given(ImportKind::teams, first_decision);
  book.given(ImportKind::units, "id,name\nlien-hoa,xã Liên Hòa\n");
  std::string named = book.read("decisions/qd-37.yaml");
  named.insert(named.find("    units:"), "    name: \"Tổ công tác số 1\"\n");
  book.write("decisions/qd-37.yaml", named);

  const ImportPlan plan =
      book.import(ImportKind::teams,
                  "decision,effective,team,official,role,units\n"
                  "qd-52,1/2/2018,to-1,tran-thi-b,leader,hop-ly; Xã Liên Hòa\n");
  CHECK(said(plan) == "2: amendment qd-52 has no number");
  const domain::Records records = load_or_throw(book.root());
  const domain::Decision& amendment = decision(records, "qd-52");
  CHECK(amendment.kind == domain::DecisionKind::amendment);
  CHECK(amendment.amends.str() == "qd-37");
  CHECK(amendment.teams.at(0).name == "Tổ công tác số 1");
  CHECK(amendment.teams.at(0).units.size() == 2);
}

TEST_CASE("Decisions of one file are put in order by their days, not their rows") {
  const ImportBook book;
  give_registry(book);
  book.given(ImportKind::teams,
             "decision,effective,team,official,role,units\n"
             "b,2018-01-01,to-1,tran-thi-b,leader,hop-ly\n"
             "a,2019-01-01,to-1,le-van-c,leader,hop-ly\n"
             "c,2017-01-01,to-1,nguyen-van-a,leader,hop-ly\n");
  const domain::Records records = load_or_throw(book.root());
  CHECK(decision(records, "c").kind == domain::DecisionKind::decision);
  CHECK(decision(records, "b").amends.str() == "c");
  CHECK(decision(records, "a").amends.str() == "b");
}

TEST_CASE("A member or a role is added to a decision that is there") {
  const ImportBook book;
  give_registry(book);
  book.given(ImportKind::teams, first_decision);
  const ImportPlan plan = book.import(ImportKind::teams,
                                      "decision,team,official,role\n"
                                      "qd-37,to-1,tran-thi-b,deputy\n"
                                      "qd-37,to-2,tran-thi-b,secretary\n"
                                      "qd-37,to-1,nguyen-van-a,\n");
  CHECK(plan.changed == 1);
  CHECK(plan.added == 1);
  CHECK(plan.same == 1);
}

TEST_CASE("Rows of one decision agree on its day, and rows of one team on its units") {
  const ImportBook book;
  give_registry(book);
  CHECK(said(book.plan(ImportKind::teams,
                       "decision,effective,team,official,units\n"
                       "a,2017-01-01,to-1,nguyen-van-a,hop-ly\n"
                       "a,2017-01-02,to-1,tran-thi-b,thai-hoa\n")) ==
        "3: “effective” is not the same here as on line 2\n"
        "3: “units” is not the same here as on line 2");
}

TEST_CASE("A new decision needs a day, a new team its units") {
  const ImportBook book;
  give_registry(book);
  CHECK(said(book.plan(ImportKind::teams,
                       "decision,team,official,units\na,to-1,nguyen-van-a,hop-ly\n")) ==
        "2: decision a is new and has no day");
  CHECK(said(book.plan(ImportKind::teams,
                       "decision,effective,team,official\na,2017-01-01,to-1,nguyen-van-a\n")) ==
        "2: team to-1 looks after no unit");
}

TEST_CASE("A decision with comments of a person is not written anew") {
  const ImportBook book;
  give_registry(book);
  book.given(ImportKind::teams, first_decision);
  book.write("decisions/qd-37.yaml", "# ký ngày 30/11\n" + book.read("decisions/qd-37.yaml"));
  CHECK(book.plan(ImportKind::teams, first_decision).same == 3);
  const ImportPlan plan =
      book.plan(ImportKind::teams, "decision,team,official,role\nqd-37,to-1,tran-thi-b,deputy\n");
  CHECK(said(plan) ==
        "2: decisions/qd-37.yaml was written by hand; an import would lose its "
        "comments and its form");
}
