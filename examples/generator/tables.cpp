// One function a table: the records of a kind as rows of text.
#include "tables.hpp"

#include <fstream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace example {
namespace {

using namespace lapthach::domain;
using lapthach::to_string;
using std::to_string;
using Row = std::vector<std::string>;
using Rows = std::vector<Row>;

template <class T>
std::string shown(const std::optional<T>& value) {
  return value ? to_string(*value) : std::string();
}

template <class Id>
std::string joined(const std::vector<Id>& ids) {
  std::string list;
  for (const Id& id : ids) list += (list.empty() ? "" : ";") + id.str();
  return list;
}

std::string quoted(const std::string& field) {
  return field.find_first_of(",\"\n") == std::string::npos ? field : '"' + field + '"';
}

void write(const std::filesystem::path& path, const Rows& rows) {
  std::ofstream file(path, std::ios::binary);
  for (const Row& row : rows) {
    std::string_view separator;
    for (const std::string& field : row) {
      file << separator << quoted(field);
      separator = ",";
    }
    file << '\n';
  }
  file.exceptions(std::ios::failbit | std::ios::badbit);
  file.close();
}

Rows units(const Registry& registry) {
  Rows rows = {{"id", "name", "kind", "parent", "code", "from", "to", "successors"}};
  for (const Unit& unit : registry.units) {
    rows.push_back({unit.id.str(), unit.name, unit.kind, unit.parent.str(), unit.code,
                    shown(unit.span.from), shown(unit.span.to), joined(unit.successors)});
  }
  return rows;
}

Rows cells(const Registry& registry) {
  Rows rows = {{"id", "name", "unit", "kind", "members", "exempt", "secretary", "phone", "time",
                "venue", "from", "to"}};
  for (const Cell& cell : registry.cells) {
    rows.push_back({cell.id.str(), cell.name, cell.unit.str(), cell.kind, shown(cell.members),
                    shown(cell.exempt), cell.secretary, cell.phone, shown(cell.time), cell.venue,
                    shown(cell.span.from), shown(cell.span.to)});
  }
  return rows;
}

Rows officials(const Registry& registry) {
  Rows rows = {{"id", "name", "post", "rank", "home_cell", "home_unit", "phone", "from", "to"}};
  for (const Official& official : registry.officials) {
    rows.push_back({official.id.str(), official.name, official.post, official.rank,
                    official.home_cell.str(), official.home_unit.str(), official.phone,
                    shown(official.span.from), shown(official.span.to)});
  }
  return rows;
}

Rows teams(const std::vector<Decision>& decisions) {
  Rows rows = {{"decision", "effective", "team", "official", "role", "units"}};
  for (const Decision& decision : decisions) {
    for (const TeamStatement& team : decision.teams) {
      for (const Member& member : team.members) {
        rows.push_back({decision.id.str(), to_string(decision.effective), team.id.str(),
                        member.official.str(), member.role, joined(team.units)});
      }
    }
  }
  return rows;
}

Rows unavailable(const Registry& registry) {
  Rows rows = {{"official", "from", "to", "reason"}};
  for (const Unavailability& away : registry.unavailable) {
    rows.push_back({away.official.str(), shown(away.span.from), shown(away.span.to), away.reason});
  }
  return rows;
}

Rows travel(const Registry& registry) {
  Rows rows = {{"official", "cell", "cost"}};
  for (const Travel& trips : registry.travel) {
    for (const auto& [cell, cost] : trips.costs) {
      rows.push_back({trips.official.str(), cell.str(), to_string(cost)});
    }
  }
  return rows;
}

}  // namespace

void write_tables(const Records& book, const std::filesystem::path& directory) {
  write(directory / "units.csv", units(book.registry));
  write(directory / "cells.csv", cells(book.registry));
  write(directory / "officials.csv", officials(book.registry));
  write(directory / "teams.csv", teams(book.decisions));
  write(directory / "unavailable.csv", unavailable(book.registry));
  write(directory / "travel.csv", travel(book.registry));
}

}  // namespace example
