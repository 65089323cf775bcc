// Working sessions in full, for the papers that show the record.
#pragma once

#include <string>

#include "lapthach/domain/records.hpp"
#include "lapthach/print/document.hpp"

namespace lapthach::report {

/// Everything that is recorded of a session: who came, which contents of the guidance of `book`
/// were gone through and which were not, what was asked for and concluded, the opinions heard.
print::Section session_in_full(const domain::Records& records, const domain::PeriodBook& book,
                               const domain::Session& session, Lang lang);

}  // namespace lapthach::report
