// The papers of evidence/: are they there, and still what they were?
#pragma once

#include <filesystem>
#include <vector>

#include "lapthach/domain/records.hpp"

namespace lapthach::book {

/// Adds what is wrong with the papers that events refer to: missing, changed since (`rehash`), and
/// papers that no event refers to.
void check_evidence(const std::filesystem::path& root, const domain::Records& records, bool rehash,
                    std::vector<Diagnostic>& faults);

}  // namespace lapthach::book
