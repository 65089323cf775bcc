// Petitions as the JSON that lapthach-data(5) promises.
#pragma once

#include <string>
#include <vector>

#include "lapthach/docket/query.hpp"

namespace lapthach::cli {

/// An array of petitions with what follows from their events.
std::string petitions_json(const std::vector<const docket::Case*>& cases);

/// One object a count: the fields, and "n".
std::string counts_json(const std::vector<docket::Count>& counts,
                        const std::vector<std::string>& fields);

}  // namespace lapthach::cli
