// What `assign draw --assume` supposes, laid over a copy of the records.
#pragma once

#include <string>
#include <vector>

#include "lapthach/domain/records.hpp"

namespace lapthach::cli {

/// Lays the clauses of `words`, separated by semicolons, over the records: "absent O", "pin O C",
/// "cover C", "cancel C", "move C DATE[THH:MM]", "drop rule NAME", "set KEY NUMBER". Returns them
/// one by one. Throws Error (Fault::usage) that says which are known.
std::vector<std::string> assume(domain::Records& records, Period period, const std::string& words);

}  // namespace lapthach::cli
