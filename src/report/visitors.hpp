// Who was sent to a visit, who came, who did not: by name, as papers tell it.
#pragma once

#include <string>

#include "lapthach/domain/records.hpp"

namespace lapthach::report {

/// "Nguyễn Văn A; Trần Thị B: excused (ill); Lê Văn C: substituted by D"
std::string visitors_text(const domain::Records& records, const domain::Visit& visit, Lang lang);

/// Those who came, substitutes with whom they stand for: "Nguyễn Văn A; Lê Văn D (for Lê Văn C)".
std::string came_text(const domain::Records& records, const domain::Visit& visit, Lang lang);
/// Those who were sent and did not come, and why.
std::string absences_text(const domain::Records& records, const domain::Visit& visit, Lang lang);

/// The team of an official on a day; empty when in none.
domain::TeamId team_of(const domain::Records& records, const domain::OfficialId& official,
                       Date date);

/// official_title()
std::string official_name(const domain::Records& records, const domain::OfficialId& id, Date date);

}  // namespace lapthach::report
