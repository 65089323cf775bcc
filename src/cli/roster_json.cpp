// Writes a roster as the JSON that lapthach-data(5) promises.
#include "cli/roster_json.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "lapthach/base/text.hpp"

namespace lapthach::cli {
namespace {

using Json = nlohmann::ordered_json;

Json levels(const domain::Objective& objective) {
  Json list = Json::array();
  for (std::size_t i = 0; i < objective.size(); ++i) {
    list.push_back({{"level", domain::level_names[i]}, {"value", objective[i]}});
  }
  return list;
}

Json one(const domain::Assignment& assignment) {
  return {{"team", assignment.team.str()},
          {"official", assignment.official.str()},
          {"cell", assignment.cell.str()},
          {"unit", assignment.unit.str()},
          {"time", assignment.time ? Json(to_string(*assignment.time)) : Json()},
          {"role", assignment.role}};
}

bool wanted(const domain::Assignment& assignment, const report::RosterFilter& filter) {
  return (filter.team.empty() || filter.team == assignment.team) &&
         (filter.official.empty() || filter.official == assignment.official) &&
         (filter.cell.empty() || filter.cell == assignment.cell);
}

/// A cell that nobody attends belongs to the team that looks after its unit.
bool looks_after(const domain::Records& records, const domain::Roster& roster,
                 const domain::TeamId& id, const domain::CellId& cell_id) {
  const auto* cell = domain::cell_on(records.registry, cell_id, roster.date);
  if (cell == nullptr) return false;
  for (const auto& team : domain::teams_on(records, roster.date)) {
    const auto& units = team.statement->units;
    if (team.statement->id == id &&
        std::find(units.begin(), units.end(), cell->unit) != units.end()) {
      return true;
    }
  }
  return false;
}

bool wanted(const domain::Records& records, const domain::Roster& roster,
            const domain::Uncovered& uncovered, const report::RosterFilter& filter) {
  return filter.official.empty() && (filter.cell.empty() || filter.cell == uncovered.cell) &&
         (filter.team.empty() || looks_after(records, roster, filter.team, uncovered.cell));
}

}  // namespace

std::string roster_json(const domain::Records& records, const domain::Roster& roster,
                        const report::RosterFilter& filter) {
  Json assignments = Json::array();
  for (const auto& assignment : roster.assignments) {
    if (wanted(assignment, filter)) assignments.push_back(one(assignment));
  }
  Json uncovered = Json::array();
  for (const auto& cell : roster.uncovered) {
    if (!wanted(records, roster, cell, filter)) continue;
    uncovered.push_back({{"cell", cell.cell.str()}, {"because", cell.because}});
  }
  const Json all = {{"period", to_string(roster.period)},
                    {"date", to_string(roster.date)},
                    {"status", roster.met ? "optimal" : "optimal-with-unmet-requirements"},
                    {"objective", levels(roster.objective)},
                    {"assignments", assignments},
                    {"uncovered", uncovered}};
  return harmless_json(all.dump(2, ' ', false, Json::error_handler_t::replace)) + "\n";
}

}  // namespace lapthach::cli
