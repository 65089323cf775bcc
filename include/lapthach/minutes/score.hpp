// The grade of a meeting: points by a score sheet, and a sentence for each of them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lapthach/domain/records.hpp"

namespace lapthach::minutes {

/// The points of one criterion (or of a group without criteria).
struct ScoreLine {
  domain::SheetItem item;
  std::optional<Decimal> points;  ///< nothing: neither given nor measurable
  bool measured = false;          ///< by a tier of the sheet, not given by the scorer
  Text why;                       ///< "33 of 35 expected (94.29%): the sheet gives 4"
};

/// A grade of the sheet, and why it holds or not.
struct GradeLine {
  std::string grade;
  bool holds = false;
  Text why;
};

struct Score {
  std::vector<ScoreLine> lines;   ///< in the order of the sheet
  Decimal total;                  ///< of the points there are
  Decimal most;                   ///< full marks
  bool complete = false;          ///< every line has points
  std::string grade;              ///< empty when not complete, or no grade holds
  std::vector<GradeLine> grades;  ///< down to the one that holds
};

/// Points as given on the card; a criterion without any that can be measured gets what the sheet
/// gives for `visit`. Where given points differ from those measured, the line says so: the scorer
/// decides. Points for what is not on the sheet do not count.
Score score(const domain::ScoreSheet& sheet, const domain::ScoreCard& card,
            const domain::Visit& visit);

}  // namespace lapthach::minutes
