// The last hand on every report: its identities proved, small counts hidden, columns chosen.
#pragma once

#include <vector>

#include "lapthach/domain/settings_reports.hpp"
#include "lapthach/report/figures.hpp"

namespace lapthach::report {

struct PaperOptions {
  bool formulas = false;   ///< with the definition of each figure
  bool is_public = false;  ///< without persons and small counts
};

/// What of the balances of the tables, and of their last rows that sum, does not hold: one sentence
/// each. Empty: all hold.
std::vector<Text> breaches(const print::Document& document);

/// The document as it is handed out. A breach stands first in it, as a table of errors. What is
/// published loses its columns on persons and says so; counts below the minimum become "<5", and so
/// do those from which one could be reckoned. Columns are as `settings` choose them, which throws
/// Error (Fault::data) when one names a column that the table does not have.
print::Document finished(print::Document document, const Figures& figures,
                         const domain::ReportSettings& settings, const PaperOptions& options,
                         Lang lang);

/// `counts` as they are published, in their order, when they sum to one more that is known: small
/// ones hidden, and of one that would stand alone also the least beside it.
std::vector<std::string> published(const std::vector<std::int64_t>& counts, int minimum);

}  // namespace lapthach::report
