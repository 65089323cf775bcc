// What people leave in their tables and mean otherwise: honorifics, posts glued to names, totals,
// fonts of before Unicode.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "book/import_sheet.hpp"
#include "lapthach/base/legacy.hpp"
#include "lapthach/domain/registry.hpp"

namespace lapthach::book {

/// A person as typed in one cell.
struct PersonText {
  std::string name;  ///< without "Đồng chí", "đ/c", "Ông", "Bà" …
  std::string post;  ///< what stood behind a dash or comma; may be empty
};
PersonText person_in(std::string_view text);

/// Cleans the rows of the sheet in place: honorifics leave names, a post glued to an official's
/// name goes to the post when that is empty, a totals row goes, each with a warning where something
/// is left out. Text in an old font is an error. `columns`: those of the kind.
std::vector<Diagnostic> clean_rows(Sheet& sheet, const std::vector<Column>& columns);

/// What is said of text in an old font that seems to mean `meant`.
Text in_old_font(LegacyFont font, std::string_view meant);

/// A code as a spreadsheet shows it: "8761" for "08761".
std::string without_zeros(std::string_view code);

/// Gives codes that lost their first zeros in a spreadsheet back those of the same unit in the
/// book.
void restore_codes(Sheet& sheet, const domain::Registry& registry);

}  // namespace lapthach::book
