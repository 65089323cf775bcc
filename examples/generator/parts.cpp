// Cells, teams and distances: the parts that both books are made of.
#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <set>
#include <utility>

#include "books.hpp"
#include "people.hpp"

namespace example {

using namespace lapthach::domain;

namespace {

constexpr int first_secretary = 400;  // person numbers below are officials

/// A point on a made-up map, in km.
struct Point {
  int east, north;
};

int distance(Point a, Point b) { return std::abs(a.east - b.east) + std::abs(a.north - b.north); }

Point near(Point centre, int reach, Random& random) {
  const int east = random.between(-reach, reach);
  return {centre.east + east, centre.north + random.between(-reach, reach)};
}

}  // namespace

void invent_cell(Cell& cell, int n, Random& random) {
  cell.kind = "residential";
  cell.members = random.between(22, 75);
  cell.exempt = random.below(7);
  cell.secretary = person_name(first_secretary + n);
  cell.phone = phone_number(first_secretary + n);
}

TeamStatement team(std::string_view team_id, const UnitId& unit,
                   const std::vector<OfficialId>& officials) {
  constexpr std::array<std::string_view, 3> first_roles = {"leader", "deputy", "secretary"};
  TeamStatement result;
  result.id = id<TeamId>(team_id);
  result.units = {unit};
  for (const OfficialId& who : officials) {
    Member member;
    member.official = who;
    const std::size_t place = result.members.size();
    member.role = place < first_roles.size() ? first_roles[place] : "member";
    result.members.push_back(member);
  }
  return result;
}

void sort(Registry& registry) {
  const auto by_id = [](auto& records) {
    std::ranges::sort(records, {},
                      [](const auto& record) { return std::pair(record.id, record.span.from); });
  };
  by_id(registry.units);
  by_id(registry.cells);
  by_id(registry.officials);
}

void invent_travel(Records& book, lapthach::Date date, Random& random) {
  const Registry& registry = book.registry;
  constexpr Point district_seat{10, 10};
  std::map<UnitId, Point> units;
  for (const Unit& unit : registry.units) units[unit.id] = near(district_seat, 9, random);
  std::map<CellId, Point> cells;
  for (const Cell& cell : registry.cells) cells[cell.id] = near(units.at(cell.unit), 3, random);
  for (const Team& team : teams_on(book, date)) {
    const std::set<UnitId> own(team.statement->units.begin(), team.statement->units.end());
    for (const Member* member : team.members) {
      const Point home = near(district_seat, 6, random);
      Travel travel;
      travel.official = member->official;
      for (const Cell& cell : registry.cells) {
        if (!own.contains(cell.unit) || !cell.span.contains(date)) continue;
        travel.costs.emplace_back(cell.id, 1 + distance(home, cells.at(cell.id)));
      }
      book.registry.travel.push_back(std::move(travel));
    }
  }
}

}  // namespace example
