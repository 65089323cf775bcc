// Builds the small book.
#include "unit/minutes/record_book.hpp"

namespace lapthach::minutes::test {

using namespace domain;

namespace {

void add_cell(Registry& registry, std::string_view cell, std::string_view unit) {
  Cell made;
  made.id = id<CellId>(cell);
  made.name = cell;
  made.unit = id<UnitId>(unit);
  registry.cells.push_back(made);
}

Registry registry() {
  Registry made;
  for (const char* name : {"hop-ly", "quang-son"}) {
    Unit unit;
    unit.id = id<UnitId>(name);
    unit.name = name;
    made.units.push_back(unit);
  }
  add_cell(made, "den", "quang-son");
  add_cell(made, "loc", "quang-son");
  add_cell(made, "mot", "hop-ly");
  for (const char* name : {"a", "b", "c"}) {
    Official official;
    official.id = id<OfficialId>(name);
    official.name = name;
    made.officials.push_back(official);
  }
  return made;
}

Decision decision() {
  Decision made;
  made.id = id<DecisionId>("37-qd");
  made.effective = day("2019-01-01");
  TeamStatement team;
  team.id = id<TeamId>("to-1");
  team.units = {id<UnitId>("hop-ly"), id<UnitId>("quang-son")};
  for (const char* name : {"a", "b", "c"}) {
    team.members.push_back({id<OfficialId>(name), "member", {}, {}});
  }
  made.teams.push_back(team);
  return made;
}

Assignment assignment(std::string_view official, std::string_view cell, std::string_view unit) {
  Assignment made;
  made.team = id<TeamId>("to-1");
  made.official = id<OfficialId>(official);
  made.cell = id<CellId>(cell);
  made.unit = id<UnitId>(unit);
  made.date = day("2019-10-01");
  return made;
}

}  // namespace

Records small_book() {
  Records made;
  made.registry = registry();
  made.decisions = {decision()};
  PeriodBook book;
  book.period = {2019, 4};
  book.roster.emplace();
  book.roster->period = book.period;
  book.roster->date = day("2019-10-01");
  book.roster->status = RosterStatus::published;
  book.roster->assignments = {assignment("a", "den", "quang-son"),
                              assignment("b", "loc", "quang-son"),
                              assignment("c", "mot", "hop-ly")};
  made.periods.push_back(book);
  return made;
}

PeriodBook& quarter(Records& records) { return records.periods.back(); }

Visit visit(std::string_view cell, std::string_view official) {
  Visit made;
  made.cell = id<CellId>(cell);
  made.date = day("2019-10-01");
  made.visitors.push_back({id<OfficialId>(official), VisitStatus::done, {}});
  made.members = 30;
  made.present = 28;
  return made;
}

}  // namespace lapthach::minutes::test
