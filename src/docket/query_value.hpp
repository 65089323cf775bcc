// Values of queries: days in all their forms, and numbers.
#pragma once

#include <optional>
#include <string_view>

#include "lapthach/docket/query.hpp"

namespace lapthach::docket {

/// 2019-07-01, 01/7/2019, 2019-07, 2019, 2019-Q3, today, -30d, +5wd: the days it means.
struct Days {
  Date first;
  Date last;
};
/// Whether `text` has one of those forms, whatever the day is.
bool is_days(std::string_view text);
/// Whether a range of days or numbers ends before it begins, whatever the day is.
bool is_backward(std::string_view from, std::string_view upto);
/// `text` must be one of those forms. `as_of` is today.
Days days_of(std::string_view text, const WorkCalendar& calendar, Date as_of);

/// A whole number, a "d" for days allowed behind it.
std::optional<int> number_of(std::string_view text);

}  // namespace lapthach::docket
