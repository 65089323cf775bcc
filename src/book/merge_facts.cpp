// Takes a file apart into facts, and settles one fact among three versions.
#include "book/merge_facts.hpp"

#include "book/merge_pieces.hpp"
#include "lapthach/base/text.hpp"

namespace lapthach::book {

namespace {

constexpr char separator = '\x1f';  // no file of a book may hold it

/// A list whose items cannot be told apart, as one fact.
std::string in_one(const Tree& tree, std::size_t node) {
  std::string text = "=";
  for (std::size_t i = node + 1; i < tree.nodes[node].end; ++i) {
    text += fmt::format("{}{}{}{}", separator, static_cast<int>(tree.nodes[i].kind),
                        tree.nodes[i].end - node, tree.nodes[i].text);
  }
  return text;
}

void collect(const Tree& tree, std::size_t node, std::string_view list, const FactPath& path,
             Facts& facts) {
  const Node& at = tree.nodes[node];
  if (at.kind == NodeKind::scalar || at.kind == NodeKind::null) {
    facts[path] = at.kind == NodeKind::null ? "~" : fmt::format("={}", at.text);
    return;
  }
  const auto names = piece_names(tree, node, list);
  if (!names) {
    facts[path] = in_one(tree, node);
    return;
  }
  facts[path] = at.kind == NodeKind::map ? "{}" : "[]";
  const auto nodes = piece_nodes(tree, node);
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    const FactPath inner = below(path, at.kind, (*names)[i]);
    collect(tree, nodes[i], at.kind == NodeKind::map ? (*names)[i] : list, inner, facts);
  }
}

bool same(const std::string* a, const std::string* b) {
  return a == b || (a != nullptr && b != nullptr && *a == *b);
}

}  // namespace

FactPath below(const FactPath& above, NodeKind kind, std::string_view name) {
  return kind == NodeKind::map ? fmt::format("{}{}.{}", above, separator, name)
                               : fmt::format("{}{}[{}]", above, separator, name);
}

bool lies_in(std::string_view path, std::string_view above) {
  return path.starts_with(above) &&
         (path.size() == above.size() || path[above.size()] == separator);
}

std::string shown(const FactPath& path) {
  std::string text;
  for (const char c : path) {
    if (c != separator) text += c;
  }
  if (text.starts_with('.')) text.erase(0, 1);
  return harmless(text);
}

Facts facts_of(const Tree& tree) {
  Facts facts;
  collect(tree, 0, {}, {}, facts);
  return facts;
}

const std::string* find_fact(const Facts& facts, std::string_view path) {
  const auto found = facts.find(path);
  return found == facts.end() ? nullptr : &found->second;
}

std::optional<Settled> settle(const std::string* base, const std::string* ours,
                              const std::string* theirs) {
  if (same(ours, theirs) || same(base, theirs)) return Settled{ours};
  if (same(base, ours)) return Settled{theirs};
  return std::nullopt;
}

}  // namespace lapthach::book
