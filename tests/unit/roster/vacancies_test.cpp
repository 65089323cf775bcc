// Vacancies of teams and who could step in.
#include "lapthach/roster/vacancies.hpp"

#include <doctest/doctest.h>

#include "small_book.hpp"

namespace lapthach::roster::test {

namespace {

using namespace domain;

const Date on = day(2020, 1, 1);

/// "to-1 departed an leader 1: binh 2, chi 0 (to-2)"
std::string in_words(const std::vector<Vacancy>& vacancies) {
  std::string text;
  for (const Vacancy& vacancy : vacancies) {
    const char* kinds[] = {"departed", "role", "size"};
    text += (text.empty() ? "" : "; ") + vacancy.team.str() + " " +
            kinds[static_cast<int>(vacancy.kind)] + " " + vacancy.official.str() + " " +
            vacancy.role + " " + std::to_string(vacancy.missing) + ":";
    for (const Candidate& candidate : vacancy.candidates) {
      text += " " + candidate.official.str() + "/" + std::to_string(candidate.visits);
      for (const TeamId& team : candidate.teams) text += "/" + team.str();
    }
  }
  return text;
}

std::string found(const SmallBook& book) { return in_words(vacancies(book.records, on)); }

/// An official in no team.
Official& outside(SmallBook& book, const std::string& name) {
  Official& made = book.official(name, "to-1");
  book.records.decisions.front().teams.front().members.pop_back();
  return made;
}

}  // namespace

TEST_CASE("a full team has no vacancy") {
  SmallBook book;
  book.official("an", "to-1");
  CHECK(found(book).empty());
}

TEST_CASE("who has left is a vacancy, filled first from outside, then by the least loaded") {
  SmallBook book;
  book.cell("thon-a", "hop-ly");
  book.official("an", "to-1").span.to = day(2019, 10, 31);
  book.seat("an", "to-1").role = "leader";
  book.records.decisions.front().teams.front().members.erase(
      book.records.decisions.front().teams.front().members.begin());
  book.official("binh", "to-2");
  book.official("chi", "to-2");
  outside(book, "dung");
  book.visit(drawn_period - 1, "thon-a", "binh");
  CHECK(found(book) == "to-1 departed an leader 1: dung/0 chi/0/to-2 binh/1/to-2");
  CHECK(vacancies(book.records, on).front().last_day == day(2019, 10, 31));
}

TEST_CASE("nobody is proposed who is away, at home there, or not of the rank") {
  SmallBook book;
  book.records.settings.teams.required_roles = {{"leader", 1, {"standing"}, {}}};
  book.official("an", "to-1");
  book.official("binh", "to-1", "standing");
  outside(book, "chi").rank = "standing";
  outside(book, "dung").rank = "standing";
  outside(book, "em");
  book.leave("dung", "đi học");
  book.official("giang", "to-2", "standing").home_unit = id<UnitId>("hop-ly");
  CHECK(found(book) ==
        "to-1 role  leader 1: chi/0 binh/0/to-1; to-2 role  leader 1: chi/0 giang/0/to-2 "
        "binh/0/to-1");
}

TEST_CASE("a team that is too small wants members") {
  SmallBook book;
  book.records.settings.teams.least_members = 2;
  book.official("an", "to-1");
  book.official("binh", "to-1");
  book.official("chi", "to-2");
  CHECK(found(book) == "to-2 size   1: an/0/to-1 binh/0/to-1");
}

}  // namespace lapthach::roster::test
