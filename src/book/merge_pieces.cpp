// Finds which lines of a file belong to which key or item.
#include "book/merge_pieces.hpp"

#include <algorithm>
#include <map>

#include "book/merge_rule.hpp"

namespace lapthach::book {

namespace {

std::size_t line_start(std::string_view bytes, std::size_t offset) {
  if (offset == 0) return 0;
  const std::size_t feed = bytes.rfind('\n', offset - 1);
  return feed == std::string_view::npos ? 0 : feed + 1;
}

std::size_t line_end(std::string_view bytes, std::size_t offset) {
  return std::min(bytes.find('\n', offset), bytes.size() - 1) + 1;
}

/// The end of the last line before `limit` that belongs to what begins at `begin` with its text at
/// `column`: comments further left and blank lines belong to what follows.
std::size_t content_end(std::string_view bytes, std::size_t begin, std::size_t limit,
                        std::size_t column) {
  std::size_t end = line_end(bytes, begin);
  for (std::size_t start = end; start < limit; start = line_end(bytes, start)) {
    const std::string_view line = bytes.substr(start, line_end(bytes, start) - 1 - start);
    const std::size_t text = line.find_first_not_of(' ');
    if (text == std::string_view::npos) continue;
    if (line[text] != '#' || text > column) end = line_end(bytes, start);
  }
  return end;
}

/// Where a piece begins, what is written there, and where the text behind a dash stands.
struct Start {
  std::size_t line;
  std::size_t column;  ///< of the key or the dash
  std::size_t text;    ///< column of what belongs to it
};

/// Nothing when something else stands before it on its line.
std::optional<Start> start_of(const Spot& spot, std::size_t node) {
  const std::string_view bytes = spot.tree->source->bytes;
  const std::size_t offset = spot.tree->nodes[node].offset;
  const std::size_t line = line_start(bytes, offset);
  const std::string_view lead = bytes.substr(line, offset - line);
  const std::size_t dash = lead.find_first_not_of(' ');
  const bool item = spot.tree->nodes[spot.node].kind == NodeKind::list;
  const bool first = node == spot.node + 1 && line == line_start(bytes, spot.begin);
  if (dash == std::string_view::npos) {
    return item ? std::nullopt : std::optional(Start{line, lead.size(), lead.size()});
  }
  // A key may follow a dash only when it is the first of an item.
  if (lead[dash] != '-' || lead.find_first_not_of(' ', dash + 1) != std::string_view::npos ||
      !(item || first)) {
    return std::nullopt;
  }
  return Start{line, item ? dash : lead.size(), lead.size()};
}

std::string name_of(const Tree& tree, std::size_t container, std::size_t node,
                    std::string_view list) {
  if (tree.nodes[container].kind == NodeKind::map) return std::string(tree.nodes[node - 1].text);
  return rule_of_list(list) == MergeRule::records ? record_key(tree, node, list)
                                                  : std::string(tree.nodes[node].text);
}

bool can_be_told_apart(const Tree& tree, std::size_t container, std::string_view list) {
  if (tree.nodes[container].kind == NodeKind::map) return true;
  if (rule_of_list(list) == MergeRule::records) return true;
  const auto nodes = piece_nodes(tree, container);
  return std::all_of(nodes.begin(), nodes.end(),
                     [&](std::size_t node) { return tree.nodes[node].kind == NodeKind::scalar; });
}

bool is_block(const Spot& spot) {
  const Node& node = spot.tree->nodes[spot.node];
  const char first = spot.tree->source->bytes[node.offset];
  return node.end == spot.node + 1 || (first != '[' && first != '{');
}

}  // namespace

std::vector<std::size_t> piece_nodes(const Tree& tree, std::size_t node) {
  const bool is_map = tree.nodes[node].kind == NodeKind::map;
  std::vector<std::size_t> nodes;
  for (std::size_t i = node + 1; i < tree.nodes[node].end; i = tree.nodes[nodes.back()].end) {
    nodes.push_back(is_map ? i + 1 : i);
  }
  return nodes;
}

std::optional<std::vector<std::string>> piece_names(const Tree& tree, std::size_t node,
                                                    std::string_view list) {
  if (!can_be_told_apart(tree, node, list)) return std::nullopt;
  std::vector<std::string> names;
  std::map<std::string, int> met;
  for (const std::size_t piece : piece_nodes(tree, node)) {
    std::string name = name_of(tree, node, piece, list);
    const int count = ++met[name];
    if (name.empty() || count > 1) name += fmt::format("#{}", count);
    names.push_back(std::move(name));
  }
  return names;
}

Spot whole(const Tree& tree) { return {&tree, 0, {}, 0, tree.source->bytes.size()}; }

std::optional<Pieces> cut(const Spot& spot) {
  auto names = piece_names(*spot.tree, spot.node, spot.list);
  if (!names || !is_block(spot)) return std::nullopt;
  const Tree& tree = *spot.tree;
  const std::string_view bytes = tree.source->bytes;
  const bool is_map = tree.nodes[spot.node].kind == NodeKind::map;
  const auto nodes = piece_nodes(tree, spot.node);
  if (nodes.empty()) return Pieces{};
  std::vector<Start> starts;
  for (const std::size_t node : nodes) {
    const auto start = start_of(spot, is_map ? node - 1 : node);
    if (!start || start->column != (starts.empty() ? *start : starts.front()).column ||
        start->line < spot.begin) {
      return std::nullopt;
    }
    starts.push_back(*start);
  }

  Pieces pieces;
  std::size_t done = spot.begin;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    const std::size_t begin = starts[i].line;
    const std::size_t limit = i + 1 < nodes.size() ? starts[i + 1].line : spot.end;
    const std::size_t end = content_end(bytes, begin, limit, starts[i].text);
    const Node& value = tree.nodes[nodes[i]];
    Piece piece{(*names)[i],
                std::string(bytes.substr(done, begin - done)),
                std::string(bytes.substr(begin, end - begin)),
                {&tree, nodes[i], is_map ? tree.nodes[nodes[i] - 1].text : spot.list, begin, end}};
    if (is_map) {
      std::fill_n(piece.body.begin(), starts[i].column, ' ');
      const std::size_t below = line_end(bytes, begin);
      if (value.end > nodes[i] + 1 && value.offset >= below) piece.spot.begin = below;
    }
    pieces.all.push_back(std::move(piece));
    done = end;
  }
  pieces.tail = bytes.substr(done, spot.end - done);
  if (!starts.empty()) pieces.column = starts.front().column;
  return pieces;
}

bool same_value(const Spot& a, const Spot& b) {
  const auto& left = a.tree->nodes;
  const auto& right = b.tree->nodes;
  const std::size_t count = left[a.node].end - a.node;
  if (right[b.node].end - b.node != count) return false;
  for (std::size_t i = 0; i < count; ++i) {
    const Node& one = left[a.node + i];
    const Node& other = right[b.node + i];
    if (one.kind != other.kind || one.text != other.text ||
        one.end - a.node != other.end - b.node) {
      return false;
    }
  }
  return true;
}

std::string moved(std::string_view lines, std::size_t from, std::size_t to) {
  if (from == to) return std::string(lines);
  std::string out;
  for (std::size_t start = 0; start < lines.size();) {
    const std::size_t end = line_end(lines, start);
    std::string_view line = lines.substr(start, end - start);
    const std::size_t text = line.find_first_not_of(' ');
    if (line != "\n") {
      if (to > from) out.append(to - from, ' ');
      if (to < from) line.remove_prefix(std::min(from - to, text));
    }
    out += line;
    start = end;
  }
  return out;
}

}  // namespace lapthach::book
