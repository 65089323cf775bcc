// Scans canonical files line by line, level by level.
#include "book/canonical.hpp"

#include <algorithm>

#include "book/limits.hpp"

namespace lapthach::book {

namespace {

constexpr std::size_t longest_key = 128;

bool is_plain_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
}

/// Every function that returns bool is false when the file is not canonical here.
class Scanner {
 public:
  Scanner(const Source& source, std::vector<Node>& nodes)
      : source_(source), bytes_(source.bytes), nodes_(nodes) {}

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

  void add(Node node) {
    if (dropped_ + nodes_.size() == most_values_) refuse_too_many(source_, node.offset);
    nodes_.push_back(std::move(node));
  }
  std::size_t open(NodeKind kind) {
    add({kind, line_, at_, 0, {}});
    return nodes_.size() - 1;
  }
  void close(std::size_t node) { nodes_[node].end = nodes_.size(); }
  void add_scalar(std::size_t offset, std::string text) {
    if (text.size() > most_text) refuse_too_long(source_, offset, text.size());
    add({NodeKind::scalar, line_, offset, nodes_.size() + 1, std::move(text)});
  }

  bool scan_plain() {
    const std::size_t start = at_;
    while (is_plain_letter(peek())) ++at_;
    const std::string_view text = bytes_.substr(start, at_ - start);
    const bool dashed = text.starts_with('-') && (text.size() == 1 || text[1] == '-');
    if (text.empty() || dashed || text == "null") return false;
    add_scalar(start, std::string(text));
    return true;
  }

  bool scan_quoted() {
    const std::size_t start = at_++;
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
    add_scalar(start, std::move(text));
    return true;
  }

  bool scan_scalar() { return peek() == '"' ? scan_quoted() : scan_plain(); }

  bool scan_empty(NodeKind kind, std::string_view brackets, std::size_t level) {
    if (bytes_.substr(at_, 2) != brackets || level == most_levels) return false;
    const std::size_t node = open(kind);
    at_ += 2;
    close(node);
    return true;
  }

  /// What follows "key:".
  bool scan_value(std::size_t indent, std::size_t level) {
    if (peek() == ' ') {
      ++at_;
      return (scan_empty(NodeKind::list, "[]", level) || scan_empty(NodeKind::map, "{}", level) ||
              scan_scalar()) &&
             end_line();
    }
    if (!end_line() || done() || indent_ != indent + 2 || level == most_levels) return false;
    return is_item() ? scan_list(indent + 2, level + 1) : scan_map(indent + 2, level + 1);
  }

  bool is_item() const { return bytes_.substr(at_, 2) == "- "; }

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
    if (bytes_.substr(at_, 2) == "{}") return scan_empty(NodeKind::map, "{}", level) && end_line();
    const std::size_t end = bytes_.find_first_of("\"\n:", at_);
    if (end != std::string_view::npos && bytes_[end] != ':') return scan_scalar() && end_line();
    return level != most_levels && scan_map(indent, level + 1);
  }

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

Scanned scan_canonical(const Source& source) {
  std::vector<Node> nodes;
  Scanner scanner(source, nodes);
  if (!scanner.scan()) return {std::nullopt, scanner.at()};
  return {std::move(nodes), scanner.at()};
}

bool scan_items(Tree& tree, std::string_view key, const EachItem& each) {
  return Scanner(tree.source, tree.nodes).scan_items(key, each);
}

}  // namespace lapthach::book
