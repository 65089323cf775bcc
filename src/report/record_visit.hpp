// One visit in full, for the papers that show the record.
#pragma once

#include <string>
#include <vector>

#include "lapthach/domain/records.hpp"
#include "lapthach/print/document.hpp"

namespace lapthach::report {

/// Everything that is recorded of a visit, with its scores line by line, and what it lacks by the
/// recording guide of its day. `book` is the period's.
print::Section visit_in_full(const domain::Records& records, const domain::PeriodBook& book,
                             const domain::Visit& visit, Lang lang);

/// Opinions heard, one a row.
print::Table opinions_table(const domain::Records& records,
                            const std::vector<domain::Opinion>& opinions, Lang lang);
/// Who raised an opinion.
Text source_text(domain::Source source);
/// What became of an opinion: the petition's id, a remark, or not yet decided.
Text fate_text(const domain::Opinion& opinion);

/// The text of a content of the period's guidance; its id when the period does not have it.
std::string guidance_text(const domain::PeriodBook& book, const domain::GuidanceId& id);

/// "Nguyễn Văn A; Trần Thị B: excused (ill); Lê Văn C: substituted by D"
std::string visitors_text(const domain::Records& records, const domain::Visit& visit, Lang lang);

/// Those who came, substitutes with whom they stand for: "Nguyễn Văn A; Lê Văn D (for Lê Văn C)".
std::string came_text(const domain::Records& records, const domain::Visit& visit, Lang lang);
/// Those who were sent and did not come, and why.
std::string absences_text(const domain::Records& records, const domain::Visit& visit, Lang lang);

/// The team of an official on a day; empty when in none.
domain::TeamId team_of(const domain::Records& records, const domain::OfficialId& official,
                       Date date);

/// The grade that a card has: as written, else by its sheet; empty when neither.
std::string grade_of(const domain::Records& records, const domain::Visit& visit,
                     const domain::ScoreCard& card);

/// "Khá"; of two scorers "cell: Khá; visitor: Tốt".
std::string grades_text(const domain::Records& records, const domain::Visit& visit, Lang lang);

/// official_title()
std::string official_name(const domain::Records& records, const domain::OfficialId& id, Date date);

}  // namespace lapthach::report
