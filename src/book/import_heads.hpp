// Finds the line of heads of a table as offices lay it out: below a title, or in two lines.
#pragma once

#include "book/import_sheet.hpp"

namespace lapthach::book {

/// When the first line does not name all required columns, but one of the next does, alone or
/// together with the line above it, that becomes the header, and a notice says what was left out.
void settle_heads(Sheet& sheet, const ColumnMapping& mapping, const std::vector<Column>& columns);

/// Drops the columns `line` and `reason` that a reject file ends with.
void drop_reasons(Sheet& sheet);

}  // namespace lapthach::book
