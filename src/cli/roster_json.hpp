// The JSON of `assign draw` and `assign show`: a contract, see lapthach-data(5).
#pragma once

#include <string>

#include "lapthach/domain/records.hpp"
#include "lapthach/report/report.hpp"

namespace lapthach::cli {

std::string roster_json(const domain::Records& records, const domain::Roster& roster,
                        const report::RosterFilter& filter);

}  // namespace lapthach::cli
