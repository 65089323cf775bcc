// The papers of evidence/: are they there, and still what they were?
#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "lapthach/domain/records.hpp"

namespace lapthach::book {

/// Collects what is wrong with the papers that events refer to.
class EvidenceCheck {
 public:
  /// `rehash`: whether papers are looked into. `records` name the files; both must outlive this.
  EvidenceCheck(const std::filesystem::path& root, const domain::Records& records, bool rehash)
      : root_(root), records_(records), rehash_(rehash) {}

  /// Papers of the petitions that the records hold now: missing, or changed since.
  void look_at_petitions();
  /// Everything found, with the papers that no event of all those petitions refers to.
  std::vector<Diagnostic> finish();

 private:
  void look_at(const domain::Event& event);
  void look_for_orphans();
  void report(const domain::Event& event, Text what, Text hint);

  const std::filesystem::path& root_;
  const domain::Records& records_;
  bool rehash_;
  std::vector<Diagnostic> faults_;
  std::set<std::string> referred_;
};

}  // namespace lapthach::book
