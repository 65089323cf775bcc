// The faults that a change would bring into a book.
#pragma once

#include <vector>

#include "lapthach/domain/records.hpp"

namespace lapthach::book {

/// The faults of `after` that `before` does not have.
std::vector<Diagnostic> introduced(const domain::Records& before, const domain::Records& after);

/// Leaves the first few warnings in their order and says how many more there were: of hundreds of
/// records nobody reads each, and an error among them would not be seen.
void keep_few_warnings(std::vector<Diagnostic>& diagnostics);

}  // namespace lapthach::book
