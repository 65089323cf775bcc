// What `assign repair` and `--assume` say has happened, laid over the records of the book.
#pragma once

#include <string>
#include <vector>

#include "lapthach/domain/records.hpp"

namespace lapthach::cli {

/// CELL=DATE[THH:MM] as a move. Throws Error (Fault::usage).
domain::Move move_from(const domain::Registry& registry, const std::string& word, Period period);

/// The official is away on the days of the visits that `roster` gives, else on the main day.
/// `reason`: said in the registry.
void make_absent(domain::Records& records, const domain::Roster* roster, Period period,
                 const domain::OfficialId& official, const std::string& reason);

/// The cell takes no visitor in the period.
void cancel(domain::Records& records, Period period, const domain::CellId& cell,
            const std::string& reason);

/// The cell meets elsewhen, whatever was said before.
void put_move(domain::Records& records, Period period, const domain::Move& move);

}  // namespace lapthach::cli
