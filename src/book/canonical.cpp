// Scans canonical files line by line, level by level.
#include "book/canonical.hpp"

#include <algorithm>
#include <array>

#include "book/limits.hpp"

namespace lapthach::book {

namespace {

constexpr std::size_t longest_key = 128;

/// Of keys, words, days and numbers.
constexpr std::array<bool, 256> plain_letters = [] {
  std::array<bool, 256> plain{};
  for (const char c : std::string_view("abcdefghijklmnopqrstuvwxyz0123456789_-")) {
    plain[static_cast<unsigned char>(c)] = true;
  }
  return plain;
}();

/// Every function that returns bool is false when the file is not canonical here.
class Scanner {
 public:
  explicit Scanner(Tree& tree)
      : tree_(tree), source_(*tree.source), bytes_(source_.bytes), nodes_(tree.nodes) {}

  bool scan() {
    // A line is a key and a value, and of petitions, the largest files, rarely shorter.
    nodes_.reserve(std::min(bytes_.size() / 12, most_values_));
    next_line();
    return !done() && indent_ == 0 && scan_map(0, 1) && done();
  }

  bool scan_items(std::string_view key, const EachItem& each) {
    next_line();
    if (done() || indent_ != 0) return false;
    open(NodeKind::map);
    if (!scan_scalar() || nodes_.back().text != key || peek() != ':') return false;
    ++at_;
    if (!end_line() || done() || indent_ != 2) return false;
    const std::size_t first = open(NodeKind::list) + 1;
    while (!done() && indent_ == 2) {
      if (!is_item()) return false;
      at_ += 2;
      if (!scan_item(4, 2) || !each(first)) return false;
      dropped_ += nodes_.size() - first;
      nodes_.resize(first);
    }
    return done();
  }

  std::size_t at() const { return at_; }

 private:
  bool done() const { return at_ == bytes_.size(); }
  char peek() const { return at_ < bytes_.size() ? bytes_[at_] : '\n'; }
  bool stand_here(char one, char next) const {
    return peek() == one && at_ + 1 < bytes_.size() && bytes_[at_ + 1] == next;
  }

  /// Moves to the first letter of the next line that is neither blank nor comment. `at_` stands at
  /// the beginning of a line.
  void next_line() {
    while (at_ < bytes_.size()) {
      const std::size_t text = std::min(bytes_.find_first_not_of(' ', at_), bytes_.size());
      indent_ = text - at_;
      at_ = text;
      if (peek() != '\n' && peek() != '#') return;
      at_ = std::min(bytes_.find('\n', at_), bytes_.size() - 1) + 1;
      ++line_;
    }
  }

  bool end_line() {
    if (peek() != '\n') return false;
    ++at_;
    ++line_;
    next_line();
    return true;
  }

  // In place: a node that is put together first and copied then takes twice the time.
  Node& add(NodeKind kind, std::size_t offset) {
    if (dropped_ + nodes_.size() == most_values_) refuse_too_many(source_, offset);
    Node& node = nodes_.emplace_back();
    node.kind = kind;
    node.line = line_;
    node.offset = offset;
    return node;
  }
  std::size_t open(NodeKind kind) {
    add(kind, at_);
    return nodes_.size() - 1;
  }
  void close(std::size_t node) { nodes_[node].end = nodes_.size(); }
  void add_scalar(std::size_t offset, std::string_view text) {
    if (text.size() > most_text) refuse_too_long(source_, offset, text.size());
    Node& node = add(NodeKind::scalar, offset);
    node.end = nodes_.size();
    node.text = text;
  }

  bool scan_plain() {
    const std::size_t start = at_;
    while (plain_letters[static_cast<unsigned char>(peek())]) ++at_;
    const std::string_view text = bytes_.substr(start, at_ - start);
    const bool dashed = text.starts_with('-') && (text.size() == 1 || text[1] == '-');
    if (text.empty() || dashed || text == "null") return false;
    add_scalar(start, text);
    return true;
  }

  bool scan_quoted() {
    const std::size_t start = at_++;
    const std::size_t end = bytes_.find('"', at_);
    if (end == std::string_view::npos) return false;
    const std::string_view text = bytes_.substr(at_, end - at_);
    if (text.find('\n') != std::string_view::npos) return false;
    if (text.find('\\') != std::string_view::npos) return scan_escaped(start);
    add_scalar(start, text);
    at_ = end + 1;
    return true;
  }

