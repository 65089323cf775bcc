// The rows of an import that are at fault: told apart from the good ones, and why.
#pragma once

#include <vector>

#include "book/import_sheet.hpp"
#include "lapthach/book/book.hpp"

namespace lapthach::book {

/// The rows that errors of `diagnostics` lie in, with their reasons, in order of the file.
std::vector<Reject> rejects_of(const Sheet& sheet, const std::vector<Diagnostic>& diagnostics);

/// Takes those rows out of the sheet and adds them to `rejects`; false when there are none.
bool take_out(Sheet& sheet, const std::vector<Diagnostic>& diagnostics,
              std::vector<Reject>& rejects);

}  // namespace lapthach::book
