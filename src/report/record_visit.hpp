// One visit in full, for the papers that show the record.
#pragma once

#include "lapthach/domain/records.hpp"
#include "lapthach/print/document.hpp"

namespace lapthach::report {

/// Everything that is recorded of a visit, with its scores line by line, and what it lacks by the
/// recording guide of its day. `book` is the period's.
print::Section visit_in_full(const domain::Records& records, const domain::PeriodBook& book,
                             const domain::Visit& visit, Lang lang);

}  // namespace lapthach::report
