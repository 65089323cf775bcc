// Settings that are not those of the book: to see what would change before they are.
#pragma once

#include <string>

#include "lapthach/domain/records.hpp"

namespace lapthach::book {

/// Reads `bytes` in the form of lapthach.yaml, named `file` in faults. Throws Error (Fault::data)
/// with every fault.
domain::Settings read_settings(std::string bytes, const std::string& file);

/// Reads `bytes` in the form of lapthach.yaml or of registry/holidays.yaml, named `file` in faults,
/// and puts what it says in the place of what `records` say. Throws Error (Fault::data) with every
/// fault.
void replace_terms(std::string bytes, const std::string& file, domain::Records& records);

}  // namespace lapthach::book
