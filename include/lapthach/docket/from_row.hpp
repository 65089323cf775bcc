// Turns a row of an older book, or of another system, into a petition and its events.
#pragma once

#include "lapthach/domain/petition_row.hpp"

namespace lapthach::docket {

/// The petition that `row` tells of. Its id follows from its content, so the same row always means
/// the same petition; one that `known` finds gets the events that it lacks and loses none. Steps
/// that a row must have gone through but does not tell of are entered as `legacy`: on the day of
/// the step before, and without what is not known. Faults: days out of order or to come, words that
/// the settings do not know, a reply without a result paper above the grassroots level, what
/// contradicts the book. Of other channels the text is left out, with a warning.
domain::RowOutcome from_row(const domain::PetitionRow& row, const domain::Records& records,
                            const domain::KnownPetition& known, Date today);

}  // namespace lapthach::docket
