// Dense numbers instead of ids, and rows of values by dense number.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace lapthach::roster {

/// The place of a thing in its table.
using Index = std::uint32_t;
inline constexpr Index none = 0xFFFFFFFF;

/// FNV-1a, 64 bits: the same on every machine.
std::uint64_t hash(std::string_view text);

/// Ids in order, each known by its place in that order. The texts must outlive it.
class Ids {
 public:
  Ids() = default;
  explicit Ids(std::vector<std::string_view> ids);  ///< in any order, repeats allowed

  Index find(std::string_view id) const;  ///< none when it is not there
  Index size() const { return static_cast<Index>(sorted_.size()); }
  std::string_view operator[](Index place) const { return sorted_[place]; }

 private:
  std::vector<std::string_view> sorted_;
  std::vector<Index> table_;  // open addressing, a power of two
};

/// Keeps the first of neighbours with one key.
template <class T, class Key = std::identity>
void drop_repeats(std::vector<T>& values, Key key = {}) {
  const auto same = [&](const T& a, const T& b) {
    return std::invoke(key, a) == std::invoke(key, b);
  };
  values.erase(std::unique(values.begin(), values.end(), same), values.end());
}

/// A list of values for each row, all in one block.
template <class T>
class Rows {
 public:
  Rows() = default;
  /// Entries of one row keep their order.
  Rows(Index rows, const std::vector<std::pair<Index, T>>& entries) : first_(rows + 1, 0) {
    for (const auto& entry : entries) ++first_[entry.first + 1];
    for (Index row = 0; row < rows; ++row) first_[row + 1] += first_[row];
    values_.resize(entries.size());
    std::vector<std::size_t> next(first_);
    for (const auto& [row, value] : entries) values_[next[row]++] = value;
  }

  std::span<const T> operator[](Index row) const {
    return std::span(values_).subspan(first_[row], first_[row + 1] - first_[row]);
  }

 private:
  std::vector<std::size_t> first_;
  std::vector<T> values_;
};

/// The sets that remain when things are joined two by two.
class Joined {
 public:
  explicit Joined(Index size);
  Index root(Index thing);
  bool join(Index a, Index b);  ///< false when they were together already

 private:
  std::vector<Index> parent_;
};

}  // namespace lapthach::roster
