// Whether the events that two sides entered for a petition make one legal history.
#pragma once

#include <string>
#include <vector>

#include "book/tree.hpp"
#include "lapthach/domain/settings_petitions.hpp"

namespace lapthach::book {

/// The ids of the petitions with an event that cannot be in `merged`, but can in the version that
/// it comes from; sorted. A file that cannot be read has none.
std::vector<std::string> newly_illegal(const Tree& ours, const Tree& theirs, const Tree& merged,
                                       const domain::PetitionSettings& settings);

}  // namespace lapthach::book
