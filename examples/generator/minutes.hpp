// What the visits and sessions of each period were about, and how the teams did.
#pragma once

#include "lapthach/domain/records.hpp"
#include "stock.hpp"

namespace example {

/// period.yaml of each past period: its guidance, closed some weeks after the meetings.
void set_periods(lapthach::domain::Records& book, const Stock& stock);

/// A working session of each team with the committee of its unit, the leader and the secretary
/// going. None when the facts say so.
void hold_sessions(lapthach::domain::Records& book, const Stock& stock, Random& random);

/// Some agenda of every visit; of the last periods the whole minutes.
void write_minutes(lapthach::domain::Records& book, const Stock& stock, Random& random);

/// A review of each team after each period; remedies come back until they are done or dropped.
void review_teams(lapthach::domain::Records& book, const Stock& stock, Random& random);

/// Monthly attendance, notebooks, training, briefings and inspections.
void keep_registers(lapthach::domain::Records& book, const Stock& stock, Random& random);

}  // namespace example
