// "Did you mean": the candidate nearest to a mistyped word.
#include <algorithm>
#include <numeric>

#include "base/utf8.hpp"
#include "lapthach/base/text.hpp"

namespace lapthach {

namespace {

/// Letters to add, drop, change or swap with their neighbour to make `b` of `a`.
std::size_t edit_distance(std::u32string_view a, std::u32string_view b) {
  std::vector<std::size_t> before(b.size() + 1);  // row i - 2 of the table
  std::vector<std::size_t> above(b.size() + 1);   // row i - 1
  std::vector<std::size_t> row(b.size() + 1);     // row i
  std::iota(above.begin(), above.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t changed = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, changed});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
    }
    std::swap(before, above);
    std::swap(above, row);
  }
  return above[b.size()];
}

}  // namespace

std::optional<std::string> nearest(std::string_view word,
                                   const std::vector<std::string>& candidates) {
  const std::u32string typed = base::to_utf32(fold(word));
  if (typed.empty()) return std::nullopt;
  std::size_t best = std::max<std::size_t>(1, typed.size() / 3) + 1;
  std::optional<std::string> found;
  for (const std::string& candidate : candidates) {
    const std::u32string known = base::to_utf32(fold(candidate));
    const std::size_t to_add =
        std::max(typed.size(), known.size()) - std::min(typed.size(), known.size());
    if (to_add >= best) continue;
    const std::size_t distance = edit_distance(typed, known);
    if (distance >= best) continue;
    best = distance;
    found = candidate;
  }
  return found;
}

}  // namespace lapthach
