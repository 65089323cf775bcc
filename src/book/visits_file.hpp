// Changes a file of visits and working sessions and keeps what a human wrote around the changes.
#pragma once

#include <string>
#include <vector>

#include "book/source.hpp"
#include "lapthach/domain/visit.hpp"

namespace lapthach::book {

/// What PERIOD/visits/UNIT.yaml holds.
struct VisitsContents {
  std::vector<domain::Visit> visits;
  std::vector<domain::Session> sessions;

  bool operator==(const VisitsContents&) const = default;
};

/// "the visit of cell x on 2019-12-30 is recorded in 2020-Q1": of one that is told of again.
Text visit_elsewhere(const domain::CellId& cell, Date date, Period period);

/// The contents of a file in its order; nothing in an empty one. Throws Error (Fault::data) with
/// every fault.
VisitsContents read_visits_file(const Source& file);

/// The file as it shall be to hold `wanted` (see edit_list). An empty `original` is a file that
/// does not exist yet.
std::string edit_visits_file(const Source& original, VisitsContents wanted);

}  // namespace lapthach::book
