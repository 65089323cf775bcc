// Tests of what a period owes and of the gaps that explain it.
#include "lapthach/minutes/missing.hpp"

#include <doctest/doctest.h>

#include "unit/minutes/record_book.hpp"

using namespace lapthach;
using namespace lapthach::minutes;
using namespace lapthach::minutes::test;

namespace {

std::vector<std::string> told(const std::vector<MissingRecord>& records) {
  std::vector<std::string> lines;
  for (const MissingRecord& record : records) lines.push_back(describe(record).en);
  return lines;
}

const Period q4{2019, 4};

}  // namespace

TEST_CASE("Each assignment of the published roster owes a visit") {
  domain::Records book = small_book();
  CHECK(missing(book, q4).records.size() == 3);
  quarter(book).visits = {visit("den", "a"), visit("loc", "b")};
  CHECK(told(missing(book, q4).records) ==
        std::vector<std::string>{"no visit of cell mot is recorded (c, team to-1)"});
  quarter(book).visits.push_back(visit("mot", "c"));
  CHECK(missing(book, q4).records.empty());
}

TEST_CASE("A drawn roster, or none, owes nothing") {
  domain::Records book = small_book();
  quarter(book).roster->status = domain::RosterStatus::drawn;
  CHECK(missing(book, q4).records.empty());
  CHECK(missing(book, {2020, 1}).records.empty());
}

TEST_CASE("Of several meeting days a visit is missing from its own day on") {
  domain::Records book = small_book();
  auto& assignments = quarter(book).roster->assignments;
  for (domain::Assignment& one : assignments) one.date = *parse_date("2019-10-03");
  assignments.back().date = *parse_date("2019-11-03");
  CHECK(missing(book, q4, *parse_date("2019-10-02")).records.empty());
  CHECK(missing(book, q4, *parse_date("2019-10-03")).records.size() == 2);
  CHECK(missing(book, q4, *parse_date("2019-11-03")).records.size() == 3);
}

TEST_CASE("A visit that somebody else made does not say what the official did") {
  domain::Records book = small_book();
  quarter(book).visits = {visit("den", "b"), visit("loc", "b"), visit("mot", "c")};
  const auto found = missing(book, q4).records;
  REQUIRE(found.size() == 1);
  CHECK(found[0].owed == Owed::visitor);
  CHECK(found[0].official.str() == "a");
}

TEST_CASE("An excused official owes nothing more, a substitute owes the attendance") {
  domain::Records book = small_book();
  domain::Visit missed = visit("den", "a");
  missed.visitors[0].status = domain::VisitStatus::excused;
  missed.present.reset();
  quarter(book).visits = {missed, visit("loc", "b"), visit("mot", "c")};
  CHECK(missing(book, q4).records.empty());
  domain::Visitor& visitor = quarter(book).visits[0].visitors[0];
  visitor.status = domain::VisitStatus::substituted;
  visitor.substitute = id<domain::OfficialId>("b");
  CHECK(missing(book, q4).records.size() == 1);
  quarter(book).visits[0].present = 28;
  CHECK(missing(book, q4).records.empty());
}

TEST_CASE("Sessions and reviews are owed where the settings ask for them") {
  domain::Records book = small_book();
  quarter(book).visits = {visit("den", "a"), visit("loc", "b"), visit("mot", "c")};
  book.settings.minutes.expect_sessions = true;
  book.settings.minutes.expect_reviews = true;
  CHECK(told(missing(book, q4).records) ==
        std::vector<std::string>{"team to-1 is not reviewed",
                                 "no working session with hop-ly is recorded (team to-1)",
                                 "no working session with quang-son is recorded (team to-1)"});
  domain::Session held;
  held.unit = id<domain::UnitId>("hop-ly");
  domain::Review review;
  review.team = id<domain::TeamId>("to-1");
  quarter(book).sessions = {held};
  quarter(book).reviews = {review};
  CHECK(missing(book, q4).records.size() == 1);
}

TEST_CASE("Records are late after the period's own deadline, else after the days of the settings") {
  domain::Records book = small_book();
  book.settings.minutes.record_days = 7;
  const Missing found = missing(book, q4);
  CHECK(found.due == day("2019-10-08"));
  CHECK_FALSE(found.late(day("2019-10-08")));
  CHECK(found.late(day("2019-10-09")));
  quarter(book).record.emplace();
  quarter(book).record->period = q4;
  quarter(book).record->deadline = day("2019-10-20");
  CHECK_FALSE(missing(book, q4).late(day("2019-10-20")));
}

TEST_CASE("A gap explains a record by cell, official, unit or team, and only with a reason") {
  const domain::Records book = small_book();
  const Missing found = missing(book, q4);
  CHECK(subjects(found.records[0]) ==
        std::vector<std::string>{"cell/den", "official/a", "unit/quang-son", "team/to-1"});
  const auto left = [&](std::string_view subject, std::string_view reason) {
    return unexplained(found, {{std::string(subject), std::string(reason), {}}}).size();
  };
  CHECK(left("cell/den", "bão") == 2);
  CHECK(left("official/b", "ốm") == 2);
  CHECK(left("unit/quang-son", "bão") == 1);
  CHECK(left("team/to-1", "bão") == 0);
  CHECK(left("cell/den", "") == 3);
  CHECK(left("cell/xyz", "bão") == 3);
}

TEST_CASE("Opinions owe the decision what becomes of them, once for each cell") {
  domain::Records book = small_book();
  quarter(book).visits = {visit("den", "a"), visit("loc", "b"), visit("mot", "c")};
  std::vector<domain::Opinion>& opinions = quarter(book).visits[0].opinions;
  opinions.resize(2);
  opinions[0].text = "đường hỏng";
  opinions[1].text = "cống tắc";
  const auto found = missing(book, q4).records;
  REQUIRE(found.size() == 1);
  CHECK(found[0].owed == Owed::opinion);
  CHECK(found[0].team.str() == "to-1");
  CHECK(subjects(found[0]).front() == "cell/den");
  opinions[0].remark = true;
  CHECK(missing(book, q4).records.size() == 1);
  opinions[1].petition = "2019Q4-7F3K2";
  CHECK(missing(book, q4).records.empty());
}
