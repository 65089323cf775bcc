// Builds the tree from yaml-cpp's events; nothing of yaml-cpp's typed reading is used.
#include "book/tree.hpp"

#include <algorithm>
#include <optional>
#include <sstream>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include "book/canonical.hpp"
#include "book/limits.hpp"
#include "book/scalar.hpp"
#include "lapthach/base/text.hpp"

namespace lapthach::book {

namespace {

/// The byte behind a quoted text that begins at `start`, if it ends on its line.
std::optional<std::size_t> quoted_end(std::string_view bytes, std::size_t start) {
  const char quote = bytes[start];
  for (std::size_t i = start + 1; i < bytes.size() && bytes[i] != '\n'; ++i) {
    if (quote == '"' && bytes[i] == '\\') {
      ++i;
    } else if (bytes[i] == quote) {
      if (quote == '"' || i + 1 >= bytes.size() || bytes[i + 1] != '\'') return i + 1;
      ++i;
    }
  }
  return std::nullopt;
}

/// Where the source of a scalar ends, if it ends on the line where it begins.
std::optional<std::size_t> source_end(std::string_view bytes, std::size_t start,
                                      std::string_view text) {
  const char first = start < bytes.size() ? bytes[start] : '\n';
  if (first == '"' || first == '\'') return quoted_end(bytes, start);
  if (first == '|' || first == '>') return bytes.find_first_of(" \n", start);
  if (bytes.substr(start, text.size()) != text) return std::nullopt;
  return start + text.size();
}

class Builder : public YAML::EventHandler {
 public:
  Builder(Tree& tree, std::size_t most_values)
      : tree_(tree), source_(*tree.source), most_values_(most_values), nodes_(tree.nodes) {}

  void OnDocumentStart(const YAML::Mark& mark) override {
    if (++documents_ == 1) return;
    refuse(source_, offset(mark),
           say("a second document begins here", "một tài liệu thứ hai bắt đầu ở đây"),
           say("check the indentation, and keep one document a file",
               "kiểm tra thụt dòng; mỗi tệp chỉ một tài liệu"));
  }
  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t) override {
    if (open_.empty()) return;
    add(NodeKind::null, mark, "");
    place_null(nodes_.back(), mark);
  }

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
    refuse(source_, offset(mark), say("an alias (*)", "bí danh YAML (*)"),
           say("write the value out, or put the text in double quotes",
               "viết đủ giá trị, hoặc đặt chữ trong dấu ngoặc kép"));
  }

