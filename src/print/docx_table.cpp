// Tables of a word processor: columns as wide as their words need, the head on every page.
#include <algorithm>
#include <numeric>

#include <fmt/format.h>

#include "lapthach/base/text.hpp"
#include "print/columns.hpp"
#include "print/docx.hpp"
#include "print/value.hpp"

namespace lapthach::print::docx {
namespace {

constexpr int cell_margin = twips(1);
constexpr int spare = 1;               // letters that each column has beside its words
constexpr int fewest_letters = 16;     // of a column of long texts, most of which are empty
constexpr int widest_at_ease = 24;     // letters of a column that is not crowded
constexpr int hand_height = twips(8);  // of a row that is filled in with a pen
constexpr int letter_per_mille = 500;  // of the size: a letter's width in a table, on average

int letter_width(int points) { return points * 20 * letter_per_mille / 1000; }

/// How many letters a line holds beside what the cells keep free.
int letters_in(int width, std::size_t columns, int points) {
  const int margins = 2 * cell_margin * static_cast<int>(columns);
  return std::max(1, (width - margins) / letter_width(points) - spare * static_cast<int>(columns));
}

auto shown_in(Lang lang) {
  return [lang](const auto& cell, const Column& column) {
    return harmless(shown(cell, column, lang), true);
  };
}

std::string widest_word_of(const std::string& text) {
  const auto words = split(text, ' ');
  return std::string(*std::ranges::max_element(
      words, {}, [](std::string_view word) { return lapthach::width(word); }));
}

/// What is dotted to be written on takes most of the line.
void give_room(std::vector<std::vector<std::string>>& rows) {
  constexpr int dotted = 40;
  for (auto& row : rows) {
    for (std::string& cell : row) {
      const bool to_write = !cell.empty() && cell.find_first_not_of('.') == std::string::npos;
      if (to_write) cell.assign(dotted, '.');
    }
  }
}

/// The words of a table of which a head counts by its longest word only: it may take many lines.
std::vector<std::vector<std::string>> measured_words(const Table& table, Lang lang) {
  auto rows = words_of(table, shown_in(lang));
  for (std::string& head : rows.front()) head = widest_word_of(head);
  if (table.by_hand) give_room(rows);
  return rows;
}

/// The first words of a text, as many as so many letters hold, and one at least.
std::string beginning(const std::string& text, int letters) {
  std::string begun;
  for (const std::string_view word : split(text, ' ')) {
    if (!begun.empty() && lapthach::width(begun) + 1 + lapthach::width(word) > letters) break;
    if (!begun.empty()) begun += ' ';
    begun += word;
  }
  return begun;
}

/// Where the line does not hold everything, of what is longer than nine of ten cells of its column
/// a few words count: one long remark takes no room from the names of all rows.
void measure_usual(std::vector<std::vector<std::string>>& rows) {
  for (std::size_t column = 0; column < rows.front().size(); ++column) {
    std::vector<int> lengths;
    for (std::size_t row = 1; row < rows.size(); ++row) {
      lengths.push_back(lapthach::width(rows[row][column]));
    }
    if (lengths.empty()) return;
    std::ranges::sort(lengths);
    const int usual = lengths[(lengths.size() * 9 - 1) / 10];
    for (std::size_t row = 1; row < rows.size(); ++row) {
      std::string& cell = rows[row][column];
      if (lapthach::width(cell) > usual) cell = beginning(cell, std::max(usual, fewest_letters));
    }
  }
}

/// Widths in twips that fill the whole line.
std::vector<int> widths_of(const Table& table, int width, int points, Lang lang) {
  auto rows = measured_words(table, lang);
  const int letters = letters_in(width, table.columns.size(), points);
  const std::vector<int> whole = column_widths(table.columns, rows, unlimited, 0);
  const bool crowded = std::accumulate(whole.begin(), whole.end(), 0) > letters;
  if (crowded && !table.by_hand) measure_usual(rows);
  const std::vector<int> needed = column_widths(table.columns, rows, letters, 0);
  std::vector<int> widths;
  const int spared = spare * static_cast<int>(needed.size());
  const int sum = std::accumulate(needed.begin(), needed.end(), spared);
  const int margins = 2 * cell_margin * static_cast<int>(needed.size());
  for (const int each : needed) {
    widths.push_back(2 * cell_margin + std::max(0, width - margins) * (each + spare) / sum);
  }
  return widths;
}

void append_borders(Node properties) {
  Node borders = add(properties, "w:tblBorders");
  for (const char* side : {"w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"}) {
    add(borders, side, {{"w:val", "single"}, {"w:sz", "4"}, {"w:space", "0"}, {"w:color", "auto"}});
  }
}

Node start_table(Node body, const std::vector<int>& widths, bool lines) {
  Node table = add(body, "w:tbl");
  Node properties = add(table, "w:tblPr");
  const int sum = std::accumulate(widths.begin(), widths.end(), 0);
  add(properties, "w:tblW", {{"w:w", fmt::to_string(sum)}, {"w:type", "dxa"}});
  if (lines) append_borders(properties);
  add(properties, "w:tblLayout", {{"w:type", "fixed"}});
  Node margins = add(properties, "w:tblCellMar");
  for (const char* side : {"w:left", "w:right"}) {
    add(margins, side, {{"w:w", fmt::to_string(lines ? cell_margin : 0)}, {"w:type", "dxa"}});
  }
  Node grid = add(table, "w:tblGrid");
  for (const int width : widths) add(grid, "w:gridCol", {{"w:w", fmt::to_string(width)}});
  return table;
}

/// `least`: how high it is at least, in twips; 0: as its words need.
Node start_row(Node table, bool head, int least = 0) {
  Node row = add(table, "w:tr");
  Node properties = add(row, "w:trPr");
  add(properties, "w:cantSplit");
  if (least > 0) {
    add(properties, "w:trHeight", {{"w:val", fmt::to_string(least)}, {"w:hRule", "atLeast"}});
  }
  if (head) add(properties, "w:tblHeader");
  return row;
}

Node add_cell(Node row, int width) {
  Node cell = add(row, "w:tc");
  add(add(cell, "w:tcPr"), "w:tcW", {{"w:w", fmt::to_string(width)}, {"w:type", "dxa"}});
  return cell;
}

const char* alignment(ColumnKind kind) {
  if (is_numeric(kind)) return "right";
  return kind == ColumnKind::date ? "center" : "left";
}

void append_row(Node row, const std::vector<std::string>& cells, const Table& table,
                const std::vector<int>& widths, bool head) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    Node text =
        paragraph(add_cell(row, widths[i]), head ? style::table_head : style::table_text, cells[i]);
    if (head) continue;
    add(text.child("w:pPr"), "w:jc", {{"w:val", alignment(table.columns[i].kind)}});
  }
}

}  // namespace

bool is_wide(const Table& table, int width, int points, Lang lang) {
  const auto rows = measured_words(table, lang);
  std::vector<int> needed = column_widths(table.columns, rows, unlimited, 0);
  int sum = 0;
  for (const int each : needed) sum += std::min(each, widest_at_ease);
  return sum > letters_in(width, needed.size(), points);
}

void append_table(Node body, const Table& table, int width, int points, Lang lang) {
  if (!table.title.empty()) paragraph(body, style::table_title, table.title);
  if (table.columns.empty()) return;
  const std::vector<int> widths = widths_of(table, width, points, lang);
  Node rows = start_table(body, widths, true);
  bool head = true;
  for (const auto& cells : words_of(table, shown_in(lang))) {
    const int least = table.by_hand && !head ? hand_height : 0;
    append_row(start_row(rows, head, least), cells, table, widths, head);
    head = false;
  }
  paragraph(body, style::table_text, "");
}

std::pair<Node, Node> two_cells(Node body, int left, int right) {
  Node row = start_row(start_table(body, {left, right}, false), false);
  Node first = add_cell(row, left);
  return {first, add_cell(row, right)};
}

}  // namespace lapthach::print::docx
