// Settings that are not those of the book: to see what would change before they are.
#pragma once

#include <string>

#include "lapthach/domain/settings.hpp"

namespace lapthach::book {

/// Reads `bytes` in the form of lapthach.yaml, named `file` in faults. Throws Error (Fault::data)
/// with every fault.
domain::Settings read_settings(std::string bytes, const std::string& file);

}  // namespace lapthach::book
