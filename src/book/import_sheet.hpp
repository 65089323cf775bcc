// A CSV file of the import with its columns understood: each field is found by the key it fills.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "book/csv.hpp"
#include "book/field.hpp"

namespace lapthach::book {

/// A column that an import of one kind can take.
struct Column {
  std::string_view key;
  Need need = Need::optional;
  Meaning meaning;
};

/// Pairs of a column of the file and the column it stands for (empty: leave out). See plan_import()
/// for "*", for texts in quotes, and for `dates`.
using ColumnMapping = std::vector<std::pair<std::string, std::string>>;

/// What a mapping calls the way in which the file writes days.
inline constexpr std::string_view dates_key = "dates";

struct Sheet {
  Csv csv;                               ///< every field cleaned (see clean())
  std::vector<std::string> keys;         ///< for each field of the header; empty: left out
  std::vector<Diagnostic> notices = {};  ///< warnings: what was left out

  /// The field of `row` that fills `key`; null when the file has no such column.
  const CsvField* field(const CsvRow& row, std::string_view key) const;
};

/// Reads `bytes` and finds out which column is which. Faults are in csv.diagnostics; with any of
/// them the rows are not to be used.
Sheet open_sheet(std::string_view bytes, const std::string& file, const ColumnMapping& mapping,
                 const std::vector<Column>& columns);

/// What the mapping, else the name itself, makes of a header field: a key, empty when it is left
/// out; nothing: no column at all.
std::optional<std::string> key_of(const std::string& name, const ColumnMapping& mapping,
                                  const std::vector<std::string>& known);

/// Text as it is stored: NFC, line breaks as LF, no-break spaces as spaces, without characters
/// that nobody sees (is_hidden; but those that turn the direction of text stay, to be refused) and
/// without the apostrophe that our CSV puts before = + - @, trimmed.
std::string clean(std::string_view utf8);

/// Where the record of the row that begins at `line` was read; `key` may be empty.
Where place_of(const Sheet& sheet, int line, std::string_view key);

}  // namespace lapthach::book
