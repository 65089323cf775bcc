// One visit in full, for the papers that show the record.
#pragma once

#include <string>
#include <vector>

#include "lapthach/domain/records.hpp"
#include "lapthach/print/document.hpp"

namespace lapthach::report {

/// Everything that is recorded of a visit, with its scores line by line.
print::Section visit_in_full(const domain::Records& records, const domain::Visit& visit, Lang lang);

/// "Nguyễn Văn A; Trần Thị B: excused (ill); Lê Văn C: substituted by D"
std::string visitors_text(const domain::Records& records, const domain::Visit& visit, Lang lang);

/// The grade that a card has: as written, else by its sheet; empty when neither.
std::string grade_of(const domain::Records& records, const domain::Visit& visit,
                     const domain::ScoreCard& card);

/// official_title()
std::string official_name(const domain::Records& records, const domain::OfficialId& id, Date date);

}  // namespace lapthach::report
