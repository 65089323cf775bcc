// Fills assignments with what is true of cell and official that day.
#include "roster/records.hpp"

#include <algorithm>
#include <tuple>

namespace lapthach::roster {

domain::Assignment assignment_of(const Model& model, Pair pair) {
  const Cell& cell = model.cells[pair.cell];
  const Day& day = model.days[cell.day];
  const Seat& seat = *seat_of(model, pair);
  domain::Assignment assignment;
  assignment.team = day.statements[seat.team]->id;
  assignment.official = seat.member->official;
  assignment.cell = cell.record->id;
  assignment.unit = cell.record->unit;
  assignment.date = day.date;
  assignment.time = cell.time;
  assignment.role = seat.member->role;
  assignment.pinned = std::ranges::binary_search(model.pinned, pair);
  assignment.added =
      model.repairs && std::ranges::count(model.published[pair.cell], pair.official) == 0;
  return assignment;
}

void sort_assignments(std::vector<domain::Assignment>& assignments) {
  std::ranges::sort(assignments, {}, [](const domain::Assignment& a) {
    return std::tie(a.team, a.date, a.time, a.cell, a.official);
  });
}

}  // namespace lapthach::roster
