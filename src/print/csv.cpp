// CSV for a spreadsheet (RFC 4180), with what a spreadsheet would run as a formula made plain text.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "lapthach/base/text.hpp"
#include "lapthach/print/document.hpp"
#include "print/value.hpp"

namespace lapthach::print {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view line_end = "\r\n";

/// Spreadsheets take these first characters for a formula, the full-width forms (U+FF1D, FF0B,
/// FF0D, FF20) too (OWASP, CSV injection).
bool starts_formula(std::string_view text) {
  constexpr std::array<std::string_view, 8> starts = {"=", "+", "-", "@", "＝", "＋", "－", "＠"};
  return std::any_of(starts.begin(), starts.end(),
                     [&](std::string_view start) { return text.starts_with(start); });
}

/// What stands before a formula and may be skipped, or may end the cell for a spreadsheet that is
/// set to another separator than ours.
bool may_begin_cell(char c) {
  return std::string_view("\t\n,;|").find(c) != std::string_view::npos;
}

/// With an apostrophe before whatever a spreadsheet could take for a formula.
std::string without_formulas(std::string_view text) {
  std::string safe;
  bool begins = true;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (begins && starts_formula(text.substr(i))) safe += '\'';
    begins = may_begin_cell(text[i]) || (begins && (text[i] == ' ' || text[i] == '"'));
    safe += text[i];
  }
  return safe;
}

/// The one way of a text into CSV: it makes no formula, no second cell, and moves no terminal.
std::string field(const std::string& data) {
  std::string text = without_formulas(harmless(data, true));
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string quoted = "\"";
  for (char c : text) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + '"';
}

/// Only texts can be formulas: a negative number stays a number, and so does what a column of
/// numbers holds as a text, "+3.73" without the sign that would make it look like a formula.
std::string field(const Value& value, const Column& column) {
  const auto* text = std::get_if<std::string>(&value);
  if (text == nullptr) return words(value);
  if (!is_numeric(column.kind) || !hundredths_of(*text)) return field(*text);
  return text->starts_with('+') ? text->substr(1) : *text;
}

void append_table(std::string& out, const Table& table) {
  std::string_view separator;
  for (const Column& column : table.columns) {
    out += separator;
    out += field(column.name);
    separator = ",";
  }
  out += line_end;
  for (const auto& row : table.rows) {
    separator = {};
    for (std::size_t i = 0; i < row.size(); ++i) {
      out += separator;
      out += field(row[i], table.columns[i]);
      separator = ",";
    }
    out += line_end;
  }
}

std::size_t count_tables(const Document& document) {
  std::size_t count = 0;
  for (const Section& section : document.sections) count += section.tables.size();
  return count;
}

}  // namespace

std::string to_csv(const Document& document) {
  const bool several = count_tables(document) > 1;
  std::string out(byte_order_mark);
  bool first = true;
  for (const Section& section : document.sections) {
    for (const Table& table : section.tables) {
      if (!first) out += line_end;
      first = false;
      if (several) {
        out += field(table.title.empty() ? section.title : table.title);
        out += line_end;
      }
      append_table(out, table);
    }
  }
  return out;
}

}  // namespace lapthach::print
