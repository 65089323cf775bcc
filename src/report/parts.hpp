// Each official's part in each visit: what was asked, and what was recorded.
#pragma once

#include <optional>
#include <vector>

#include "lapthach/report/presence.hpp"

namespace lapthach::report {

struct Part {
  Period period;
  domain::TeamId team;  ///< that sent the official; else of the official on that day
  domain::OfficialId official;
  domain::CellId cell;
  Date date;
  const domain::Assignment* assignment = nullptr;  ///< null: no roster asked for it
  const domain::Visit* visit = nullptr;            ///< null: nothing is recorded
  const domain::Visitor* visitor = nullptr;        ///< of that visit

  std::optional<domain::VisitStatus> status() const {
    return visitor == nullptr ? std::nullopt : std::optional(visitor->status);
  }
};

/// Of the range, by period: first what rosters asked for, in their order, then what else was
/// recorded, by cell and official. What is after the day of the view is left out.
std::vector<Part> parts(const PresenceView& view);

/// How many parts came to what.
struct PartCount {
  std::int64_t assigned = 0, done = 0, excused = 0, unexcused = 0, substituted = 0, unrecorded = 0;

  void add(const Part& part);
};
/// The columns of a PartCount, its share of attendance last; its cells; what must hold of them.
std::vector<print::Column> count_columns(Lang lang);
void append(std::vector<print::Value>& row, const PartCount& count);
std::vector<print::Balance> count_balances();
/// As the totals of a document.
std::vector<std::pair<std::string, print::Value>> totals_of(const PartCount& count);

}  // namespace lapthach::report
