// The part of check() that a change of visits, petitions or registers can make come out otherwise.
#pragma once

#include <vector>

#include "lapthach/domain/records.hpp"

namespace lapthach::domain {

/// What check() finds in periods and registers, and in what they use. What it finds besides lies in
/// settings, registry and decisions alone, and is the same whatever the periods hold.
std::vector<Diagnostic> check_uses(const Records& records);

}  // namespace lapthach::domain
