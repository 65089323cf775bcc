// The short way for files as the writer makes them: 40 times as fast as yaml-cpp.
#pragma once

#include <functional>
#include <optional>
#include <string_view>

#include "book/tree.hpp"

namespace lapthach::book {

/// Fills in the nodes that parse_tree() would give, when the source of `tree` (which guard() let
/// pass) keeps to the form of the writer: block style, two spaces a level, keys of plain letters,
/// values of one line, lines of comment between. When it does not, the byte where it ceases to, and
/// no nodes: yaml-cpp then decides what it means. A test compares the two on random files. Throws
/// Error (Fault::data) beyond the limits of limits.hpp.
std::optional<std::size_t> scan_canonical(Tree& tree);

/// Is given the node of one item of a list; false: it wants no more.
using EachItem = std::function<bool(std::size_t)>;

/// The same of a file that is one list under `key`, item by item: `tree.nodes` holds no other item
/// when `each` is called, so that the list of a nation needs no more room than that of a commune.
/// False when the source is not canonical, or of another shape, or `each` wants no more: what was
/// given before then counts for nothing.
bool scan_items(Tree& tree, std::string_view key, const EachItem& each);

}  // namespace lapthach::book
