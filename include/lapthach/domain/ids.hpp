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
using LevelId = Id<struct LevelTag>;
using BucketId = Id<struct BucketTag>;
using TopicId = Id<struct TopicTag>;
using OpinionKindId = Id<struct OpinionKindTag>;
using OutcomeId = Id<struct OutcomeTag>;
using RuleId = Id<struct RuleTag>;
using QueryId = Id<struct QueryTag>;  ///< a saved query
using EventId = Id<struct EventTag>;
using GuidanceId = Id<struct GuidanceTag>;        ///< a content set for a period (định hướng)
using SheetId = Id<struct SheetTag>;              ///< a score sheet
using CriterionId = Id<struct CriterionTag>;      ///< a criterion or group of a score sheet
using GuideId = Id<struct GuideTag>;              ///< a recording guide
using ShortcomingId = Id<struct ShortcomingTag>;  ///< within one team review
using ActionId = Id<struct ActionTag>;            ///< within one briefing

}  // namespace lapthach::domain
