// Looks a record up by its place, and the key in it.
#include "book/refine.hpp"

#include <algorithm>
#include <utility>

namespace lapthach::book {

namespace {

/// The record that begins at a place; the root when there is none.
std::size_t record_at(const Tree& tree, const Where& where) {
  auto node = std::lower_bound(tree.nodes.begin(), tree.nodes.end(), where.line,
                               [](const Node& n, int line) { return n.line < line; });
  for (; node != tree.nodes.end() && node->line == where.line; ++node) {
    if (node->kind == NodeKind::map && place_of(tree, *node).column == where.column) {
      return static_cast<std::size_t>(node - tree.nodes.begin());
    }
  }
  return 0;
}

}  // namespace

void refine(const Tree& tree, Diagnostic& diagnostic) {
  const std::string key = std::exchange(diagnostic.where.key, {});
  const std::size_t record = record_at(tree, diagnostic.where);
  std::size_t place = key.empty() ? record : find_key(tree, record, key);
  if (place == 0) place = record;
  const bool is_scalar = tree.nodes[place].kind == NodeKind::scalar;
  if (place != record && !is_scalar) --place;  // a list begins below its key
  diagnostic.where = place_of(tree, tree.nodes[place]);
  diagnostic.excerpt = line_at(*tree.source, tree.nodes[place].offset);
}

}  // namespace lapthach::book
