// Two tiers of 2026: the committee members of six communes and the cells of their 200 villages.
#include <algorithm>

#include <fmt/format.h>

#include "books.hpp"
#include "people.hpp"

namespace example {

using namespace lapthach::domain;
using lapthach::Date;

namespace {

constexpr std::string_view begin = "2025-07-01";
constexpr int standing = 9;  // of the standing committee of each commune

struct Committee {
  std::string_view unit;
  int members;
};

constexpr Committee committees[] = {{"xa-lap-thach", 33}, {"xa-tien-lu", 31}, {"xa-thai-hoa", 27},
                                    {"xa-lien-hoa", 27},  {"xa-hop-ly", 27},  {"xa-son-dong", 33}};

const Unit& commune(const Places& places, std::string_view name) {
  return *std::find_if(places.units.begin(), places.units.end(), [&](const Unit& unit) {
    return unit.name == name && unit.kind == "commune" &&
           unit.span == lapthach::Span{day(begin), {}};
  });
}

void add_cells(Records& book, const Places& places, Random& random) {
  for (const Village& village : places.villages) {
    const Unit& unit = commune(places, village.commune);
    Cell cell;
    cell.id = id<CellId>(fmt::format("{}-{}", slug(village.commune), slug(village.name)));
    cell.name = "Chi bộ thôn " + village.name;
    cell.unit = unit.id;
    cell.venue = "Nhà văn hóa thôn " + village.name;
    cell.span.from = day(begin);
    if (random.percent(35)) cell.time = lapthach::ClockTime{19 * 60 + 30};
    invent_cell(cell, static_cast<int>(book.registry.cells.size()), random);
    book.registry.cells.push_back(std::move(cell));
  }
}

/// One team a commune, of all members of its committee.
void add_teams(Records& book) {
  Decision decision;
  decision.id = id<DecisionId>("qd-12");
  decision.effective = day("2025-09-15");
  for (const Committee& committee : committees) {
    std::vector<OfficialId> members;
    for (int i = 0; i < committee.members; ++i) {
      const int number = static_cast<int>(book.registry.officials.size());
      const bool is_standing = i < standing;
      Official member =
          official(number, is_standing ? commune_standing_post(i) : commune_post(i - standing),
                   is_standing ? "standing" : "member");
      member.span.from = day(begin);
      members.push_back(member.id);
      book.registry.officials.push_back(std::move(member));
    }
    const std::string name = fmt::format("t{:02}", decision.teams.size() + 1);
    decision.teams.push_back(team(name, id<UnitId>(committee.unit), members));
  }
  book.decisions.push_back(std::move(decision));
}

void add_absence(Registry& registry, std::size_t number, Date from, Date to, const char* reason) {
  Unavailability away;
  away.official = registry.officials.at(number).id;
  away.span = {from, to};
  away.reason = reason;
  registry.unavailable.push_back(std::move(away));
}

}  // namespace

Records lap_thach_2026(const Places& places) {
  Random random(2026);
  Records book;
  book.settings.calendar.day = 3;
  book.settings.calendar.time = lapthach::ClockTime{7 * 60 + 30};
  book.registry.units = places.units;
  add_cells(book, places, random);
  add_teams(book);
  add_absence(book.registry, 25, day("2026-02-01"), day("2026-07-31"), "nghỉ thai sản");
  add_absence(book.registry, 50, day("2026-09-05"), day("2027-07-20"),
              "đi học cao cấp lý luận chính trị");
  add_absence(book.registry, 140, day("2026-09-20"), day("2026-10-10"), "điều trị tại bệnh viện");
  sort(book.registry);
  invent_travel(book, day("2026-10-03"), random);
  invent_visits(book, {2025, 4}, {2026, 3}, random);
  return book;
}

}  // namespace example
