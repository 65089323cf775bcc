// Faults as values: keeping them, ordering them.
#include "lapthach/base/error.hpp"

#include <algorithm>
#include <cassert>
#include <tuple>
#include <utility>

namespace lapthach {

Error::Error(Fault fault, Diagnostic diagnostic)
    : Error(fault, std::vector<Diagnostic>{std::move(diagnostic)}) {}

Error::Error(Fault fault, Text what, Text hint)
    : Error(fault, Diagnostic{Severity::error, {}, std::move(what), std::move(hint), {}}) {}

Error::Error(Fault fault, std::vector<Diagnostic> diagnostics)
    : fault_(fault), diagnostics_(std::move(diagnostics)) {
  assert(!diagnostics_.empty());
}

const char* Error::what() const noexcept { return diagnostics_.front().what.en.c_str(); }

void sort_diagnostics(std::vector<Diagnostic>& diagnostics) {
  // Everything that is shown takes part, so that the order does not hang on who found what first.
  const auto key = [](const Diagnostic& d) {
    return std::tie(d.where.file, d.where.line, d.where.column, d.severity, d.what.en, d.what.vi,
                    d.hint.en, d.hint.vi, d.where.key, d.excerpt);
  };
  std::ranges::sort(diagnostics, [&](const auto& a, const auto& b) { return key(a) < key(b); });
  diagnostics.erase(std::unique(diagnostics.begin(), diagnostics.end()), diagnostics.end());
}

bool any_error(const std::vector<Diagnostic>& diagnostics) {
  return std::ranges::any_of(diagnostics,
                             [](const Diagnostic& d) { return d.severity == Severity::error; });
}

}  // namespace lapthach
