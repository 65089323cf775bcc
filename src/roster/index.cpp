// Finds ids by an open-addressing table, and sets by path halving.
#include "roster/index.hpp"

#include <algorithm>
#include <bit>
#include <numeric>

namespace lapthach::roster {

std::uint64_t hash(std::string_view text) {
  std::uint64_t h = 0xCBF29CE484222325;
  for (const char c : text) h = (h ^ static_cast<unsigned char>(c)) * 0x100000001B3;
  return h;
}

Ids::Ids(std::vector<std::string_view> ids) : sorted_(std::move(ids)) {
  if (!std::ranges::is_sorted(sorted_)) std::ranges::sort(sorted_);
  drop_repeats(sorted_);
  table_.assign(std::bit_ceil(2 * sorted_.size() + 1), none);
  for (Index place = 0; place < size(); ++place) {
    std::size_t slot = hash(sorted_[place]) & (table_.size() - 1);
    while (table_[slot] != none) slot = (slot + 1) & (table_.size() - 1);
    table_[slot] = place;
  }
}

Index Ids::find(std::string_view id) const {
  if (table_.empty()) return none;
  std::size_t slot = hash(id) & (table_.size() - 1);
  while (table_[slot] != none && sorted_[table_[slot]] != id) {
    slot = (slot + 1) & (table_.size() - 1);
  }
  return table_[slot];
}

Joined::Joined(Index size) : parent_(size) { std::iota(parent_.begin(), parent_.end(), Index{0}); }

Index Joined::root(Index thing) {
  while (parent_[thing] != thing) {
    parent_[thing] = parent_[parent_[thing]];
    thing = parent_[thing];
  }
  return thing;
}

bool Joined::join(Index a, Index b) {
  a = root(a);
  b = root(b);
  if (a == b) return false;
  parent_[std::max(a, b)] = std::min(a, b);
  return true;
}

}  // namespace lapthach::roster
