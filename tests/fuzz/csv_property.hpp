// What must hold for any bytes that come as a CSV file.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include "book/csv.hpp"
#include "book/import_sheet.hpp"

namespace lapthach::test {

inline std::string in_quotes(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) out += c == '"' ? "\"\"" : std::string(1, c);
  return out + '"';
}

/// The rows as a file, every field in quotation marks.
inline std::string written(const book::Csv& csv) {
  std::string out;
  const auto row = [&](const book::CsvRow& fields) {
    for (std::size_t i = 0; i < fields.size(); ++i) {
      out += (i == 0 ? "" : ",") + in_quotes(fields[i].text);
    }
    out += '\n';
  };
  row(csv.header);
  for (const book::CsvRow& fields : csv.rows) row(fields);
  return out;
}

inline bool same_texts(const book::CsvRow& a, const book::CsvRow& b) {
  return std::ranges::equal(a, b, {}, &book::CsvField::text, &book::CsvField::text);
}

/// True when every field stands where it says, as wide as the header, and cleaning is done once.
inline bool is_sound(const book::Csv& csv, const book::CsvRow& row) {
  return row.size() == csv.header.size() &&
         std::ranges::all_of(row, [&](const book::CsvField& field) {
           const std::string clean = book::clean(field.text);
           return field.line >= 1 && static_cast<std::size_t>(field.line) <= csv.lines.size() &&
                  book::clean(clean) == clean;
         });
}

/// True when the bytes are refused with a diagnostic, or what was read is sound and comes back from
/// a file written anew.
inline bool csv_holds(std::string_view bytes) {
  const book::Csv csv = book::read_csv(bytes, "f");
  if (!csv.diagnostics.empty()) return true;
  if (!std::ranges::all_of(csv.rows, [&](const auto& row) { return is_sound(csv, row); })) {
    return false;
  }
  const book::Csv again = book::read_csv(written(csv), "f");
  return again.diagnostics.empty() && same_texts(again.header, csv.header) &&
         std::ranges::equal(again.rows, csv.rows, same_texts);
}

}  // namespace lapthach::test
