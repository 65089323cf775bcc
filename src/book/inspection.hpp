// Reads a whole book and looks at it, holding no more of it than must be seen together.
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "book/check_evidence.hpp"
#include "book/load.hpp"
#include "lapthach/domain/periodwise_check.hpp"

namespace lapthach::book {

/// What check() finds in files and records. Everything but petitions is held first, then the
/// petitions of one period after the other.
class Inspection {
 public:
  /// As of check().
  Inspection(const std::filesystem::path& root, bool rehash, const Finder& more,
             std::optional<Date> as_of, const Progress& progress);
  Inspection(const Inspection&) = delete;
  Inspection& operator=(const Inspection&) = delete;

  void inspect();

  /// After inspect(): the faults of reading and, when every file could be parsed, those of what was
  /// read. In no order.
  std::vector<Diagnostic> take_found();
  /// What `more` found.
  std::vector<Diagnostic> take_others();

 private:
  domain::Records& records() { return reading_.loaded.records; }
  void hold(Period period, std::vector<domain::Petition> petitions);
  void look();
  void inspect(Period period);
  void judge_the_rest();
  std::vector<Diagnostic> without_consequences(std::vector<Diagnostic> found) const;

  const std::filesystem::path& root_;
  const Finder& more_;
  std::optional<Date> as_of_;
  const Progress& progress_;
  Thorough reading_;
  EvidenceCheck papers_;
  std::optional<domain::PeriodwiseCheck> check_;
  std::vector<Diagnostic> others_;
};

}  // namespace lapthach::book