  void OnAnchor(const YAML::Mark& mark, const std::string&) override {
    refuse(source_, offset(mark), say("an anchor (&)", "neo YAML (&)"),
           say("remove it, or put the text in double quotes",
               "xóa đi, hoặc đặt chữ trong dấu ngoặc kép"));
  }

  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t,
                const std::string& text) override {
    if (open_.empty()) return;
    refuse_tag(mark, tag);
    check_scalar(offset(mark), text);
    const bool is_key = awaits_key();
    add(NodeKind::scalar, mark, tree_.keep(text));
    if (is_key) check_colon(nodes_.back());
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t,
                       YAML::EmitterStyle::value) override {
    open(NodeKind::list, mark, tag);
  }
  void OnSequenceEnd() override { close(); }

  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t,
                  YAML::EmitterStyle::value) override {
    open(NodeKind::map, mark, tag);
  }
  void OnMapEnd() override { close(); }

 private:
  struct Open {
    std::size_t node;
    bool key_next;  ///< in a map: the next value is a key
  };

  static std::size_t offset(const YAML::Mark& mark) {
    return mark.pos < 0 ? 0 : static_cast<std::size_t>(mark.pos);
  }

  bool awaits_key() const { return !open_.empty() && open_.back().key_next; }

  void add(NodeKind kind, const YAML::Mark& mark, std::string_view text) {
    if (nodes_.size() == most_values_) refuse_too_many(source_, offset(mark));
    if (awaits_key() && kind != NodeKind::scalar) {
      refuse(source_, offset(mark), say("a key that is not one word", "khóa không phải là một từ"),
             say("write `key: value`", "viết `khóa: giá trị`"));
    }
    if (!open_.empty() && nodes_[open_.back().node].kind == NodeKind::map) {
      open_.back().key_next = !open_.back().key_next;
    }
    nodes_.push_back({kind, mark.line + 1, offset(mark), nodes_.size() + 1, text});
  }

  /// yaml-cpp marks nothing where the next thing begins: it stands at its key, or its dash.
  void place_null(Node& null, const YAML::Mark& mark) const {
    const std::string_view bytes = source_.bytes;
    const std::size_t next = offset(mark);
    const Node& before = nodes_[nodes_.size() - 2];
    null.line = before.line;
    null.offset = before.offset;
    if (nodes_[open_.back().node].kind == NodeKind::map || next == 0) return;
    null.offset = bytes.find_last_not_of(" \n", next - 1);
    const std::string_view between = bytes.substr(null.offset, next - null.offset);
    null.line = mark.line + 1 - static_cast<int>(std::ranges::count(between, '\n'));
  }

  void open(NodeKind kind, const YAML::Mark& mark, const std::string& tag) {
    refuse_tag(mark, tag);
    if (open_.size() == most_levels) {
      refuse(source_, offset(mark), say("nested too deep", "lồng nhau quá sâu"),
             say("check the indentation", "kiểm tra thụt dòng"));
    }
    add(kind, mark, "");
    open_.push_back({nodes_.size() - 1, kind == NodeKind::map});
  }

  void close() {
    nodes_[open_.back().node].end = nodes_.size();
    open_.pop_back();
  }

  void refuse_tag(const YAML::Mark& mark, const std::string& tag) const {
    if (tag.empty() || tag == "?" || tag == "!") return;
    refuse(source_, offset(mark), say("a tag (!)", "nhãn kiểu YAML (!)"),
           say("remove it, or put the text in double quotes",
               "xóa đi, hoặc đặt chữ trong dấu ngoặc kép"));
  }

  void check_scalar(std::size_t start, const std::string& text) const {
    if (text.size() > most_text) refuse_too_long(source_, start, text.size());
    if (!source_end(source_.bytes, start, text)) {
      const bool quoted = source_.bytes[start] == '"' || source_.bytes[start] == '\'';
      refuse(source_, start,
             quoted ? say("the quote does not end on its line",
                          "dấu ngoặc kép chưa đóng trên dòng này")
                    : say("a text that goes on over several lines", "chữ kéo dài qua nhiều dòng"),
             say("close it on this line; write \\n for a line break inside double quotes",
                 "đóng trên dòng này; trong ngoặc kép, viết \\n để xuống dòng"));
    }
    if (!is_storable(text)) {
      refuse(source_, start,
             say("an escape makes a control or hidden character",
                 "mã thoát tạo ký tự điều khiển hoặc ký tự ẩn"),
             say("remove the escape", "xóa mã thoát này"));
    }
  }

  void check_colon(const Node& key) const {
    const std::string_view bytes = source_.bytes;
    const std::size_t end = *source_end(bytes, key.offset, key.text);
    const std::size_t next = bytes.find_first_not_of(' ', end);
    if (next != std::string_view::npos && bytes[next] == ':') return;
    refuse(source_, key.offset,
           say("\"{}\" has no colon", "\"{}\" thiếu dấu hai chấm", clip(key.text, 60)),
           say("write `key: value`; the line may be cut off",
               "viết `khóa: giá trị`; dòng có thể bị cụt"));
  }

  Tree& tree_;
  const Source& source_;
  const std::size_t most_values_;
  std::vector<Node>& nodes_;
  std::vector<Open> open_;
  int documents_ = 0;
};

[[noreturn]] void refuse_syntax(const Source& source, const YAML::Exception& fault) {
  const std::size_t offset = fault.mark.pos < 0 ? 0 : static_cast<std::size_t>(fault.mark.pos);
  refuse(
      source, offset, say("not YAML: {}", "không đúng YAML: {}", fault.msg),
      say("check the indentation of this line and the one before, and put text with : or # in "
          "double quotes",
          "kiểm tra thụt dòng ở đây và dòng trước; chữ có dấu : hoặc # phải đặt trong ngoặc kép"));
}

