// What the figures of every report must satisfy, whatever the book holds; and that each of these
// identities is seen when it is broken.
#include <algorithm>
#include <random>
#include <set>

#include <doctest/doctest.h>

#include "lapthach/report/dashboard.hpp"
#include "lapthach/report/finish.hpp"
#include "lapthach/report/office.hpp"
#include "lapthach/report/pack.hpp"
#include "lapthach/report/presence.hpp"
#include "lapthach/report/synthesis.hpp"
#include "unit/docket/life.hpp"

namespace lapthach {
namespace {

using docket::test::day;
using docket::test::id;
using domain::VisitStatus;

// By id, as in a registry.
constexpr std::array<const char*, 3> cells = {"dong-xuan", "tuy-son", "vong-son"};
constexpr std::array<const char*, 3> units = {"hop-ly", "hop-ly", "tien-lu"};
constexpr std::array<const char*, 4> officials = {"le-van-c", "nguyen-van-a", "pham-thi-d",
                                                  "tran-thi-b"};
constexpr std::array<const char*, 2> teams = {"t01", "t02"};
constexpr Period last_period{2019, 3};

/// A book of three periods in which people did whatever they liked.
class RandomBook {
 public:
  explicit RandomBook(unsigned seed) : seed_(seed), random_(seed) {
    std::vector<domain::Petition> petitions = {docket::test::petition({}, "2019Q3-00000")};
    for (int n = 1; n <= 9; ++n) petitions.push_back(petition(n));
    records_ = docket::test::book(std::move(petitions));
    set_terms();
    register_units();
    decide_teams();
    for (int quarter = 1; quarter <= 3; ++quarter) meet(period_book({2019, quarter}));
    keep_registers();
  }

  domain::Records records() { return std::move(records_); }

 private:
  bool chance(unsigned percent) { return random_() % 100 < percent; }
  template <class List>
  const char* any(const List& list) {
    return list[random_() % list.size()];
  }

  domain::Petition petition(int n) {
    auto made =
        docket::test::petition(docket::test::random_life(seed_ * 16 + static_cast<unsigned>(n),
                                                         static_cast<int>(random_() % 9)),
                               fmt::format("2019Q{}-0000{}", 1 + random_() % 3, n));
    const std::size_t where = random_() % cells.size();
    made.cell = id<domain::CellId>(cells[where]);
    made.unit = id<domain::UnitId>(units[where]);
    made.voices = 1 + static_cast<int>(random_() % 4);
    if (chance(50)) made.official = id<domain::OfficialId>(any(officials));
    if (chance(50)) made.topic = id<domain::TopicId>("dat-dai");
    return made;
  }

  /// Terms by which some are late, some near their day, and in some books none has a term.
  void set_terms() {
    auto& clocks = records_.settings.petitions.clocks;
    for (domain::ClockRule& rule : clocks) {
      if (rule.clock == domain::ClockKind::answer) rule.days = 2;
      if (rule.clock == domain::ClockKind::whole) rule.days = rule.near = 100;
    }
    if (!chance(30)) return;
    std::erase_if(clocks, [](const auto& rule) { return rule.clock != domain::ClockKind::whole; });
  }

  void register_units() {
    for (std::size_t i = 0; i < cells.size(); ++i) {
      domain::Cell cell;
      cell.id = id<domain::CellId>(cells[i]);
      cell.unit = id<domain::UnitId>(units[i]);
      cell.name = cells[i];
      records_.registry.cells.push_back(cell);
    }
    for (const char* name : {"hop-ly", "tien-lu"}) {
      domain::Unit unit;
      unit.id = id<domain::UnitId>(name);
      unit.name = name;
      records_.registry.units.push_back(unit);
    }
    for (const char* name : officials) {
      domain::Official official;
      official.id = id<domain::OfficialId>(name);
      official.name = name;
      records_.registry.officials.push_back(official);
    }
  }

