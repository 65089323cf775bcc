// Reads a CSV file or a workbook as a table of texts.
#include "lapthach/book/table.hpp"

#include <algorithm>

#include "book/archive.hpp"
#include "book/import_sheet.hpp"
#include "book/xlsx.hpp"
#include "lapthach/base/text.hpp"

namespace lapthach::book {

bool TextTable::has(std::string_view column) const {
  return std::ranges::find(header, column) != header.end();
}

const std::string& TextTable::at(const Row& row, std::string_view column) const {
  static const std::string empty;
  const auto found = std::ranges::find(header, column);
  return found == header.end() ? empty
                               : row.fields[static_cast<std::size_t>(found - header.begin())];
}

bool is_workbook(std::string_view bytes) { return is_archive(bytes); }

TextTable read_table(std::string_view bytes, const std::string& file) {
  Csv csv = read_rows(bytes, file);
  if (!csv.diagnostics.empty()) throw Error(Fault::data, std::move(csv.diagnostics));
  TextTable table;
  for (const CsvField& field : csv.header) table.header.push_back(match_key(clean(field.text)));
  for (const CsvRow& row : csv.rows) {
    TextTable::Row& fields = table.rows.emplace_back();
    fields.line = row.front().line;
    for (const CsvField& field : row) fields.fields.push_back(clean(field.text));
  }
  return table;
}

}  // namespace lapthach::book
