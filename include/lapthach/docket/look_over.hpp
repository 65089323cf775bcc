// What there is to say of the petitions of a book besides what domain::check finds.
#pragma once

#include <vector>

#include "lapthach/domain/records.hpp"

namespace lapthach::docket {

/// Errors: saved queries that cannot be read. Warnings: personal data in what people wrote, open
/// petitions that lie with an agency or at a level that is no more on `as_of`, and rules of
/// competence that never hold because an earlier one always does. In no order, places unrefined.
std::vector<Diagnostic> look_over(const domain::Records& records, Date as_of);

}  // namespace lapthach::docket
