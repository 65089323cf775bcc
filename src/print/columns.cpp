// Divides the width of a line among the columns of a table.
#include "print/columns.hpp"

#include <algorithm>
#include <numeric>

#include "lapthach/base/text.hpp"

namespace lapthach::print {
namespace {

constexpr int longest_cut = 7;  // words of text up to so many letters stay whole: a syllable
constexpr int head_cut = 5;     // the same for heads

/// What would be read wrong over two lines: ids, days, codes, numbers.
bool is_code(std::string_view word) {
  return word.find_first_of("0123456789-_/") != std::string_view::npos;
}

/// The least width that breaks no code that fits the page, and no word of at most `whole` columns.
int least_width(std::string_view text, int whole, int page) {
  int least = 0;
  for (std::string_view word : split(text, ' ')) {
    const bool kept = is_code(word) && width(word) < page;
    least = std::max(least, kept ? width(word) : std::min(width(word), whole));
  }
  return least;
}

/// How long a word of a cell may be and must still stay whole.
int cut_of(ColumnKind kind, bool head, std::string_view cell) {
  if (head) return head_cut;
  return kind == ColumnKind::text ? longest_cut : width(cell);
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

int longest_word(std::string_view text) {
  int longest = 0;
  for (std::string_view word : split(text, ' ')) longest = std::max(longest, width(word));
  return longest;
}

ColumnWidths::ColumnWidths(const std::vector<Column>& kinds, int columns, int gap)
    : kinds_(kinds),
      columns_(columns),
      gap_(gap),
      widths_(kinds.size()),
      floors_(kinds.size()),
      least_(kinds.size()) {}

void ColumnWidths::add(std::size_t column, std::string_view words, bool head) {
  widths_[column] = std::max(widths_[column], width(words));
  if (columns_ == unlimited) return;
  const int cut = cut_of(kinds_[column].kind, head, words);
  floors_[column] = std::max(floors_[column], longest_word(words));
  least_[column] = std::max(least_[column], least_width(words, cut, columns_ - gap_));
}

std::vector<int> ColumnWidths::widths() const {
  std::vector<int> widths = widths_;
  if (columns_ == unlimited) return widths;
  squeeze(widths, floors_, columns_, gap_);
  squeeze(widths, least_, columns_, gap_);
  return widths;
}

std::vector<int> column_widths(const std::vector<Column>& kinds,
                               const std::vector<std::vector<std::string>>& rows, int columns,
                               int gap) {
  ColumnWidths all(kinds, columns, gap);
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < kinds.size(); ++i) all.add(i, row[i], &row == &rows.front());
  }
  return all.widths();
}

}  // namespace lapthach::print
