// One YAML file as a flat tree that remembers where everything stands.
#pragma once

#include <cstddef>
#include <cstdint>
#include <forward_list>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "book/source.hpp"
#include "lapthach/book/book.hpp"

namespace lapthach::book {

enum class NodeKind : std::uint8_t { null, scalar, list, map };

/// A value. The values inside a list or map follow it directly; in a map they take turns as key,
/// value, key, value.
struct Node {
  NodeKind kind = NodeKind::null;
  int line = 0;            ///< from 1
  std::size_t offset = 0;  ///< of its first byte
  std::size_t end = 0;     ///< index of the first node that is not inside this one
  std::string_view text;   ///< of a scalar, without quotes and escapes; lives as long as the tree
};

/// nodes[0] is the root, a map. The texts of nodes lie in what the tree owns: those that stand in
/// the source as they are, there.
struct Tree {
  std::unique_ptr<Source> source;  ///< null in a default-made tree alone
  std::vector<Node> nodes;
  bool composed = false;  ///< every text is known to be storable, and NFC

  Tree() = default;
  explicit Tree(Source file) : source(std::make_unique<Source>(std::move(file))) {}

  /// For a node whose text does not stand in the source.
  std::string_view keep(std::string text) { return kept_.emplace_front(std::move(text)); }

 private:
  std::forward_list<std::string> kept_;
};

/// Parses one file strictly. Throws Error (Fault::data) at the first thing that is not plain, whole
/// and unambiguous: what guard() refuses, a second document, an anchor, alias or tag, a key that is
/// not one scalar or lacks its colon, a text that runs over its line without | or >, what goes
/// beyond the limits of limits.hpp, a root that is not a map.
Tree parse_tree(Source source);

/// The same without the short way for canonical files, and without the closer limits that hold
/// where it cannot be taken.
Tree parse_tree_by_yaml(Source source);

/// Refuses a change of files of the book that could not be read again, because one would grow
/// beyond its limits. Throws Error (Fault::data).
void require_readable(const std::vector<FileChange>& files);

// The limits that both ways of reading keep to. Each throws Error (Fault::data).
[[noreturn]] void refuse_too_many(const Source& source, std::size_t offset);
[[noreturn]] void refuse_too_long(const Source& source, std::size_t offset, std::size_t bytes);

/// Index of the value of `key` in the map at `map`, or 0.
std::size_t find_key(const Tree& tree, std::size_t map, std::string_view key);

/// The byte behind the scalar at `node`: behind the closing quote, or behind the last letter. Of a
/// block scalar (| or >) only its head.
std::size_t scalar_end(const Tree& tree, std::size_t node);

/// Its line and column, which counts characters.
Mark mark_of(const Tree& tree, const Node& node, int file);
Where place_of(const Tree& tree, const Node& node);
Diagnostic fault_of(const Tree& tree, const Node& node, Text what, Text hint);

}  // namespace lapthach::book
