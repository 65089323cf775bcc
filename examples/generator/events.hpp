// Lets the matters live: their events, day by day, as a clerk would have entered them.
#pragma once

#include <vector>

#include "matters.hpp"

namespace example {

/// The petitions with every event up to `last`, entered in the order of their days, so that paper
/// numbers rise. Throws when the rules of the book refuse one.
std::vector<lapthach::domain::Petition> live(const lapthach::domain::Records& book,
                                             const Stock& stock, std::vector<Matter> matters,
                                             lapthach::Date last, Random& random);

}  // namespace example
