// The district of 2019: who sits in which team, the decision and its three amendments, the past.
#include <algorithm>

#include <fmt/format.h>

#include "books.hpp"
#include "people.hpp"

namespace example {

using namespace lapthach::domain;
using lapthach::Date;

namespace {

constexpr int teams = 20;
constexpr int officials = 171;
constexpr std::string_view end_of_districts = "2025-06-30";

struct Absence {
  int official;
  std::string_view from, to, reason;
};

// Nobody of them is the leader of a team.
constexpr Absence absences[] = {
    {28, "2017-03-01", "2017-08-31", "nghỉ thai sản"},
    {44, "2017-09-05", "2018-07-20", "đi học cao cấp lý luận chính trị"},
    {63, "2018-06-15", "2018-07-15", "điều trị tại bệnh viện"},
    {91, "2018-09-05", "2019-07-20", "đi học cao cấp lý luận chính trị"},
    {118, "2019-03-20", "2019-04-10", "đi công tác"},
    {58, "2019-09-05", "2020-07-20", "đi học cao cấp lý luận chính trị"},
    {103, "2019-08-01", "2020-01-31", "nghỉ thai sản"},
    {130, "2019-09-25", "2019-10-05", "đi công tác"},
    {164, "2019-09-20", "2019-10-20", "điều trị tại bệnh viện"}};

/// The residential cells of a unit are numbered, except the two villages that the article names.
void add_cells(Records& book, const Places& places, Random& random) {
  for (std::size_t u = 0; u < places.units.size(); ++u) {
    const Unit& unit = places.units[u];
    const std::string village = unit.kind == "town" ? "tổ dân phố" : "thôn";
    for (int number = 1; number <= places.cells[u]; ++number) {
      std::string place = fmt::format("{} số {}", village, number);
      std::string ending = fmt::format("{:02}", number);
      if (number == 1 && unit.name == "Hợp Lý") place = "thôn Tùy Sơn", ending = "tuy-son";
      if (number == 1 && unit.name == "Triệu Đề") place = "thôn Vọng Sơn", ending = "vong-son";
      Cell cell;
      cell.id = id<CellId>(fmt::format("{}-{}", unit.id, ending));
      cell.name = "Chi bộ " + place;
      cell.unit = unit.id;
      cell.venue = "Nhà văn hóa " + place;
      cell.span.to = unit.span.to;
      if (random.percent(18)) cell.time = lapthach::ClockTime{19 * 60 + 30};
      invent_cell(cell, static_cast<int>(book.registry.cells.size()), random);
      book.registry.cells.push_back(std::move(cell));
    }
  }
}

/// Leaders first, one a team, of the standing committee; the others by turns over the teams.
void add_officials(Records& book) {
  for (int n = 0; n < officials; ++n) {
    const bool standing = n < teams;
    book.registry.officials.push_back(
        official(n, standing ? district_standing_post(n) : district_post(n - teams),
                 standing ? "standing" : "member"));
  }
}

/// The unit that team number `t`, from 0, looks after: the communes in the order of the table.
std::vector<UnitId> units_with_cells(const Places& places) {
  std::vector<UnitId> units;
  for (std::size_t u = 0; u < places.units.size(); ++u) {
    if (places.cells[u] > 0) units.push_back(places.units[u].id);
  }
  return units;
}

Decision first_decision(const Records& book, const Places& places) {
  Decision decision;
  decision.id = id<DecisionId>("qd-37");
  decision.effective = day("2016-12-15");
  const std::vector<UnitId> units = units_with_cells(places);
  for (int t = 0; t < teams; ++t) {
    std::vector<OfficialId> members;
    for (int n = t; n < officials; n += teams) {
      members.push_back(book.registry.officials[static_cast<std::size_t>(n)].id);
    }
    decision.teams.push_back(
        team(fmt::format("t{:02}", t + 1), units.at(static_cast<std::size_t>(t)), members));
  }
  return decision;
}

/// An amendment that states anew the teams numbered in `changed`, as they stand so far.
Decision amendment(const Records& book, std::string_view name, std::string_view effective,
                   std::initializer_list<std::size_t> changed) {
  Decision decision;
  decision.id = id<DecisionId>(name);
  decision.effective = day(effective);
  decision.kind = DecisionKind::amendment;
  const auto standing = teams_on(book.decisions, decision.effective);
  for (std::size_t number : changed) decision.teams.push_back(*standing.at(number - 1).statement);
  return decision;
}

/// The member at `place` of the team leaves office the day before; a new official comes in.
void replace(Records& book, Decision& decision, std::size_t team, std::size_t place) {
  Member& member = decision.teams.at(team).members.at(place);
  const int number = static_cast<int>(book.registry.officials.size());
  for (Official& leaver : book.registry.officials) {
    if (leaver.id != member.official) continue;
    leaver.span.to = lapthach::add_days(decision.effective, -1);
    Official comer = official(number, leaver.post, leaver.rank);
    comer.span.from = decision.effective;
    member.official = comer.id;
    book.registry.officials.push_back(std::move(comer));
    return;
  }
}

/// Two members of two teams change places.
void exchange(Decision& decision, std::size_t team, std::size_t other, std::size_t place) {
  std::swap(decision.teams.at(team).members.at(place).official,
            decision.teams.at(other).members.at(place).official);
}

void add_decisions(Records& book, const Places& places) {
  book.decisions.push_back(first_decision(book, places));

  Decision first = amendment(book, "qd-37-bs1", "2017-12-20", {3, 8, 15});
  for (std::size_t team : {0u, 1u, 2u}) replace(book, first, team, 4);
  book.decisions.push_back(std::move(first));

  Decision second = amendment(book, "qd-37-bs2", "2018-09-20", {5, 6, 12, 13});
  exchange(second, 0, 1, 3);
  exchange(second, 0, 1, 6);
  exchange(second, 2, 3, 5);
  book.decisions.push_back(std::move(second));

  Decision third = amendment(book, "qd-37-bs3", "2019-06-15", {1, 10, 17, 20});
  for (std::size_t team : {0u, 1u, 3u}) replace(book, third, team, 2);
  replace(book, third, 1, 0);
  exchange(third, 0, 2, 5);
  book.decisions.push_back(std::move(third));
}

/// An official's post changes on `from`: two versions of one official.
void promote(Registry& registry, int number, std::string_view from, std::string post) {
  Official& before = registry.officials[static_cast<std::size_t>(number)];
  Official after = before;
  before.span.to = lapthach::add_days(day(from), -1);
  after.span.from = day(from);
  after.post = std::move(post);
  registry.officials.push_back(std::move(after));
}

/// Every ninth official is at home in a cell of the official's own team, and may not be sent there;
/// not in the two communes that ended before the district did.
void add_homes(Records& book, const Places& places) {
  const std::vector<UnitId> units = units_with_cells(places);
  for (std::size_t n = 20; n < officials; n += 9) {
    const auto home = id<CellId>(fmt::format("{}-{:02}", units[n % teams], 2 + n % 8));
    const auto cell = std::ranges::find(book.registry.cells, home, &Cell::id);
    if (cell->span.to == day(end_of_districts)) book.registry.officials[n].home_cell = home;
  }
}

/// District posts ended with the district.
void end_posts(Registry& registry) {
  for (Official& official : registry.officials) {
    if (!official.span.to) official.span.to = day(end_of_districts);
  }
}

void add_absences(Records& book) {
  for (const Absence& absence : absences) {
    Unavailability away;
    away.official = book.registry.officials[static_cast<std::size_t>(absence.official)].id;
    away.span = {day(absence.from), day(absence.to)};
    away.reason = absence.reason;
    book.registry.unavailable.push_back(std::move(away));
  }
}

}  // namespace

Records lap_thach_2019(const Places& places) {
  Random random(2019);
  Records book;
  book.settings.calendar.time = lapthach::ClockTime{7 * 60 + 30};
  book.registry.units = places.units;
  add_cells(book, places, random);
  add_officials(book);
  add_homes(book, places);
  add_decisions(book, places);
  promote(book.registry, 46, "2018-02-01", "Phó Trưởng Ban Dân vận Huyện ủy");
  promote(book.registry, 77, "2019-01-15", "Trưởng phòng Nông nghiệp và PTNT");
  promote(book.registry, 109, "2019-05-01", "Giám đốc Trung tâm Y tế huyện");
  end_posts(book.registry);
  add_absences(book);
  sort(book.registry);
  invent_travel(book, day("2019-10-01"), random);
  invent_visits(book, {2017, 1}, {2019, 3}, random);
  return book;
}

}  // namespace example
