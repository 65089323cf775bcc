// Divides the width of a line among the columns of a table.
#include "print/columns.hpp"

#include <algorithm>
#include <numeric>

#include "lapthach/base/text.hpp"

namespace lapthach::print {
namespace {

constexpr int narrowest = 4;  // a column of text is not squeezed below this

int longest_word(const std::string& text) {
  int longest = 0;
  for (std::string_view word : split(text, ' ')) longest = std::max(longest, width(word));
  return longest;
}

/// Takes from the widest column, one by one, until the table fits `columns` or every column is
/// down to its floor.
void squeeze(std::vector<int>& widths, const std::vector<int>& floors, int columns, int gap) {
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

}  // namespace

std::vector<int> column_widths(const std::vector<Column>& kinds,
                               const std::vector<std::vector<std::string>>& rows, int columns,
                               int gap) {
  const std::size_t count = kinds.size();
  std::vector<int> widths(count), floors(count);
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < count; ++i) {
      widths[i] = std::max(widths[i], width(row[i]));
      floors[i] = std::max(floors[i], longest_word(row[i]));
    }
  }
  if (columns == unlimited) return widths;
  squeeze(widths, floors, columns, gap);
  for (const ColumnKind breakable : {ColumnKind::text, ColumnKind::code}) {
    for (std::size_t i = 0; i < count; ++i) {
      if (kinds[i].kind == breakable) floors[i] = std::min(floors[i], narrowest);
    }
    squeeze(widths, floors, columns, gap);
  }
  return widths;
}

}  // namespace lapthach::print
