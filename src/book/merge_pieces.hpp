// A list or a map of a file, cut into its pieces with their own lines and the comments above them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "book/tree.hpp"

namespace lapthach::book {

/// One value of a file and the bytes that belong to it.
struct Spot {
  const Tree* tree;
  std::size_t node;
  std::string_view list;   ///< the key it stands under
  std::size_t begin, end;  ///< of the lines of what is in it
};

/// A key with its value, or an item.
struct Piece {
  std::string name;  ///< the key; what tells the item apart, a number behind when repeated
  std::string lead;  ///< blank lines and comments above
  std::string body;  ///< its lines; for the first key of an item without the dash
  Spot spot;         ///< of its value
};

struct Pieces {
  std::vector<Piece> all;
  std::string tail;        ///< comments behind the last piece
  std::size_t column = 0;  ///< where keys or dashes stand
};

/// The names of the pieces of the list or map at `node`, in order; nothing for a list whose items
/// cannot be told apart.
std::optional<std::vector<std::string>> piece_names(const Tree& tree, std::size_t node,
                                                    std::string_view list);

/// The nodes of the pieces: of each value of a map, of each item of a list.
std::vector<std::size_t> piece_nodes(const Tree& tree, std::size_t node);

/// Cuts the list or map at `spot`. Nothing when its pieces cannot be told apart, or are not written
/// each on lines of their own.
std::optional<Pieces> cut(const Spot& spot);

/// The whole file.
Spot whole(const Tree& tree);

/// True when the two say the same, in the same order.
bool same_value(const Spot& a, const Spot& b);

/// `lines` moved from one column to another.
std::string moved(std::string_view lines, std::size_t from, std::size_t to);

}  // namespace lapthach::book
