// The example books as values, before they become CSV files.
#pragma once

#include <string_view>
#include <vector>

#include "lapthach/domain/records.hpp"
#include "places.hpp"
#include "random.hpp"

namespace example {

/// District of 2019: 20 communes, 20 teams, 231 numbered cells, eleven periods of visits.
lapthach::domain::Records lap_thach_2019(const Places& places);
/// Two tiers of 2026: six communes, their 200 villages, four periods of visits.
lapthach::domain::Records lap_thach_2026(const Places& places);

// --- parts that both books are made of ----------------------------------------------------------

/// Fills in what is invented about a cell: members, secretary, phone. `n` counts cells.
void invent_cell(lapthach::domain::Cell& cell, int n, Random& random);

/// A team of `officials`: the first leads, the second is deputy, the third secretary.
lapthach::domain::TeamStatement team(std::string_view team_id, const lapthach::domain::UnitId& unit,
                                     const std::vector<lapthach::domain::OfficialId>& officials);

/// Into the order that look-ups as of a day expect: by id, then first day.
void sort(lapthach::domain::Registry& registry);

/// Made-up distances in km of every member in force on `date` to every cell of the team's units.
void invent_travel(lapthach::domain::Records& book, lapthach::Date date, Random& random);

/// Visits of every period from `first` to `last`: each team goes round its cells in turn, some
/// members are excused, absent or stood in for. Those unavailable that day are excused.
void invent_visits(lapthach::domain::Records& book, lapthach::Period first, lapthach::Period last,
                   Random& random);

}  // namespace example
