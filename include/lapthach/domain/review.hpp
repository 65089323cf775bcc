// The review of each team after a period: strengths, shortcomings with cause and remedy, lessons.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lapthach/base/date.hpp"
#include "lapthach/base/error.hpp"
#include "lapthach/domain/ids.hpp"

namespace lapthach::domain {

/// A shortcoming (tồn tại, hạn chế). Its remedy comes back period by period until a Settlement ends
/// it.
struct Shortcoming {
  ShortcomingId id;  ///< within the review; numbered when nobody chose one
  std::string text;
  std::string cause;
  std::string remedy;
  Mark mark = {};

  bool operator==(const Shortcoming&) const = default;
};

/// A remedy, of this period or an earlier one, that was carried out or given up. It stands in the
/// review of the period in which that was found, because a closed period does not change.
struct Settlement {
  Period period;  ///< of the shortcoming
  ShortcomingId shortcoming;
  std::optional<Date> done;
  std::string dropped;  ///< why it was given up
  Mark mark = {};

  bool operator==(const Settlement&) const = default;
};

/// One team's review of one period; <period>/reviews.yaml.
struct Review {
  TeamId team;
  std::vector<std::string> strengths;
  std::vector<Shortcoming> shortcomings;
  std::vector<std::string> lessons;
  std::vector<Settlement> settled;
  Mark mark;

  bool operator==(const Review&) const = default;
};

}  // namespace lapthach::domain
