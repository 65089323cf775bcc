// Findings of a proof as the diagnostics that every command shows.
#include "cli/log_show.hpp"

namespace lapthach::cli {

namespace {

/// `1a2b3c4d5e6f:registry/cells.yaml`, as git itself names a file of a commit.
Diagnostic diagnostic_of(const book::Finding& finding) {
  Where where = finding.where;
  if (!finding.commit.empty()) {
    const std::string commit = finding.commit.substr(0, 12);
    where.file = where.file.empty() ? commit : commit + ":" + where.file;
  }
  return {finding.severity, where, finding.what, finding.hint, {}};
}

}  // namespace

std::string proof_text(const book::Proof& proof, const Desk& desk, bool quiet) {
  std::string text;
  for (const auto& finding : proof.findings) {
    if (quiet && finding.severity == Severity::warning) continue;
    text += render(diagnostic_of(finding), desk.lang, desk.colour);
  }
  return text;
}

}  // namespace lapthach::cli
