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
  if (const auto at = first_unstorable(field.text)) {
    report_character(field, character_at(std::string_view(field.text).substr(*at)).value_or(0));
    return;
  }
  faults.push_back(
      csv_error_at(sheet.csv, field,
                   say("“{}” is not {}", "“{}” không phải là {}", clip(field.text, 40), wanted),
                   suggestion.empty() ? Text{} : say("write “{}”?", "hãy ghi “{}”?", suggestion)));
}

void ValuesForm::report_character(const CsvField& field, char32_t character) {
  faults.push_back(csv_error_at(
      sheet.csv, field,
      say("the field holds a character that cannot be seen, U+{:04X}",
          "ô có ký tự không nhìn thấy được, U+{:04X}", static_cast<unsigned>(character)),
      say("delete it and type the text anew", "xóa ký tự ấy và gõ lại chữ")));
}

void ValuesForm::report_limits(const CsvField& field, const Limits& limits) {
  faults.push_back(
      csv_error_at(sheet.csv, field,
                   say("{} is not between {} and {}", "{} không nằm trong khoảng từ {} đến {}",
                       clip(field.text, 40), limits.least, limits.greatest)));
}

}  // namespace lapthach::book
