// What each figure of a report says, and how it is computed: kept beside the code that does it.
#pragma once

#include <string_view>
#include <vector>

#include "lapthach/print/document.hpp"

namespace lapthach::report {

/// One figure: a column of numbers or shares, or a total.
struct Figure {
  std::string_view name;  ///< of the column or total; "buckets" stands for each bucket
  Text meaning;           ///< one sentence
  Text formula;
  bool on_page = false;  ///< its meaning is also a note in the report itself
};
using Figures = std::vector<Figure>;

Figures agencies_figures();
Figures attendance_figures();
Figures compliance_figures();
Figures cumulative_figures();
Figures dashboard_figures();
Figures official_figures();
Figures pack_figures();
Figures period_figures();
Figures petitions_figures();
Figures registers_figures();
Figures reminders_figures();
Figures roster_figures();
Figures topics_figures();

/// The meanings of those that stand on the page.
std::vector<std::string> notes(const Figures& figures, Lang lang);

/// A table of all of them.
print::Section definitions(const Figures& figures, Lang lang);

}  // namespace lapthach::report
