// The scores of a meeting, explained line by line.
#pragma once

#include <string>

#include "lapthach/domain/records.hpp"
#include "lapthach/print/document.hpp"

namespace lapthach::report {

/// The grade that a card has: as written, else by its sheet; empty when neither.
std::string grade_of(const domain::Records& records, const domain::Visit& visit,
                     const domain::ScoreCard& card);

/// "Khá"; of two scorers "cell: Khá; visitor: Tốt".
std::string grades_text(const domain::Records& records, const domain::Visit& visit, Lang lang);

/// Each card as a table by its sheet, or as a paragraph when only its total is known.
void append_scores(const domain::Records& records, const domain::Visit& visit, Lang lang,
                   print::Section& section);

}  // namespace lapthach::report
