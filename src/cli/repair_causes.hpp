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

/// Throws Error (Fault::no) when every meeting of the period, or every one of the cell, was before
/// `today`: what was is recorded, not assigned.
void require_ahead(const domain::Records& records, Period period, Date today);
void require_meeting_ahead(const domain::Records& records, Period period,
                           const domain::CellId& cell, Date today);

/// Pins to the meetings before `today` who was sent there by `published`, or that nobody was.
void keep_what_was(domain::Records& records, const domain::Roster& published, Date today);

}  // namespace lapthach::cli
