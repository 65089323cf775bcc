// Something that happens on a day, for a calendar.
#pragma once

#include <optional>
#include <string>

#include "lapthach/base/date.hpp"

namespace lapthach::print {

struct Event {
  std::string uid;  ///< the same whenever the event is printed; no other event of the book has it
  Date date;
  std::optional<ClockTime> time = {};  ///< by the clock of Việt Nam; none: the whole day
  int minutes = 0;                     ///< how long, when there is a time
  std::string summary;
  std::string place = {};
  std::string description = {};
  std::optional<int> reminder = {};  ///< so many minutes before the beginning
  bool tentative = false;            ///< not official yet
};

}  // namespace lapthach::print
