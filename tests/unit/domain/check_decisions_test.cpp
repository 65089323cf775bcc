// Tests of the rules on decisions and teams: each is broken once.
#include <doctest/doctest.h>

#include "unit/domain/faults.hpp"
#include "unit/domain/lap_thach.hpp"

using namespace lapthach;
using namespace lapthach::domain;
using namespace lapthach::domain::lap_thach;

namespace {

Decision& first(Records& book) { return book.decisions.front(); }
Decision& last(Records& book) { return book.decisions.back(); }
TeamStatement& first_team(Records& book) { return first(book).teams.front(); }

}  // namespace

TEST_CASE("A decision amends a known one that is not later") {
  Records book = records();
  last(book).amends = id<DecisionId>("38-qd");
  finds_error(book, "amends", "no decision 38-qd", "did you mean 37-qd?");
  last(book).amends = id<DecisionId>("52-qd");
  finds_error(book, "amends", "52-qd amends 52-qd, which is not earlier", "effective");
  last(book).amends = DecisionId();
  first(book).amends = id<DecisionId>("52-qd");
  finds_error(book, "amends", "37-qd amends 52-qd, which is not earlier", "effective");
}

TEST_CASE("A member who left before the decision takes effect is a fault") {
  Records book = records();
  official(book.registry, "tran-thi-c").span = span("2015-08-01", "2016-12-31");
  book.registry.unavailable.clear();
  finds_error(book, "official",
              "official tran-thi-c is not in office on 2017-01-01: the last day was 2016-12-31",
              "take tran-thi-c out of the team");
}

TEST_CASE("An amendment has its number and its day of signing, which is not after its effect") {
  Records book = records();
  Decision& amendment = book.decisions.back();
  amendment.number.clear();
  finds_warning(book, "number", "amendment 52-qd has no number", "decisions/52-qd.yaml");
  amendment.number = "52-QĐ/HU";
  amendment.signed_on.reset();
  finds_warning(book, "signed_on", "amendment 52-qd has no day of signing", "decisions/52-qd.yaml");
  amendment.signed_on = day("2018-06-02");
  finds_warning(book, "signed_on", "52-qd was signed on 2018-06-02, after it took effect",
                "signed_on or effective");
  amendment.signed_on = day("2018-06-01");
  book.decisions.front().number.clear();
  book.decisions.front().signed_on.reset();
  CHECK(check(book).empty());
}

TEST_CASE("A member who leaves while the team goes on is a warning, until an amendment") {
  Records book = records();
  official(book.registry, "tran-thi-c").span.to = day("2019-09-30");
  finds_warning(book, "official",
                "team to-1: official tran-thi-c is not in office on 2019-10-01: the last day was "
                "2019-09-30",
                "to: 2019-09-30");
  first_team(book).members[1].span.to = day("2019-09-30");
  CHECK(check(book).empty());
  first_team(book).members[1].span.to.reset();
  book.decisions.push_back(
      decision("60-qd", "2019-10-01", DecisionKind::amendment,
               {team("to-1", {"trieu-de"}, {member("nguyen-van-a", "leader")})}));
  CHECK(check(book).empty());
}

TEST_CASE("A team ends with its units: who leaves after that is no warning") {
  Records book = records();
  official(book.registry, "nguyen-van-b").span.to = day("2025-06-29");
  finds_warning(book, "official", "nguyen-van-b is not in office on 2025-06-30", "amendment");
  official(book.registry, "nguyen-van-b").span.to = day("2025-06-30");
  CHECK(check(book).empty());
}

TEST_CASE("A member who left before joining, or before the team begins, is a fault") {
  Records book = records();
  official(book.registry, "tran-thi-c").span.to = day("2019-07-31");
  first_team(book).members[1].span.from = day("2019-08-01");
  finds_error(book, "official", "not in office on 2019-08-01", "take tran-thi-c out");
  book = records();
  official(book.registry, "nguyen-van-b").span.to = day("2019-07-31");
  last(book).teams[0].span.from = day("2019-08-01");
  finds_error(book, "official", "nguyen-van-b is not in office on 2019-08-01", "out of the team");
}

TEST_CASE("An unknown member is a fault, with the name that may be meant") {
  Records book = records();
  first_team(book).members[1].official = id<OfficialId>("tran-thi-cc");
  finds_error(book, "official", "no official tran-thi-cc", "did you mean tran-thi-c?");
}

TEST_CASE("A team's units must be valid when it begins, else their successors are named") {
  Records book = records();
  first_team(book).units[1] = id<UnitId>("son-dongg");
  finds_error(book, "units", "no unit son-dongg", "did you mean son-dong?");
  book = records();
  book.decisions.push_back(decision("5-qd", "2025-03-01", DecisionKind::decision,
                                    {team("to-1", {"trieu-de", "son-dong"}, {})}));
  finds_error(book, "units",
              "unit trieu-de is not valid on 2025-03-01: the last day was 2024-12-31",
              "write tay-son, which stands in its place");
}

TEST_CASE("A unit that is abolished while its team is in force is no fault of the decision") {
  Records book = records();
  book.decisions.push_back(
      decision("80-qd", "2024-12-31", DecisionKind::decision, {team("to-1", {"trieu-de"}, {})}));
  CHECK(check(book).empty());
}

TEST_CASE("One team is stated once in a decision, one member once in a team") {
  Records book = records();
  first(book).teams.push_back(team("to-1", {}, {}));
  CHECK(tells(book, "decision 37-qd states team to-1 twice"));
  book = records();
  first_team(book).members.push_back(member("tran-thi-c", "secretary"));
  finds_error(book, "official", "tran-thi-c is in team to-1 twice", "from, to");
  first_team(book).members[1].span.to = day("2018-12-31");
  first_team(book).members[2].span.from = day("2019-01-01");
  CHECK(check(book).empty());
}

TEST_CASE("Spans of teams and members are checked") {
  Records book = records();
  first_team(book).members[1].span = span("2019-01-01", "2018-12-31");
  finds_error(book, "to", "before it begins", "from or to");
  book = records();
  last(book).teams.push_back(team("to-3", {"tu-du"}, {}));
  last(book).teams.back().span.to = day("2018-05-31");
  finds_warning(book, "to", "team to-3 ends before decision 52-qd takes effect", "correct to");
}

TEST_CASE("An official in two teams on one day is a warning that names the day") {
  Records book = records();
  last(book).teams[0].members.push_back(member("tran-thi-c"));
  finds_warning(book, "official", "tran-thi-c is in teams to-1 and to-2 on 2018-06-01", "one team");
}

TEST_CASE("An official who moves to another team the day after leaving one is no warning") {
  Records book = records();
  first_team(book).members[1].span.to = day("2018-12-31");
  last(book).teams[0].members.push_back(member("tran-thi-c"));
  last(book).teams[0].members.back().span.from = day("2019-01-01");
  CHECK(check(book).empty());
}

TEST_CASE("Two teams that look after one unit on one day are a warning") {
  Records book = records();
  last(book).teams[0].units.push_back(id<UnitId>("son-dong"));
  finds_warning(book, "units", "unit son-dong is looked after by teams to-1 and to-2 on 2018-06-01",
                "one team");
}
