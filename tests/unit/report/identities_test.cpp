// What the figures of every report must satisfy, whatever the book holds; and that each of these
// identities is seen when it is broken.
#include <algorithm>
#include <set>

#include <doctest/doctest.h>

#include "lapthach/report/dashboard.hpp"
#include "lapthach/report/finish.hpp"
#include "lapthach/report/office.hpp"
#include "lapthach/report/pack.hpp"
#include "lapthach/report/presence.hpp"
#include "lapthach/report/synthesis.hpp"
#include "unit/report/random_book.hpp"

namespace lapthach {
namespace {

using docket::test::day;
using docket::test::id;
using domain::VisitStatus;

using report::test::cells;
using report::test::last_period;
using report::test::officials;
using report::test::RandomBook;

/// The views of a book on one day, with what the reports of the office make of them.
struct Office {
  domain::Records records;
  Date today = day("2019-09-20");
  std::vector<docket::Case> cases = docket::cases(records, today);
  report::PetitionView view{records, cases, {{2019, 1}, last_period}, today, Lang::en};
  report::PresenceView presence{.records = records,
                                .range = {{2019, 1}, last_period},
                                .as_of = today,
                                .lang = Lang::en,
                                .official = id<domain::OfficialId>(officials[0]),
                                .cases = cases};

