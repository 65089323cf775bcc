// What a cell of a workbook shows: numbers, days and times as people would type them.
#pragma once

#include <string>
#include <string_view>

namespace lapthach::book {

/// What the format of a number makes of it.
enum class NumberForm { number, day, time };

/// By the number of a built-in format (ECMA-376, 18.8.30).
NumberForm form_of(int format_number);
/// By the code of a format: "dd/mm/yyyy", "[h]:mm", "0.00\ \"đồng\"".
NumberForm form_of(std::string_view format_code);

/// A number as it stands in the file, shown: whole ones without an exponent, days as ISO, times as
/// HH:MM. `from_1904`: days are counted from 1904. What is no number, or no day that a book knows,
/// stays as it stands.
std::string shown_number(const std::string& number, NumberForm form, bool from_1904);

/// "_x000D_" as the character it stands for.
std::string without_codes(std::string text);

}  // namespace lapthach::book
