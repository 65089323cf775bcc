// Which days are worked, with holidays and swapped days.
#include <algorithm>

#include "lapthach/base/date.hpp"

namespace lapthach {

bool WorkCalendar::is_working(Date date) const {
  if (std::ranges::binary_search(work, date)) return true;
  if (std::ranges::binary_search(off, date)) return false;
  const std::chrono::weekday weekday{std::chrono::sys_days{date}};
  return weekday != std::chrono::Saturday && weekday != std::chrono::Sunday;
}

Date WorkCalendar::working_from(Date date) const {
  constexpr int patience = 60;
  for (int later = 0; later <= patience; ++later) {
    const Date candidate = add_days(date, later);
    if (is_working(candidate)) return candidate;
  }
  return date;
}

}  // namespace lapthach
