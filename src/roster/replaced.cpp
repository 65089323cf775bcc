// What a draw or a repair takes the place of, and how much that counts.
#include <algorithm>

#include "roster/model.hpp"

namespace lapthach::roster {

Order order_of(domain::Keep keep) {
  if (keep == domain::Keep::priority) {
    return {unmet, mandatory, priority, change, load, continuity, travel, tie};
  }
  return {unmet, mandatory, change, priority, load, continuity, travel, tie};
}

Objective by_importance(const Order& order, const Objective& value) {
  Objective ordered{};
  for (std::size_t place = 0; place < levels; ++place) ordered[place] = value[order[place]];
  return ordered;
}

std::vector<domain::Dropped> visits_of(const domain::Roster& roster) {
  std::vector<domain::Dropped> visits;
  visits.reserve(roster.assignments.size());
  for (const domain::Assignment& assignment : roster.assignments) {
    visits.push_back({assignment.cell, assignment.official, assignment.mark});
  }
  return visits;
}

std::vector<domain::Dropped> visits_before(const domain::Roster& roster) {
  if (roster.repairs.empty()) return {};
  std::vector<domain::Dropped> visits = roster.repairs.back().dropped;
  for (const domain::Assignment& assignment : roster.assignments) {
    if (!assignment.added) {
      visits.push_back({assignment.cell, assignment.official, assignment.mark});
    }
  }
  return visits;
}

Replaced published(const domain::Records& records, Period period) {
  const domain::PeriodBook* book = records.period(period);
  const bool replaces =
      book && book->roster && book->roster->status == domain::RosterStatus::published;
  return replaces ? Replaced{visits_of(*book->roster), {}} : Replaced{};
}

Replaced replaced_by(const domain::Records& records, const domain::Roster& roster) {
  if (!roster.repairs.empty()) return {visits_before(roster), roster.repairs.back().keep};
  const domain::PeriodBook* book = records.period(roster.period);
  const bool same = book && book->roster && *book->roster == roster;
  return same ? Replaced{} : published(records, roster.period);
}

}  // namespace lapthach::roster
