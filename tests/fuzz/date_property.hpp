// What must hold for anything that is typed for a day, a time or a period.
#pragma once

#include <optional>
#include <string_view>

#include "lapthach/base/date.hpp"

namespace lapthach::test {

inline bool date_comes_back(Date date) {
  const auto year = static_cast<int>(date.year());
  return date.ok() && year >= 1900 && year <= 2199 && parse_date(to_string(date)) == date &&
         parse_date_loose(to_string(date)) == date &&
         parse_date_loose(to_vietnamese_numeric(date)) == date &&
         days_between(date, add_days(date, 40)) == 40 &&
         add_days(add_days(date, 400), -400) == date;
}

inline bool period_comes_back(Period period) {
  return parse_period(to_string(period)) == period && period_of(first_day(period)) == period &&
         period_of(last_day(period)) == period && (period + 7) - period == 7;
}

/// True when the text is refused, or what it means is written to a text that means the same.
inline bool date_holds(std::string_view text) {
  const auto date = parse_date_loose(text);
  if (const auto iso = parse_date(text); iso && (iso != date || to_string(*iso) != text)) {
    return false;
  }
  if (date && !date_comes_back(*date)) return false;
  if (date && !period_comes_back(period_of(*date))) return false;
  const auto time = parse_time(text);
  if (time &&
      (time->minutes < 0 || time->minutes >= 1440 || parse_time(to_string(*time)) != time)) {
    return false;
  }
  const auto period = parse_period(text);
  return !period || period_comes_back(*period);
}

}  // namespace lapthach::test
