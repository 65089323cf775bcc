// Reads what a report needs, of one book or of several as one, and hands the report out.
#pragma once

#include <functional>
#include <optional>

#include "cli/hand_out.hpp"
#include "cli/petition_query.hpp"
#include "cli/petition_rows.hpp"
#include "lapthach/report/petitions.hpp"

namespace lapthach::cli {

struct ReportOrder {
  std::optional<report::PeriodRange> range;  ///< none: all periods of the book up to the day
  book::Wanted wanted;                       ///< of one book; of several all that the order's `to`
                                             ///< allows, to tell which of them is behind
  std::function<print::Document(const Docket&, const report::PeriodRange&)> fill;
  report::Figures figures;
  /// The same from the rows of one book, where they say enough: warm, that costs next to nothing.
  std::function<print::Document(const PetitionRows&, const report::PeriodRange&)> fill_from_rows =
      {};
};

int give_report(const ReportOrder& order, const report::PaperOptions& paper, Context& context);

}  // namespace lapthach::cli
