// Collects the faults that the rules of check() find.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lapthach/base/date_words.hpp"
#include "lapthach/domain/records.hpp"

namespace lapthach::domain {

/// The key of a record at which a fault lies.
struct Use {
  Mark mark;
  std::string_view key;
};

class Findings {
 public:
  /// `patience`: comparisons spent on suggestions.
  explicit Findings(const Records& records, std::size_t patience = 1'000'000)
      : records_(records), patience_(patience) {}

  const Records& records() const { return records_; }

  void error(Use use, Text what, Text hint);
  void warning(Use use, Text what, Text hint);

  /// True while a suggestion out of `candidates` ids is worth its time: thousands of unknown ids
  /// are a missing file, not slips of the pen.
  bool has_patience(std::size_t candidates);

  bool any_error() const { return lapthach::any_error(found_); }
  std::vector<Diagnostic> take() { return std::move(found_); }

 private:
  const Records& records_;
  std::vector<Diagnostic> found_;
  std::size_t patience_;  ///< comparisons left for suggestions
};

}  // namespace lapthach::domain
