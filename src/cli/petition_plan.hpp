// Plans: events to be entered into petitions, as a CSV file that a person reads before it is done.
#pragma once

#include <string>
#include <vector>

#include "cli/petition_asked.hpp"
#include "lapthach/domain/petition.hpp"

namespace lapthach::cli {

/// The plan to enter the event into each of these petitions.
std::string plan_of(const EventAsked& event, const std::vector<domain::PetitionId>& ids);

}  // namespace lapthach::cli
