// Turns what a rule found into a diagnostic with its place.
#include "domain/findings.hpp"

namespace lapthach::domain {

namespace {

Diagnostic diagnostic(const Records& records, Severity severity, Use use, Text what, Text hint) {
  return {severity, where(records, use.mark, use.key), std::move(what), std::move(hint), {}};
}

}  // namespace

void Findings::error(Use use, Text what, Text hint) {
  found_.push_back(diagnostic(records_, Severity::error, use, std::move(what), std::move(hint)));
}

void Findings::warning(Use use, Text what, Text hint) {
  found_.push_back(diagnostic(records_, Severity::warning, use, std::move(what), std::move(hint)));
}

bool Findings::has_patience(std::size_t candidates) {
  if (candidates > patience_) return false;
  patience_ -= candidates;
  return true;
}

}  // namespace lapthach::domain
