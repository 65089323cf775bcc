// The part of check() that a change of visits, petitions or registers can make come out otherwise.
#pragma once

#include <functional>
#include <vector>

#include "lapthach/domain/records.hpp"

namespace lapthach::domain {

/// What check() finds in periods and registers, and in what they use. What it finds besides lies in
/// settings, registry and decisions alone, and is the same whatever the periods hold.
std::vector<Diagnostic> check_uses(const Records& records);

/// Whether check() finds no error in the visits and sessions of a book, by themselves: two visits
/// of one cell on one day it is not asked about.
using VisitsCheck = std::function<bool(const PeriodBook&)>;
/// `records`: settings, registry and decisions, in order; they must outlive what is returned.
VisitsCheck visits_check(const Records& records);

}  // namespace lapthach::domain
