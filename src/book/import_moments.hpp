// Days that other systems write with a time of day, or with the month first.
#pragma once

#include "book/import_sheet.hpp"
#include "lapthach/base/date.hpp"

namespace lapthach::book {

/// Whether the mapping says that the file writes the month before the day.
bool months_come_first(const ColumnMapping& mapping);

/// "1/10" and "1/10/19" with the year that lies nearest to the period; any other text as it is.
std::string with_year(const std::string& text, Period period);

/// Makes the columns of days days alone, and gives those without a year that of the row's period.
/// A result that came after its due moment on
/// that very day was late, which days alone would not tell: its due day then is the day before.
void settle_moments(Sheet& sheet, bool months_first);

}  // namespace lapthach::book
