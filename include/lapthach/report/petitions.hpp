// What became of the petitions, over any range of periods: the annexes and tables of the synthesis.
#pragma once

#include <optional>

#include "lapthach/docket/docket.hpp"
#include "lapthach/docket/summand.hpp"
#include "lapthach/print/document.hpp"

namespace lapthach::report {

/// From one period to another, both included.
struct PeriodRange {
  Period first, last;
};

/// Which units and agencies things count under and are named by: those of the day a matter was
/// raised or a meeting held, or those that stand in their place on `as_of`. A cell that lives on
/// leads to its unit; what has no successor, or several, stays what it was.
enum class Structure { then, now };

/// What a report on petitions looks at. `records` must hold the range with its petitions, and those
/// of all periods for petitions that were merged across periods.
struct PetitionView {
  const domain::Records& records;
  const std::vector<docket::Case>& cases;  ///< as of `as_of`, by id
  PeriodRange range;
  Date as_of;
  Lang lang;
  std::optional<Structure> structure = {};  ///< empty: that of the day, without tables by unit
  bool is_public = false;                   ///< what may name somebody is left out of the text
};

/// Annex 2 of the synthesis (domain study, 2.3): one row a petition. Totals: petitions, voices.
print::Document petitions(const PetitionView& view);

/// Annex 3: one row a period, by bucket of competence, and how far they are settled. Every count is
/// of voices (lượt): a petition that five people raised counts five times; one that was split
/// counts by its children, and kinds that the settings do not add up are left out.
/// Totals: periods, voices, buckets.ID, answered, replied, open, overdue: see cumulative_figures().
/// With a structure a second table has one row a unit.
print::Document cumulative(const PetitionView& view);
/// The same where only what is added up is known of the petitions: `view` needs none.
print::Document cumulative(const PetitionView& view, const std::vector<docket::Summand>& summands);

/// What each agency was charged with, what of it was on time in the three ways of
/// docket::OnTime, and how long it held them in working days.
print::Document agencies(const PetitionView& view);

/// Each topic with its voices, petitions and distinct problems, and what comes back in one unit.
print::Document topics(const PetitionView& view);

}  // namespace lapthach::report
