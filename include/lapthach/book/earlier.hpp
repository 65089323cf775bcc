// What was raised earlier in one unit, read without the rest of the book.
#pragma once

#include <filesystem>
#include <vector>

#include "lapthach/domain/records.hpp"

namespace lapthach::book {

/// The petitions of `unit` raised in the periods from `from` to `to`, both included, in order of
/// period and id. Reads the files that are named after the unit and no others, so it takes as long
/// as one unit is large, whatever the size of the book. Throws Error (Fault::data) when one of them
/// is at fault.
std::vector<domain::Petition> petitions_of(const std::filesystem::path& root,
                                           const domain::UnitId& unit, Period from, Period to);

}  // namespace lapthach::book