  /// The same of one with escapes; `at_` stands behind its quote.
  bool scan_escaped(std::size_t start) {
    std::string text;
    for (;; ++at_) {
      std::size_t stop = bytes_.find('"', at_);
      if (stop == std::string_view::npos) return false;
      const std::string_view piece = bytes_.substr(at_, stop - at_);
      if (piece.find('\n') != std::string_view::npos) return false;
      stop = at_ + std::min(piece.find('\\'), piece.size());
      text.append(bytes_.substr(at_, stop - at_));
      at_ = stop;
      if (bytes_[at_] == '"') break;
      static constexpr std::string_view escapes = "\"\\nt", meanings = "\"\\\n\t";
      ++at_;
      const std::size_t escape = escapes.find(peek());
      if (escape == std::string_view::npos) return false;
      text += meanings[escape];
    }
    ++at_;
    add_scalar(start, tree_.keep(std::move(text)));
    return true;
  }

  bool scan_scalar() { return peek() == '"' ? scan_quoted() : scan_plain(); }

  bool scan_empty(NodeKind kind, std::size_t level) {
    const bool brackets = kind == NodeKind::list ? stand_here('[', ']') : stand_here('{', '}');
    if (!brackets || level == most_levels) return false;
    const std::size_t node = open(kind);
    at_ += 2;
    close(node);
    return true;
  }

  /// What follows "key:".
  bool scan_value(std::size_t indent, std::size_t level) {
    if (peek() == ' ') {
      ++at_;
      return (scan_empty(NodeKind::list, level) || scan_empty(NodeKind::map, level) ||
              scan_scalar()) &&
             end_line();
    }
    if (!end_line() || done() || indent_ != indent + 2 || level == most_levels) return false;
    return is_item() ? scan_list(indent + 2, level + 1) : scan_map(indent + 2, level + 1);
  }

  bool is_item() const { return stand_here('-', ' '); }

  bool scan_entry(std::size_t indent, std::size_t level) {
    const std::size_t start = at_;
    if (is_item() || !scan_scalar() || at_ - start > longest_key || peek() != ':') return false;
    ++at_;
    return scan_value(indent, level);
  }

  /// A map whose first key stands at `at_`.
  bool scan_map(std::size_t indent, std::size_t level) {
    const std::size_t map = open(NodeKind::map);
    do {
      if (!scan_entry(indent, level)) return false;
    } while (!done() && indent_ == indent);
    close(map);
    return done() || indent_ < indent;
  }

  bool scan_list(std::size_t indent, std::size_t level) {
    const std::size_t list = open(NodeKind::list);
    do {
      if (!is_item()) return false;
      at_ += 2;
      if (!scan_item(indent + 2, level)) return false;
    } while (!done() && indent_ == indent);
    close(list);
    return done() || indent_ < indent;
  }

  /// What follows "- ": one value, or a map whose other keys stand below its first.
  bool scan_item(std::size_t indent, std::size_t level) {
    if (stand_here('{', '}')) return scan_empty(NodeKind::map, level) && end_line();
    const std::size_t end = bytes_.find_first_of("\"\n:", at_);
    if (end != std::string_view::npos && bytes_[end] != ':') return scan_scalar() && end_line();
    return level != most_levels && scan_map(indent, level + 1);
  }

  Tree& tree_;
  const Source& source_;
  std::string_view bytes_;
  const std::size_t most_values_ = limits_of(source_.name).values;
  std::size_t at_ = 0;
  std::size_t indent_ = 0;
  int line_ = 1;
  std::vector<Node>& nodes_;
  std::size_t dropped_ = 0;  ///< nodes of items that are done with
};

}  // namespace

std::optional<std::size_t> scan_canonical(Tree& tree) {
  Scanner scanner(tree);
  if (scanner.scan()) return std::nullopt;
  tree.nodes.clear();
  return scanner.at();
}

bool scan_items(Tree& tree, std::string_view key, const EachItem& each) {
  return Scanner(tree).scan_items(key, each);
}

}  // namespace lapthach::book
