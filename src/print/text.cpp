// Plain text for a terminal or a mail: underlined headings, tables aligned by display width.
#include "lapthach/base/text.hpp"

#include <algorithm>
#include <numeric>
#include <string>
#include <vector>

#include "lapthach/print/document.hpp"
#include "print/columns.hpp"
#include "print/value.hpp"

namespace lapthach::print {
namespace {

constexpr int gap = 2;        // spaces between two columns
constexpr int shortest = 40;  // a line on which words need not be broken
constexpr const char* bold = "\x1b[1m";
constexpr const char* plain = "\x1b[0m";

using Line = std::string;

void end_line(std::string& out, Line line) {
  line.erase(line.find_last_not_of(' ') + 1);
  out += line + '\n';
}

std::vector<Line> lines_of(const std::string& text, int columns) {
  if (columns == unlimited || width(text) <= columns) return {text};
  return wrap(text, columns);
}

void heading(std::string& out, const std::string& title, char underline, const TextStyle& style) {
  if (title.empty()) return;
  if (!out.empty()) out += '\n';
  int longest = 0;
  for (const Line& line : lines_of(harmless(title), style.columns)) {
    end_line(out, style.colour ? bold + line + plain : line);
    longest = std::max(longest, width(line));
  }
  end_line(out, Line(static_cast<std::size_t>(longest), underline));
}

void paragraph(std::string& out, const std::string& text, const TextStyle& style) {
  const std::string safe = harmless(text, true);
  for (std::string_view line : split(safe, '\n')) {
    for (Line& part : lines_of(std::string(line), style.columns)) end_line(out, std::move(part));
  }
}

void table_row(std::string& out, const std::vector<std::string>& row,
               const std::vector<Column>& columns, const std::vector<int>& widths) {
  std::vector<std::vector<Line>> cells;
  std::size_t height = 1;
  for (std::size_t i = 0; i < row.size(); ++i) {
    cells.push_back(lines_of(row[i], std::max(widths[i], 1)));
    height = std::max(height, cells.back().size());
  }
  for (std::size_t n = 0; n < height; ++n) {
    Line line;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const Line part = n < cells[i].size() ? cells[i][n] : Line();
      if (i > 0) line.append(gap, ' ');
      line += is_numeric(columns[i].kind) ? pad_left(part, widths[i]) : pad_right(part, widths[i]);
    }
    end_line(out, std::move(line));
  }
}

/// Whether the table can be read in these widths: it fits, and no word of it is broken. On a line
/// too short for anything else broken words are taken.
bool is_readable(const std::vector<std::vector<std::string>>& rows, const std::vector<int>& widths,
                 int columns) {
  if (columns == unlimited || columns < shortest) return true;
  const int gaps = gap * (static_cast<int>(widths.size()) - 1);
  if (std::accumulate(widths.begin(), widths.end(), gaps) > columns) return false;
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      for (const std::string_view word : split(row[i], ' ')) {
        if (width(word) > widths[i]) return false;
      }
    }
  }
  return true;
}

/// Rows that fit no line, one below the other: what stands first, then a line a column.
void rows_apart(std::string& out, const std::vector<std::vector<std::string>>& rows, int columns) {
  for (std::size_t i = 1; i < rows.size(); ++i) {
    if (i > 1) out += '\n';
    for (std::size_t n = 0; n < rows[i].size(); ++n) {
      if (rows[i][n].empty()) continue;
      const std::string indent(n == 0 ? 0 : gap, ' ');
      for (const Line& part : lines_of(rows[0][n] + ": " + rows[i][n], columns - gap)) {
        end_line(out, indent + part);
      }
    }
  }
}

void table_text(std::string& out, const Table& table, const TextStyle& style) {
  if (!out.empty()) out += '\n';
  if (!table.title.empty()) paragraph(out, table.title, style);
  if (table.columns.empty()) return;
  const auto rows =
      words_of(table, [](const auto& cell, const Column&) { return harmless(words(cell)); });
  const auto widths = column_widths(table.columns, rows, style.columns, gap);
  if (!is_readable(rows, widths, style.columns)) return rows_apart(out, rows, style.columns);
  table_row(out, rows[0], table.columns, widths);
  std::vector<std::string> rules;
  for (int columns : widths) rules.emplace_back(static_cast<std::size_t>(columns), '-');
  table_row(out, rules, table.columns, widths);
  for (std::size_t i = 1; i < rows.size(); ++i) table_row(out, rows[i], table.columns, widths);
}

}  // namespace

std::string to_text(const Document& document, const TextStyle& style) {
  std::string out;
  heading(out, document.title, '=', style);
  for (const Section& section : document.sections) {
    heading(out, section.title, '-', style);
    for (const std::string& text : section.paragraphs) {
      if (!out.empty()) out += '\n';
      paragraph(out, text, style);
    }
    for (const Chart& chart : section.charts) {
      if (!out.empty()) out += '\n';
      paragraph(out, words(chart), style);
    }
    for (const Table& table : section.tables) table_text(out, table, style);
  }
  if (!document.foot.empty()) {
    out += '\n';
    paragraph(out, document.foot, style);
  }
  return out;
}

}  // namespace lapthach::print
