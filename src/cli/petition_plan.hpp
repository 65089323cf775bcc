// Plans: events to be entered into petitions, as a CSV file that a person reads before it is done.
#pragma once

#include <string>
#include <vector>

#include "cli/petition_asked.hpp"
#include "cli/petitions.hpp"

namespace lapthach::cli {

/// The plan to enter the event into each of these petitions of `work`, with the last event that
/// each has: so that what was done once is not done again.
std::string plan_of(const EventAsked& event, const std::vector<domain::PetitionId>& ids,
                    const Work& work);

}  // namespace lapthach::cli
