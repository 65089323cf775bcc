// check() of a book whose petitions do not fit in memory: they pass by period by period.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

#include "lapthach/domain/records.hpp"

namespace lapthach::domain {

/// A petition and where it stands: what is kept of one that has passed by.
struct PetitionPlace {
  PetitionId id;
  Mark mark;
};

/// Finds what check() finds in the whole book. What `records` hold of petitions changes from call
/// to call; settings, registry, decisions and the names of files stay.
class PeriodwiseCheck {
 public:
  /// Checks everything but petitions, of which `records` hold none yet. `as_of`: the day as of
  /// which others will look at the petitions. `records` must outlive this.
  PeriodwiseCheck(Records& records, std::optional<Date> as_of);
  ~PeriodwiseCheck();
  PeriodwiseCheck(const PeriodwiseCheck&) = delete;
  PeriodwiseCheck& operator=(const PeriodwiseCheck&) = delete;

  /// `records` hold all petitions of the next period, or of several: of every period once, in
  /// order. Those that rest on one of another period are taken out of `records`, to be judged
  /// later.
  void pass();

  /// When all periods have passed: at most `most` of those to be judged, each once; none when all
  /// were.
  std::vector<PetitionPlace> next_to_judge(std::size_t most);
  /// What `petitions` rest on and is not among them, as far as the book has it.
  std::vector<PetitionPlace> missing_among(const std::vector<Petition>& petitions) const;
  /// `records` hold petitions to be judged, in any order, with all they rest on. Puts them in
  /// order.
  void judge();

  /// Everything found: sorted, each fault once.
  std::vector<Diagnostic> finish();

 private:
  struct Parts;
  Records& records_;
  std::optional<Date> as_of_;
  std::unique_ptr<Parts> parts_;
};

}  // namespace lapthach::domain
