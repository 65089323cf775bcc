// What `assign repair` and `--assume` say has happened, laid over the records of the book.
#pragma once

#include <string>
#include <vector>

#include "lapthach/domain/records.hpp"

namespace lapthach::cli {

/// CELL=DATE[THH:MM] as a move. Throws Error (Fault::usage).
domain::Move move_from(const domain::Registry& registry, const std::string& word, Period period);

/// The official is away on every day of the period on which cells meet, and on those of the visits
/// that `roster` gives; on those before `since` only when there are no others. `reason`: said in
/// the registry.
void make_absent(domain::Records& records, const domain::Roster* roster, Period period,
                 const domain::OfficialId& official, const std::string& reason, Date since);

/// The cell takes no visitor in the period.
void cancel(domain::Records& records, Period period, const domain::CellId& cell,
            const std::string& reason);

/// The cell meets elsewhen, whatever was said before.
void put_move(domain::Records& records, Period period, const domain::Move& move);

/// Of a period of which some meetings are over and others are not: pins to those before `today` who
/// was sent there by `published`, or that nobody was. A period that is over as a whole is left
/// free: there the paper is put right.
void keep_what_was(domain::Records& records, const domain::Roster& published, Date today);

}  // namespace lapthach::cli