  print::Document pack(const report::RosterFilter& filter) const {
    report::PetitionView one = view;
    one.range = {last_period, last_period};
    return report::pack(one, filter);
  }
};

/// What does not hold in any report of the office.
std::vector<std::string> told(const Office& office) {
  report::PetitionView one = office.view;
  one.range = {last_period, last_period};
  std::vector<print::Document> papers = {report::agencies(office.view),
                                         report::topics(office.view),
                                         report::cumulative(office.view),
                                         report::dashboard(office.view),
                                         report::period(one),
                                         report::reminders(one),
                                         report::registers(office.presence),
                                         report::compliance(office.presence),
                                         report::official_sheet(office.presence),
                                         report::attendance(office.presence)};
  for (const char* cell : cells) {
    papers.push_back(office.pack({.team = {}, .official = {}, .cell = id<domain::CellId>(cell)}));
  }
  std::vector<std::string> found;
  for (const print::Document& paper : papers) {
    for (const Text& breach : report::breaches(paper))
      found.push_back(paper.title + ": " + breach.en);
  }
  return found;
}

TEST_CASE("whatever the book holds, the figures of its reports satisfy their identities") {
  for (unsigned seed = 1; seed <= 150; ++seed) {
    CAPTURE(seed);
    const Office office{RandomBook(seed).records()};
    CHECK(told(office) == std::vector<std::string>{});
  }
}

TEST_CASE("the random books have something to count in every figure that stands in an identity") {
  std::set<std::string> seen, named;
  for (unsigned seed = 1; seed <= 150; ++seed) {
    const Office office{RandomBook(seed).records()};
    for (const auto& paper :
         {report::agencies(office.view), report::topics(office.view),
          report::reminders(office.view), report::registers(office.presence),
          report::official_sheet(office.presence),
          office.pack({.team = {}, .official = {}, .cell = id<domain::CellId>(cells[0])})}) {
      for (const print::Balance& balance : paper.balances) {
        named.insert(balance.left.begin(), balance.left.end());
        named.insert(balance.right.begin(), balance.right.end());
      }
      for (const auto& [name, value] : paper.totals) {
        if (std::get<std::int64_t>(value) > 0) seen.insert(name);
      }
    }
  }
  for (const std::string& name : named) {
    CAPTURE(name);
    CHECK(seen.contains(name));
  }
}

/// The first random book with a petition that `fits`.
template <class Fits>
domain::Records book_with(Fits fits) {
  for (unsigned seed = 1;; ++seed) {
    const Office office{RandomBook(seed).records()};
    if (std::ranges::any_of(office.cases, fits)) return office.records;
  }
}

TEST_CASE("agencies: a task that is neither open nor ended is a breach") {
  Office office{RandomBook(1).records()};
  REQUIRE(report::breaches(report::agencies(office.view)).empty());
  docket::Clock clock;
  clock.kind = domain::ClockKind::answer;
  clock.agency = id<domain::AgencyId>("phong-tnmt");
  clock.stop = day("2019-08-01");
  clock.verdict = docket::Verdict::met;  // on time, but there was no term
  office.cases[0].state.clocks.push_back(clock);
  CHECK(report::breaches(report::agencies(office.view)).size() == 3);  // its row, the sum, totals
}

TEST_CASE("topics: a petition that is closed without a reply is a breach") {
  Office office{RandomBook(1).records()};
  docket::State& state = office.cases[0].state;
  state.stage = domain::Stage::closed;
  state.rounds.back().closed.reset();
  CHECK(report::breaches(report::topics(office.view)).size() == 3);  // its row, the sum, totals
}

TEST_CASE("the sheet of an official: a petition that is closed without a reply is a breach") {
  domain::Records records = RandomBook(1).records();
  domain::PeriodBook& book = records.periods.back();
  const auto official = id<domain::OfficialId>(officials[0]);
  domain::Visit visit;
  visit.cell = book.petitions.front().cell;
  visit.date = first_day(book.period);
  visit.visitors = {{official, VisitStatus::done, {}, {}, {}}};
  book.visits = {visit};
  book.petitions.front().official = official;
  Office office{std::move(records)};
  REQUIRE(report::breaches(report::official_sheet(office.presence)).empty());
  const auto& petition = office.records.periods.back().petitions.front();
  const auto own = std::ranges::find(office.cases, &petition, &docket::Case::petition);
  REQUIRE(own != office.cases.end());
  own->state.stage = domain::Stage::closed;
  own->state.rounds.back().closed.reset();
  CHECK(report::breaches(report::official_sheet(office.presence)).size() == 2);  // year, totals
}

TEST_CASE("reminders: two shortcomings of one name, of which one is settled, are a breach") {
  Office office{RandomBook(1).records()};
  domain::Review review;
  review.team = id<domain::TeamId>("t01");
  const auto one = id<domain::ShortcomingId>("1");
  review.shortcomings = {{one, "a", "", "", {}}, {one, "b", "", "", {}}};
  review.settled = {{last_period, one, day("2019-08-01"), "", {}}};
  office.records.periods.back().reviews = {review};
  const auto breaches = report::breaches(report::reminders(office.view));
  REQUIRE(breaches.size() == 1);
  CHECK(breaches[0].en.starts_with("Remedies of teams: Altogether"));
}

TEST_CASE("reminders: a petition that is near its day and past it stays one") {
  Office office{RandomBook(1).records()};
  for (docket::Case& each : office.cases) each.state.near = each.state.overdue = true;
  CHECK(report::breaches(report::reminders(office.view)).empty());
}

TEST_CASE("registers: a cell that is in the registry twice that day is a breach") {
  Office office{RandomBook(1).records()};
  office.records.registry.cells.push_back(office.records.registry.cells.front());
  const auto breaches = report::breaches(report::registers(office.presence));
  REQUIRE(breaches.size() == 2);  // the row, the totals
  CHECK(breaches[0].en.starts_with("Notebook: cells: Should have it 3"));
}

TEST_CASE("pack: a petition that is told twice is a breach") {
  const auto fits = [](const docket::Case& each) {
    return each.state.is_open() && each.petition->cell.str() == cells[0];
  };
  Office office{book_with(fits)};
  const report::RosterFilter filter{
      .team = {}, .official = {}, .cell = id<domain::CellId>(cells[0])};
  REQUIRE(report::breaches(office.pack(filter)).empty());
  const docket::Case told_twice = *std::ranges::find_if(office.cases, fits);
  office.cases.push_back(told_twice);
  CHECK_FALSE(report::breaches(office.pack(filter)).empty());
}

}  // namespace
}  // namespace lapthach
