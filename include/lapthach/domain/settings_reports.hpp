// What each committee settles for itself about its reports: part of lapthach.yaml.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "lapthach/base/error.hpp"
#include "lapthach/domain/lifecycle.hpp"

namespace lapthach::domain {

/// A table of the papers whose columns can be chosen.
enum class PaperTable {
  teams,        ///< annex of the decision: who is in which team
  schedule,     ///< lịch dự sinh hoạt
  visits,       ///< annex 1 of the synthesis
  petitions,    ///< annex 2
  cumulative,   ///< annex 3
  outstanding,  ///< annex 4
};
constexpr auto words(PaperTable) {
  using enum PaperTable;
  return std::array{Named{"teams", teams},           Named{"schedule", schedule},
                    Named{"visits", visits},         Named{"petitions", petitions},
                    Named{"cumulative", cumulative}, Named{"outstanding", outstanding}};
}

/// One column of a table, and its head where it is to be another.
struct ColumnChoice {
  std::string column;  ///< its name in CSV and JSON
  std::string title;   ///< empty: as the tool has it
  Mark mark = {};

  bool operator==(const ColumnChoice&) const = default;
};

/// The columns of a table, in order; those that are not named are left out.
struct TableChoice {
  PaperTable table = PaperTable::teams;
  std::vector<ColumnChoice> columns;
  Mark mark = {};

  bool operator==(const TableChoice&) const = default;
};

struct ReportSettings {
  /// What is published hides counts from 1 to one less than this, and the shares of such; 1: none.
  int public_minimum = 5;
  std::vector<TableChoice> tables;
  Mark mark;

  bool operator==(const ReportSettings&) const = default;
};

}  // namespace lapthach::domain
