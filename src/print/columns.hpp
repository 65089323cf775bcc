// How wide each column of a table is, in characters: the same for a terminal and for paper.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lapthach/print/document.hpp"

namespace lapthach::print {

/// The width of the widest word between two spaces.
int longest_word(std::string_view text);

/// As wide as they need, whatever there is.
inline constexpr int unlimited = 0;

/// The width of each column: what its words need, squeezed first to whole words, then, if the
/// table is still wider than `columns` with `gap` between two, by breaking long words of text and
/// heads, never ids, days, codes and numbers: the widths may then sum to more.
class ColumnWidths {
 public:
  ColumnWidths(const std::vector<Column>& kinds, int columns, int gap);

  /// The words of one cell.
  void add(std::size_t column, std::string_view words, bool head);
  std::vector<int> widths() const;

 private:
  const std::vector<Column>& kinds_;
  int columns_, gap_;
  std::vector<int> widths_, floors_, least_;
};

/// Of all rows of a table, the heads first.
std::vector<int> column_widths(const std::vector<Column>& kinds,
                               const std::vector<std::vector<std::string>>& rows, int columns,
                               int gap);

/// The words of a table: the heads first, then the rows. `shown`: what stands for a head or value
/// of a column.
template <class Shown>
std::vector<std::vector<std::string>> words_of(const Table& table, Shown shown) {
  std::vector<std::vector<std::string>> rows(1);
  for (const Column& column : table.columns) rows[0].push_back(shown(column.title, column));
  for (const auto& row : table.rows) {
    auto& cells = rows.emplace_back();
    for (std::size_t i = 0; i < row.size(); ++i) {
      cells.push_back(shown(row[i], table.columns[i]));
    }
  }
  return rows;
}

}  // namespace lapthach::print
