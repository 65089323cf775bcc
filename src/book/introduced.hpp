// The faults that a change would bring into a book.
#pragma once

#include <vector>

#include "lapthach/domain/records.hpp"

namespace lapthach::book {

/// The faults of `after` that `before` does not have.
std::vector<Diagnostic> introduced(const domain::Records& before, const domain::Records& after);

}  // namespace lapthach::book
