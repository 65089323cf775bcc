// A CSV file or workbook that is no import: worksheets that come back, plans.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lapthach::book {

/// Rows of texts, cleaned as an import cleans them.
struct TextTable {
  struct Row {
    int line = 0;
    std::vector<std::string> fields;  ///< as many as `header`
  };
  std::vector<std::string> header;
  std::vector<Row> rows;

  /// The text under `column`; empty when there is no such column.
  const std::string& at(const Row& row, std::string_view column) const;
  bool has(std::string_view column) const;
};

/// True of bytes that begin as a workbook (.xlsx) does; all others must be text.
bool is_workbook(std::string_view bytes);

/// The rows of a CSV file, or of the first sheet of a workbook. Throws Error (Fault::data) with every fault of the file.
TextTable read_table(std::string_view bytes, const std::string& file);

}  // namespace lapthach::book
