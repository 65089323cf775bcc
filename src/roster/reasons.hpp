// Broken rules in words.
#pragma once

#include <vector>

#include "lapthach/base/date_words.hpp"
#include "roster/model.hpp"

namespace lapthach::roster {

/// Why a pair may not be, and the record that says so.
struct Reason {
  Text what;    ///< without a subject: "is away on …"
  Mark source;  ///< file -1 when no single record says so
};

/// One reason for each rule the pair breaks.
std::vector<Reason> reasons(const Model& model, Pair pair);

/// "A is away on … and has … as home unit".
Text listed(const Text& who, const std::vector<Reason>& list);

/// An official by name.
Text named(const Model& model, Index official);

/// ": reason", or nothing when none is given.
std::string because(const std::string& reason);

}  // namespace lapthach::roster
