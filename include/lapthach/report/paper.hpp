// Makes a report a paper of the office: its head, who signs, how it looks, all from the settings.
#pragma once

#include "lapthach/domain/settings.hpp"
#include "lapthach/print/document.hpp"

namespace lapthach::report {

/// The paper around the sections of a report that is given out on `date`. `report`: its key in
/// papers.reports (period, roster …); where the settings say nothing a roster is a notice of the
/// board, everything else a report of it. `title` is what it is about (trích yếu), without the kind
/// of paper when it begins with that. The number is left blank for the office to fill in.
print::Paper paper(const domain::Settings& settings, std::string_view report,
                   const std::string& title, Date date, Lang lang);

/// How the papers of a book look: the form, and what the settings change of it.
print::PaperStyle style_of(const domain::PapersSettings& papers);

}  // namespace lapthach::report
