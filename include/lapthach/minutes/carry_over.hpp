// What comes back until somebody ends it: remedies of team reviews, actions of briefings, opinions
// that are neither petition nor remark.
#pragma once

#include <string>
#include <vector>

#include "lapthach/domain/records.hpp"

namespace lapthach::minutes {

/// Pointers are into the records.
struct OpenRemedy {
  Period period;  ///< of the review that found the shortcoming
  domain::TeamId team;
  const domain::Shortcoming* shortcoming = nullptr;
};

/// Shortcomings of reviews up to `period` that no review up to `period` settles, by team, then
/// period. `records` must hold the earlier periods.
std::vector<OpenRemedy> open_remedies(const domain::Records& records, Period period);

struct OpenAction {
  const domain::Briefing* briefing = nullptr;
  const domain::BriefingAction* action = nullptr;
};

/// How many of something there were, and how many of them were ended.
struct Ended {
  int all = 0, ended = 0;
};
/// Of the same shortcomings and actions, counted for themselves.
Ended remedies_so_far(const domain::Records& records, Period period);
Ended actions_so_far(const domain::Records& records, Date date);

/// Actions of briefings up to `date` neither done by then nor dropped, by day.
std::vector<OpenAction> open_actions(const domain::Records& records, Date date);

struct WaitingOpinion {
  domain::CellId cell;  ///< empty: raised at a working session
  domain::UnitId unit;  ///< of that session
  Date date;
  const domain::Opinion* opinion = nullptr;
};

/// Opinions of a period of which nobody has said whether they become petitions.
std::vector<WaitingOpinion> waiting_opinions(const domain::PeriodBook& book);

}  // namespace lapthach::minutes
