// The tables on petitions and presence: that their parts sum up, and what they leave out.
#include "lapthach/report/petitions.hpp"

#include <doctest/doctest.h>

#include "lapthach/docket/docket.hpp"
#include "lapthach/report/presence.hpp"

namespace lapthach {
namespace {

constexpr Date day(int year, unsigned month, unsigned number) {
  return Date{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{number}};
}

domain::Petition petition(const char* id, Date raised, int voices) {
  domain::Petition made;
  made.id = *domain::PetitionId::parse(id);
  made.raised = made.recorded = raised;
  made.voices = voices;
  made.unit = *domain::UnitId::parse("hop-ly");
  return made;
}

domain::Event classified(const char* id, Date at, const char* level) {
  domain::Event event;
  event.id = *domain::EventId::parse(id);
  event.kind = domain::EventKind::classify;
  event.at = event.recorded = at;
  event.level = *domain::LevelId::parse(level);
  return event;
}

/// Two periods: three voices for the district, one not classified; then two for the grassroots.
domain::Records book_of_petitions() {
  domain::Records records;
  const Date first = day(2019, 4, 1), second = day(2019, 7, 1);
  domain::PeriodBook spring, summer;
  spring.period = {2019, 2};
  summer.period = {2019, 3};
  spring.petitions = {petition("2019Q2-0ZRH7", first, 3), petition("2019Q2-4Q8D5", first, 1)};
  spring.petitions[0].events = {classified("1-a", first, "district")};
  summer.petitions = {petition("2019Q3-0E59J", second, 2)};
  summer.petitions[0].events = {classified("1-b", second, "grassroots")};
  records.periods = {spring, summer};
  return records;
}

std::int64_t total(const print::Document& document, std::string_view name) {
  for (const auto& [key, value] : document.totals) {
    if (key == name) return std::get<std::int64_t>(value);
  }
  return -1;
}

print::Document cumulative_on(const domain::Records& records, Date as_of) {
  const auto cases = docket::cases(records, as_of);
  return report::cumulative({records, cases, {{2019, 2}, {2019, 3}}, as_of, Lang::en});
}

TEST_CASE("the cumulative report counts voices, and its buckets sum to them") {
  const auto document = cumulative_on(book_of_petitions(), day(2019, 9, 1));
  CHECK(total(document, "periods") == 2);
  CHECK(total(document, "voices") == 6);
  CHECK(total(document, "buckets.district-and-above") == 3);
  CHECK(total(document, "buckets.grassroots") == 2);
  CHECK(total(document, "buckets.unclassified") == 1);
  CHECK(total(document, "open") == 6);
}

TEST_CASE("the cumulative report of an earlier day knows nothing of what was raised later") {
  const auto document = cumulative_on(book_of_petitions(), day(2019, 5, 1));
  CHECK(total(document, "periods") == 2);
  CHECK(total(document, "voices") == 4);
  CHECK(total(document, "buckets.grassroots") == 0);
}

TEST_CASE("kinds of opinion that the settings do not count are left out") {
  domain::Records records = book_of_petitions();
  domain::OpinionKind thanks;
  thanks.id = *domain::OpinionKindId::parse("thanks");
  thanks.counts = false;
  records.settings.petitions.opinion_kinds = {thanks};
  records.periods[0].petitions[0].kind = *domain::OpinionKindId::parse("thanks");
  CHECK(total(cumulative_on(records, day(2019, 9, 1)), "voices") == 3);
}

TEST_CASE("the rows of the cumulative report sum to its last row") {
  const auto document = cumulative_on(book_of_petitions(), day(2019, 9, 1));
  const auto& rows = document.sections.at(0).tables.at(0).rows;
  for (std::size_t column = 1; column < rows.back().size(); ++column) {
    std::int64_t sum = 0;
    for (std::size_t row = 0; row + 1 < rows.size(); ++row) {
      sum += std::get<std::int64_t>(rows[row][column]);
    }
    CHECK(std::get<std::int64_t>(rows.back()[column]) == sum);
  }
}

TEST_CASE("who was sent and has nothing recorded is counted apart, once the day is over") {
  domain::Records records;
  domain::PeriodBook book;
  book.period = {2019, 3};
  const auto official = *domain::OfficialId::parse("nguyen-van-a");
  const auto other = *domain::OfficialId::parse("tran-thi-b");
  const auto cell = *domain::CellId::parse("tuy-son");
  const auto team = *domain::TeamId::parse("t01");
  const Date meeting = day(2019, 7, 1);
  book.roster.emplace();
  for (const auto& sent : {official, other}) {
    domain::Assignment assignment;
    assignment.team = team;
    assignment.official = sent;
    assignment.cell = cell;
    assignment.date = meeting;
    book.roster->assignments.push_back(assignment);
  }
  domain::Visit visit;
  visit.cell = cell;
  visit.date = meeting;
  visit.visitors = {{.official = official, .status = domain::VisitStatus::done}};
  book.visits = {visit};
  records.periods = {book};
  const auto after =
      report::compliance({records, {{2019, 3}, {2019, 3}}, day(2019, 7, 2), Lang::en});
  CHECK(total(after, "assigned") == 2);
  CHECK(total(after, "done") == 1);
  CHECK(total(after, "unrecorded") == 1);
  const auto before =
      report::compliance({records, {{2019, 3}, {2019, 3}}, day(2019, 6, 30), Lang::en});
  CHECK(total(before, "assigned") == 0);
}

}  // namespace
}  // namespace lapthach
