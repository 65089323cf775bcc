// Runs check() and compares its one finding with what a test expects.
#include "unit/domain/faults.hpp"

#include <algorithm>

#include <doctest/doctest.h>

namespace lapthach::domain {

void finds_one(const Records& records, Severity severity, std::string_view key,
               std::string_view what, std::string_view hint) {
  const std::vector<Diagnostic> found = check(records);
  for (const Diagnostic& each : found) {
    INFO(each.where.key, ": ", each.what.en, " | ", each.hint.en);
    CHECK(each.severity == severity);
    CHECK(each.where.key == key);
    CHECK(each.what.en.find(what) != std::string::npos);
    CHECK(each.hint.en.find(hint) != std::string::npos);
    CHECK_FALSE(each.what.vi.empty());
    CHECK_FALSE(each.hint.vi.empty());
  }
  CHECK(found.size() == 1);
}

bool tells(const Records& records, std::string_view what) {
  return std::ranges::any_of(check(records),
                             [&](const Diagnostic& each) { return each.what.en == what; });
}

}  // namespace lapthach::domain
