// A workbook as people's spreadsheets save it (.xlsx, ECMA-376), read into the rows of a CSV file.
#pragma once

#include <string>
#include <string_view>

#include "book/csv.hpp"

namespace lapthach::book {

/// The rows of the first sheet: what each cell shows, days as ISO, times as HH:MM, a formula as its
/// last result. Lines are rows of the sheet, columns its columns, and there are no source lines. A
/// fault of a cell or row is in `diagnostics`; throws Error (Fault::data) when the file as a whole
/// cannot be read or goes beyond limits.hpp. Nothing outside the bytes is ever looked at: no
/// entities, no external links.
Csv read_xlsx(std::string_view bytes, const std::string& file);

/// read_xlsx() of a workbook, read_csv() of everything else.
Csv read_rows(std::string_view bytes, const std::string& file);

}  // namespace lapthach::book
