// Plain text for a terminal or a mail: underlined headings, tables aligned by display width.
#include "lapthach/base/text.hpp"

#include <algorithm>
#include <numeric>
#include <string>
#include <vector>

#include "lapthach/print/document.hpp"
#include "print/chart_text.hpp"
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

/// Whether the rows are too wide for a table, but fit one value a line.
bool fit_as_lists_only(const std::vector<int>& widths, const TextStyle& style) {
  const int total =
      std::accumulate(widths.begin(), widths.end(), gap * (static_cast<int>(widths.size()) - 1));
  return style.columns != unlimited && total > style.columns &&
         std::ranges::max(widths) + gap <= style.columns;
}

/// The rows one after the other, a line for each cell that says something.
void rows_as_lists(std::string& out, const std::vector<std::vector<std::string>>& rows,
                   const TextStyle& style) {
  for (std::size_t n = 1; n < rows.size(); ++n) {
    if (n > 1) out += '\n';
    std::string margin;
    for (std::size_t i = 0; i < rows[n].size(); ++i) {
      if (rows[n][i].empty()) continue;
      const std::string text = rows[0][i].empty() ? rows[n][i] : rows[0][i] + ": " + rows[n][i];
      for (Line& line : lines_of(text, style.columns - gap)) end_line(out, margin + line);
      margin = std::string(gap, ' ');
    }
  }
}

void table_text(std::string& out, const Table& table, Lang lang, const TextStyle& style) {
  if (!out.empty()) out += '\n';
  if (!table.title.empty()) paragraph(out, table.title, style);
  if (table.columns.empty()) return;
  const auto rows = words_of(table, [lang](const auto& cell, const Column& column) {
    return harmless(shown(cell, column, lang));
  });
  const auto widths = column_widths(table.columns, rows, style.columns, gap);
  if (fit_as_lists_only(widths, style)) return rows_as_lists(out, rows, style);
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
      if (!chart.series.empty()) out += '\n';
      const std::string picture = harmless(drawn(chart, document.lang), true);
      for (std::string_view line : split(picture, '\n')) {
        if (!line.empty()) end_line(out, Line(line));
      }
    }
    for (const Table& table : section.tables) table_text(out, table, document.lang, style);
  }
  if (!document.foot.empty()) {
    out += '\n';
    paragraph(out, document.foot, style);
  }
  return out;
}

}  // namespace lapthach::print
