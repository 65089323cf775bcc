// The identifiers of the trade.
#pragma once

#include "lapthach/base/id.hpp"

namespace lapthach::domain {

using UnitId = Id<struct UnitTag>;
using CellId = Id<struct CellTag>;
using OfficialId = Id<struct OfficialTag>;
using TeamId = Id<struct TeamTag>;
using AgencyId = Id<struct AgencyTag>;
using DecisionId = Id<struct DecisionTag>;

}  // namespace lapthach::domain