/// Fills in the nodes of a tree that has its source alone.
void parse_by_yaml(Tree& tree, std::size_t most_values) {
  Builder builder(tree, most_values);
  std::istringstream stream(tree.source->bytes);
  try {
    YAML::Parser parser(stream);
    while (parser.HandleNextDocument(builder)) {
    }
  } catch (const YAML::Exception& fault) {
    refuse_syntax(*tree.source, fault);
  }
  if (tree.nodes.empty() || tree.nodes[0].kind != NodeKind::map) {
    refuse(*tree.source, 0,
           say("the file does not begin with `key:`", "tệp không bắt đầu bằng `khóa:`"),
           say("a file of the book is a list of `key: value` lines",
               "mỗi tệp trong sổ là các dòng `khóa: giá trị`"));
  }
}

}  // namespace

Tree parse_tree(Source file) {
  Tree tree(std::move(file));
  const Source& source = *tree.source;
  tree.composed = guard_bytes(source);
  const auto stopped_at =
      source.bytes.ends_with('\n') ? scan_canonical(tree) : std::optional<std::size_t>(0);
  if (!stopped_at) return tree;
  guard_lines(source);
  guard_by_hand(source, *stopped_at);
  tree.composed = false;
  parse_by_yaml(tree, by_hand_limits.values);
  return tree;
}

Tree parse_tree_by_yaml(Source file) {
  Tree tree(std::move(file));
  guard(*tree.source);
  parse_by_yaml(tree, limits_of(tree.source->name).values);
  return tree;
}

void require_readable(const std::vector<FileChange>& files) {
  for (const FileChange& file : files) {
    if (file.bytes) parse_tree({file.path, *file.bytes});
  }
}

void refuse_too_many(const Source& source, std::size_t offset) {
  refuse(source, offset, say("the file has too many values", "tệp có quá nhiều giá trị"),
         say("divide it", "hãy chia nhỏ tệp"));
}

void refuse_too_long(const Source& source, std::size_t offset, std::size_t bytes) {
  refuse(
      source, offset,
      say("a text of {} KiB, more than the {} KiB it may have",
          "một chuỗi chữ dài {} KiB, quá mức cho phép là {} KiB", bytes >> 10U, most_text >> 10U),
      say("put the paper into evidence/ and write its path here",
          "để văn bản vào evidence/ và ghi đường dẫn ở đây"));
}

std::size_t find_key(const Tree& tree, std::size_t map, std::string_view key) {
  const auto& nodes = tree.nodes;
  for (std::size_t i = map + 1; i < nodes[map].end; i = nodes[i + 1].end) {
    if (nodes[i].text == key) return i + 1;
  }
  return 0;
}

std::size_t scalar_end(const Tree& tree, std::size_t node) {
  const Node& scalar = tree.nodes[node];
  return *source_end(tree.source->bytes, scalar.offset, scalar.text);
}

Mark mark_of(const Tree& tree, const Node& node, int file) {
  const std::string_view bytes = tree.source->bytes;
  const std::size_t feed =
      node.offset == 0 ? std::string_view::npos : bytes.rfind('\n', node.offset - 1);
  const std::size_t start = feed == std::string_view::npos ? 0 : feed + 1;
  // The bytes are valid UTF-8: those that continue a character count for nothing.
  const auto before = std::ranges::count_if(bytes.substr(start, node.offset - start), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80;
  });
  return {file, node.line, static_cast<int>(before) + 1};
}

Where place_of(const Tree& tree, const Node& node) {
  const Mark mark = mark_of(tree, node, 0);
  return {tree.source->name, mark.line, mark.column, {}};
}

Diagnostic fault_of(const Tree& tree, const Node& node, Text what, Text hint) {
  return {.severity = Severity::error,
          .where = place_of(tree, node),
          .what = std::move(what),
          .hint = std::move(hint),
          .excerpt = excerpt_of(line_at(*tree.source, node.offset))};
}

}  // namespace lapthach::book
