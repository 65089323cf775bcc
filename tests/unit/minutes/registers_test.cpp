// Tests of what is carried over, of gaps in the registers, and of the coverage of the guidance.
#include "lapthach/minutes/registers.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "lapthach/minutes/carry_over.hpp"
#include "unit/minutes/record_book.hpp"

using namespace lapthach;
using namespace lapthach::minutes;
using namespace lapthach::minutes::test;

namespace {

domain::Review review_with(std::string_view shortcoming) {
  domain::Review review;
  review.team = id<domain::TeamId>("to-1");
  review.shortcomings.push_back({id<domain::ShortcomingId>(shortcoming), "chậm", "", "", {}});
  return review;
}

domain::Notebook notebook(std::string_view number, std::string_view issued) {
  domain::Notebook made;
  made.number = number;
  made.issued = day(issued);
  return made;
}

}  // namespace

TEST_CASE("A remedy comes back in each period until one settles it") {
  domain::Records book = small_book();
  quarter(book).reviews = {review_with("1")};
  domain::PeriodBook next;
  next.period = {2020, 1};
  next.reviews = {review_with("2")};
  book.periods.push_back(next);
  CHECK(open_remedies(book, {2019, 3}).empty());
  CHECK(open_remedies(book, {2019, 4}).size() == 1);
  CHECK(open_remedies(book, {2020, 1}).size() == 2);
  domain::Settlement done;
  done.period = {2019, 4};
  done.shortcoming = id<domain::ShortcomingId>("1");
  done.done = day("2020-01-05");
  book.periods.back().reviews[0].settled = {done};
  const auto open = open_remedies(book, {2020, 1});
  REQUIRE(open.size() == 1);
  CHECK(open[0].shortcoming->id.str() == "2");
  CHECK(open_remedies(book, {2019, 4}).size() == 1);
}

TEST_CASE("An action of a briefing is open until it is done or dropped") {
  domain::Records book = small_book();
  domain::Briefing briefing;
  briefing.date = day("2019-10-05");
  domain::BriefingAction done{id<domain::ActionId>("1"), "rà soát", "", {},
                              day("2019-10-20"),         "",        {}};
  domain::BriefingAction dropped{id<domain::ActionId>("2"), "báo cáo", "", {}, {}, "đã có", {}};
  domain::BriefingAction open{id<domain::ActionId>("3"), "họp", "", {}, {}, "", {}};
  briefing.actions = {done, dropped, open};
  book.registers.briefings = {briefing};
  CHECK(open_actions(book, day("2019-10-04")).empty());
  CHECK(open_actions(book, day("2019-10-19")).size() == 2);
  const auto left = open_actions(book, day("2019-10-20"));
  REQUIRE(left.size() == 1);
  CHECK(left[0].action->id.str() == "3");
}

TEST_CASE("An opinion waits until it is a petition or a remark") {
  domain::Records book = small_book();
  domain::Visit met = visit("den", "a");
  met.opinions.resize(3);
  met.opinions[1].remark = true;
  met.opinions[2].petition = "2019Q4-7F3K2";
  domain::Session held;
  held.opinions.resize(1);
  quarter(book).visits = {met};
  quarter(book).sessions = {held};
  CHECK(waiting_opinions(quarter(book)).size() == 2);
}

TEST_CASE("A notebook serves its holder until it is used up or handed back") {
  domain::Records book = small_book();
  CHECK(without_notebook(book, day("2019-10-01")).size() == 8);
  domain::Notebook of_cell = notebook("001", "2019-07-01");
  of_cell.cell = id<domain::CellId>("den");
  domain::Notebook of_unit = notebook("002", "2019-07-01");
  of_unit.unit = id<domain::UnitId>("hop-ly");
  of_unit.used_up = day("2019-09-30");
  domain::Notebook of_official = notebook("003", "2019-10-02");
  of_official.official = id<domain::OfficialId>("a");
  book.registers.notebooks = {of_cell, of_unit, of_official};
  const auto lacking = without_notebook(book, day("2019-10-01"));
  CHECK(lacking.size() == 7);
  CHECK(lacking[0].official.str() == "a");
  CHECK(lacking[3].unit.str() == "hop-ly");
  CHECK(lacking[5].cell.str() == "loc");
  CHECK(without_notebook(book, day("2019-09-29")).size() == 6);
  CHECK(without_notebook(book, day("2019-10-02")).size() == 6);
}

TEST_CASE("Members of teams are untrained until a training names them, in that subject if asked") {
  domain::Records book = small_book();
  domain::Training training;
  training.date = day("2019-09-01");
  training.subject = "Nghiệp vụ ghi chép";
  training.officials = {id<domain::OfficialId>("b")};
  book.registers.training = {training};
  CHECK(untrained(book, day("2019-08-31")).size() == 3);
  const auto left = untrained(book, day("2019-09-01"));
  REQUIRE(left.size() == 2);
  CHECK(left[0].str() == "a");
  CHECK(untrained(book, day("2019-09-01"), "ghi chep").size() == 2);
  CHECK(untrained(book, day("2019-09-01"), "kiểm tra").size() == 3);
}

TEST_CASE("A place is vacant when its member left or lost the office, until another has the role") {
  domain::Records book = small_book();
  const Date date = day("2019-10-02");
  const std::size_t without_leader = vacancies(book, date).size();
  auto& team = book.decisions[0].teams[0];
  const domain::Member left = team.members[0];
  team.members[0].span.to = day("2019-09-30");
  const auto vacant = vacancies(book, date);
  REQUIRE(vacant.size() >= without_leader);
  const auto place = std::ranges::find(vacant, left.official, &Vacancy::former);
  REQUIRE(place != vacant.end());
  CHECK(place->team == team.id);
  CHECK(place->role == left.role);
  CHECK(place->since == day("2019-10-01"));
  team.members.push_back(left);
  team.members.back().official = id<domain::OfficialId>("b");
  team.members.back().span = {date, {}};
  const auto filled = vacancies(book, date);
  CHECK(std::ranges::find(filled, left.official, &Vacancy::former) == filled.end());
  for (domain::Official& official : book.registry.officials) {
    if (official.id.str() == "c") official.span.to = day("2019-10-01");
  }
  const auto out_of_office = vacancies(book, date);
  const auto c = std::ranges::find(out_of_office, id<domain::OfficialId>("c"), &Vacancy::former);
  REQUIRE(c != out_of_office.end());
  CHECK(c->since == date);
}

TEST_CASE("Coverage counts sessions and visits that bring up each content") {
  domain::Records book = small_book();
  quarter(book).record.emplace();
  quarter(book).record->guidance = {{id<domain::GuidanceId>("dai-hoi"), "Đại hội", true, {}},
                                    {id<domain::GuidanceId>("nong-thon"), "Nông thôn", false, {}}};
  domain::Session held;
  held.unit = id<domain::UnitId>("hop-ly");
  held.guidance = {id<domain::GuidanceId>("dai-hoi")};
  domain::Visit met = visit("den", "a");
  met.items = {{id<domain::GuidanceId>("dai-hoi"), "", {}}};
  quarter(book).sessions = {held};
  quarter(book).visits = {met, visit("loc", "b")};
  const auto found = coverage(book, {2019, 4});
  REQUIRE(found.size() == 2);
  CHECK(found[0].sessions == 1);
  CHECK(found[0].visits == 1);
  CHECK(found[1].sessions == 0);
  CHECK(found[1].visits == 0);
}
