// The records as of a day: what had happened by then.
#pragma once

#include "lapthach/domain/records.hpp"

namespace lapthach::domain {

/// `records` without what came after `day`: later visits, sessions, petitions, events and entries
/// of the registers are left out; what was done, handed back, published or closed later is not yet
/// so. A review belongs to the day of its period's meetings, a month of attendance to its first
/// day. Settings, registry and decisions say themselves when they hold, and stay whole.
Records happened_by(Records records, Date day);

/// Petitions alone, each by itself.
std::vector<Petition> happened_by(std::vector<Petition> petitions, Date day);

}  // namespace lapthach::domain
