// What is said of a field that cannot be read.
#include "book/import_form.hpp"

namespace lapthach::book {

void ValuesForm::report_empty(std::string_view key, const CsvField& field) {
  faults.push_back(
      csv_error_at(sheet.csv, field, say("“{}” is empty", "“{}” đang bỏ trống", key),
                   say("every row must fill this column", "mọi dòng đều phải ghi cột này")));
}

void ValuesForm::report_wrong(const CsvField& field, const Text& wanted,
                              const std::string& suggestion) {
  faults.push_back(
      csv_error_at(sheet.csv, field,
                   say("“{}” is not {}", "“{}” không phải là {}", harmless(field.text), wanted),
                   suggestion.empty() ? Text{} : say("write “{}”?", "hãy ghi “{}”?", suggestion)));
}

void ValuesForm::report_limits(const CsvField& field, const Limits& limits) {
  faults.push_back(
      csv_error_at(sheet.csv, field,
                   say("{} is not between {} and {}", "{} không nằm trong khoảng từ {} đến {}",
                       field.text, limits.least, limits.greatest)));
}

}  // namespace lapthach::book
