// Opinions heard at a meeting or session, as papers show them.
#pragma once

#include <vector>

#include "lapthach/domain/records.hpp"
#include "lapthach/print/document.hpp"

namespace lapthach::report {

/// One a row.
print::Table opinions_table(const domain::Records& records,
                            const std::vector<domain::Opinion>& opinions, Lang lang);
/// Who raised an opinion.
Text source_text(domain::Source source);

}  // namespace lapthach::report
