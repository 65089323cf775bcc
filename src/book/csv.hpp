// A CSV file as people's programs save it, read into rows whose every field knows its place.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lapthach/base/error.hpp"

namespace lapthach::book {

struct CsvField {
  std::string text;  ///< without its quotes, otherwise as it stands
  int line = 0;      ///< where the field begins, from 1
  int column = 0;    ///< in characters, from 1
};

using CsvRow = std::vector<CsvField>;

struct Csv {
  std::string file;                ///< its name in diagnostics
  std::vector<std::string> lines;  ///< the source, for excerpts
  CsvRow header;
  std::vector<CsvRow> rows;  ///< blank ones left out; each as long as the header
  std::vector<Diagnostic> diagnostics;
};

/// Reads `bytes`: UTF-8 with or without BOM; lines ending in LF, CRLF or CR; fields separated by
/// what the header line uses most of `,` `;` tab. A row that ends early has its last fields empty,
/// as Excel writes it; one that is too long is a fault. So is what goes beyond the limits of
/// limits.hpp, and a zero byte. At most one fault of each other kind.
Csv read_csv(std::string_view bytes, const std::string& file);

/// Takes the first of `rows`, none of them blank, for the header and makes the others as long as
/// it; a row that is too long, and no row at all, is a fault.
void take_rows(Csv& csv, std::vector<CsvRow> rows);

/// An error at a field, with its source line.
Diagnostic csv_error_at(const Csv& csv, const CsvField& field, Text what, Text hint = {});

}  // namespace lapthach::book
