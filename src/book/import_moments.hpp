// Days that other systems write with a time of day, or with the month first.
#pragma once

#include "book/import_sheet.hpp"

namespace lapthach::book {

/// Whether the mapping says that the file writes the month before the day.
bool months_come_first(const ColumnMapping& mapping);

/// Makes the columns of days of petitions days alone. A result that came after its due moment on
/// that very day was late, which days alone would not tell: its due day then is the day before.
void settle_moments(Sheet& sheet, bool months_first);

}  // namespace lapthach::book
