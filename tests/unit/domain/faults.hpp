// How the tests of check() say what they expect.
#pragma once

#include <string_view>

#include "lapthach/domain/records.hpp"

namespace lapthach::domain {

/// check() finds exactly one fault: of that severity, at that key, and its English halves contain
/// `what` and `hint`.
void finds_one(const Records& records, Severity severity, std::string_view key,
               std::string_view what, std::string_view hint);

inline void finds_error(const Records& records, std::string_view key, std::string_view what,
                        std::string_view hint) {
  finds_one(records, Severity::error, key, what, hint);
}

inline void finds_warning(const Records& records, std::string_view key, std::string_view what,
                          std::string_view hint) {
  finds_one(records, Severity::warning, key, what, hint);
}

/// Among what check() finds is one that says just this in English.
bool tells(const Records& records, std::string_view what);

}  // namespace lapthach::domain