  void decide_teams() {
    domain::Decision decision;
    decision.id = id<domain::DecisionId>("qd-1");
    decision.effective = day("2019-01-01");
    for (std::size_t t = 0; t < teams.size(); ++t) {
      domain::TeamStatement team;
      team.id = id<domain::TeamId>(teams[t]);
      team.units = {id<domain::UnitId>(t == 0 ? "hop-ly" : "tien-lu")};
      for (std::size_t o = t; o < officials.size(); o += 2) {
        team.members.push_back({id<domain::OfficialId>(officials[o]), "member", {}, {}});
      }
      decision.teams.push_back(std::move(team));
    }
    records_.decisions = {std::move(decision)};
  }

  domain::PeriodBook& period_book(Period period) {
    auto& periods = records_.periods;
    const auto place = std::ranges::lower_bound(periods, period, {}, &domain::PeriodBook::period);
    if (place != periods.end() && place->period == period) return *place;
    domain::PeriodBook book;
    book.period = period;
    return *periods.insert(place, std::move(book));
  }

  void meet(domain::PeriodBook& book) {
    const Date date = first_day(book.period);
    book.record.emplace();
    book.record->period = book.period;
    book.roster.emplace();
    book.roster->period = book.period;
    book.roster->date = date;
    book.roster->status = domain::RosterStatus::published;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const auto cell = id<domain::CellId>(cells[i]);
      domain::Visit visit;
      visit.cell = cell;
      visit.date = date;
      for (const char* name : officials) {
        const auto official = id<domain::OfficialId>(name);
        if (chance(40)) book.roster->assignments.push_back(assignment(official, i, date));
        if (!chance(50)) continue;
        visit.visitors.push_back({official, static_cast<VisitStatus>(random_() % 4), {}, {}, {}});
      }
      if (chance(60)) visit.opinions.resize(random_() % 3);
      if (!visit.visitors.empty()) book.visits.push_back(std::move(visit));
    }
    review(book);
  }

  static domain::Assignment assignment(const domain::OfficialId& official, std::size_t cell,
                                       Date date) {
    domain::Assignment made;
    made.official = official;
    made.cell = id<domain::CellId>(cells[cell]);
    made.unit = id<domain::UnitId>(units[cell]);
    made.team = id<domain::TeamId>(teams[0]);
    made.date = date;
    return made;
  }

  void review(domain::PeriodBook& book) {
    for (const char* team : teams) {
      domain::Review review;
      review.team = id<domain::TeamId>(team);
      for (int n = 1; chance(60) && n < 4; ++n) {
        review.shortcomings.push_back(
            {id<domain::ShortcomingId>(std::to_string(n)), "x", "y", "z", {}});
      }
      if (chance(50) && book.period.quarter > 1) {
        review.settled.push_back({book.period - 1, id<domain::ShortcomingId>("1"), {}, "thôi", {}});
      }
      book.reviews.push_back(std::move(review));
    }
    if (chance(50)) book.record->gaps.push_back({"team/t01", "bão", {}});
  }

  void keep_registers() {
    domain::Registers& registers = records_.registers;
    for (const char* name : officials) {
      if (!chance(50)) continue;
      domain::Notebook notebook;
      notebook.number = name;
      notebook.official = id<domain::OfficialId>(name);
      notebook.issued = day("2019-01-15");
      if (chance(30)) notebook.used_up = day("2019-06-01");
      registers.notebooks.push_back(std::move(notebook));
    }
    domain::Training training;
    training.date = day("2019-02-01");
    for (const char* name : officials) {
      if (chance(50)) training.officials.push_back(id<domain::OfficialId>(name));
    }
    registers.training = {std::move(training)};
    domain::Briefing briefing;
    briefing.date = day("2019-03-01");
    briefing.actions.resize(random_() % 4);
    for (auto& action : briefing.actions) {
      if (chance(40)) action.done = day("2019-05-01");
      if (chance(20)) action.dropped = "không cần nữa";
    }
    registers.briefings = {std::move(briefing)};
  }

  unsigned seed_;
  std::mt19937 random_;
  domain::Records records_;
};

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
