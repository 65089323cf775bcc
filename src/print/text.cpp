// Plain text for a terminal or a mail: underlined headings, tables aligned by display width.
#include "lapthach/base/text.hpp"

#include <algorithm>
#include <numeric>
#include <string>
#include <vector>

#include "lapthach/print/document.hpp"
#include "print/value.hpp"

namespace lapthach::print {
namespace {

constexpr int gap = 2;        // spaces between two columns
constexpr int narrowest = 4;  // a column is not squeezed below this
constexpr int unlimited = 0;  // TextStyle::columns of a text as wide as it needs
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

/// The words of a table: the heads first, then the rows.
std::vector<std::vector<std::string>> words_of(const Table& table) {
  std::vector<std::vector<std::string>> rows(1);
  for (const Column& column : table.columns) rows[0].push_back(harmless(column.title));
  for (const auto& row : table.rows) {
    auto& cells = rows.emplace_back();
    for (const Value& value : row) cells.push_back(harmless(words(value)));
  }
  return rows;
}

int longest_word(const std::string& text) {
  int longest = 0;
  for (std::string_view word : split(text, ' ')) longest = std::max(longest, width(word));
  return longest;
}

/// Takes from the widest column, one by one, until the table fits `columns` or every column is
/// down to its floor.
void squeeze(std::vector<int>& widths, const std::vector<int>& floors, int columns) {
  int total = std::accumulate(widths.begin(), widths.end(), 0) +
              gap * (static_cast<int>(widths.size()) - 1);
  for (; total > columns; --total) {
    int* widest = nullptr;
    for (std::size_t i = 0; i < widths.size(); ++i) {
      if (widths[i] > floors[i] && (!widest || widths[i] > *widest)) widest = &widths[i];
    }
    if (!widest) return;
    --*widest;
  }
}

/// The width of each column: what its words need, squeezed first to whole words, then, if the
/// table is still too wide, by breaking words of text, never numbers or days.
std::vector<int> column_widths(const std::vector<Column>& kinds,
                               const std::vector<std::vector<std::string>>& rows, int columns) {
  const std::size_t count = kinds.size();
  std::vector<int> widths(count), floors(count);
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < count; ++i) {
      widths[i] = std::max(widths[i], width(row[i]));
      floors[i] = std::max(floors[i], longest_word(row[i]));
    }
  }
  if (columns == unlimited) return widths;
  squeeze(widths, floors, columns);
  for (std::size_t i = 0; i < count; ++i) {
    if (kinds[i].kind == ColumnKind::text) floors[i] = std::min(floors[i], narrowest);
  }
  squeeze(widths, floors, columns);
  return widths;
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
      line += columns[i].kind == ColumnKind::number ? pad_left(part, widths[i])
                                                    : pad_right(part, widths[i]);
    }
    end_line(out, std::move(line));
  }
}

void table_text(std::string& out, const Table& table, const TextStyle& style) {
  if (!out.empty()) out += '\n';
  if (!table.title.empty()) paragraph(out, table.title, style);
  if (table.columns.empty()) return;
  const auto rows = words_of(table);
  const auto widths = column_widths(table.columns, rows, style.columns);
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
    for (const Table& table : section.tables) table_text(out, table, style);
  }
  if (!document.foot.empty()) {
    out += '\n';
    paragraph(out, document.foot, style);
  }
  return out;
}

}  // namespace lapthach::print
