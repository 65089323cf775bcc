// Fills records by name.
#include "small_book.hpp"

#include <algorithm>
#include <map>

namespace lapthach::roster::test {

using namespace domain;

SmallBook::SmallBook() {
  records.settings.language = Lang::en;
  records.settings.calendar.time = ClockTime{450};
  records.files = {"registry/unavailable.yaml", "2020-Q1/period.yaml"};
  Decision decision;
  decision.id = id<DecisionId>("qd-37");
  decision.effective = day(2018, 1, 1);
  const std::map<std::string, std::string> units = {{"hop-ly", "to-1"}, {"tu-du", "to-2"}};
  for (const auto& [unit, team] : units) {
    records.registry.units.push_back({id<UnitId>(unit), unit, "commune", {}, "", {}, {}, {}});
    decision.teams.push_back({id<TeamId>(team), team, {id<UnitId>(unit)}, {}, {}, {}});
  }
  records.decisions.push_back(decision);
}

Cell& SmallBook::cell(const std::string& name, const std::string& unit) {
  Cell cell;
  cell.id = id<CellId>(name);
  cell.name = name;
  cell.unit = id<UnitId>(unit);
  auto& cells = records.registry.cells;
  return *cells.insert(std::ranges::lower_bound(cells, cell.id, {}, &Cell::id), cell);
}

Official& SmallBook::official(const std::string& name, const std::string& team,
                              const std::string& rank) {
  seat(name, team);
  Official official;
  official.id = id<OfficialId>(name);
  official.name = "Nguyễn Văn " + name;
  official.rank = rank;
  auto& officials = records.registry.officials;
  return *officials.insert(std::ranges::lower_bound(officials, official.id, {}, &Official::id),
                           official);
}

Member& SmallBook::seat(const std::string& official, const std::string& team_name) {
  return team(team_name).members.emplace_back(Member{id<OfficialId>(official), "member", {}, {}});
}

TeamStatement& SmallBook::team(const std::string& name) {
  return *std::ranges::find(records.decisions.front().teams, id<TeamId>(name), &TeamStatement::id);
}

PeriodBook& SmallBook::period(Period wanted) {
  auto place = std::ranges::lower_bound(records.periods, wanted, {}, &PeriodBook::period);
  if (place == records.periods.end() || place->period != wanted) {
    place = records.periods.insert(place, PeriodBook{wanted, {}, {}, {}});
  }
  return *place;
}

void SmallBook::visit(Period when, const std::string& cell, const std::string& official) {
  Visit visit;
  visit.cell = id<CellId>(cell);
  visit.date = first_day(when);
  visit.visitors = {{id<OfficialId>(official), VisitStatus::done, {}}};
  period(when).visits.push_back(visit);
}

Pin& SmallBook::pin(const std::string& cell, const std::string& official, PinKind kind) {
  std::optional<PeriodRecord>& record = period(drawn_period).record;
  if (!record) record.emplace().period = drawn_period;
  const int line = static_cast<int>(10 + record->pins.size());
  Pin pin{id<CellId>(cell), {}, kind, "", {1, line, 3}};
  if (kind == PinKind::pair) pin.official = id<OfficialId>(official);
  return record->pins.emplace_back(pin);
}

void SmallBook::leave(const std::string& official, const std::string& reason) {
  const int line = static_cast<int>(2 + records.registry.unavailable.size());
  records.registry.unavailable.push_back(
      {id<OfficialId>(official), {day(2019, 12, 20), day(2020, 1, 10)}, reason, {0, line, 3}});
}

std::vector<std::string> visits_in(const Roster& roster) {
  std::vector<std::pair<std::string, std::string>> visits;
  for (const Assignment& a : roster.assignments)
    visits.emplace_back(a.cell.str(), a.official.str());
  std::ranges::sort(visits);
  std::vector<std::string> words;
  for (const auto& [cell, official] : visits) words.push_back(official + ">" + cell);
  return words;
}

std::string reasons_of(const Roster& roster, const std::string& cell) {
  std::string all;
  for (const Uncovered& uncovered : roster.uncovered) {
    if (uncovered.cell.str() != cell) continue;
    for (const std::string& reason : uncovered.because) all += (all.empty() ? "" : " | ") + reason;
  }
  return all;
}

}  // namespace lapthach::roster::test
