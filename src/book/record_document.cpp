// Turns documents of records into trees that the reader of the book reads.
#include "book/record_document.hpp"

#include <nlohmann/json.hpp>

#include "book/writer.hpp"
#include "lapthach/base/text.hpp"

namespace lapthach::book {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view wrapping = "records";
constexpr int most_levels = 10;

Error not_json(const std::string& file, std::string_view why) {
  return {Fault::data, say("{} is not JSON: {}", "{} không đúng JSON: {}", file, why),
          say("write one record {{…}} or a list of them [{{…}}, {{…}}]",
              "ghi một bản ghi {{…}} hoặc một danh sách [{{…}}, {{…}}]")};
}

/// Writes JSON as block YAML, so that one reader reads both. What is null was not said.
class YamlText {
 public:
  explicit YamlText(const std::string& file) : file_(file) {}

  std::string write(const Json& records) {
    out_ = std::string(wrapping) + ":";
    value(records, 0);
    return std::move(out_);
  }

 private:
  void value(const Json& json, int level) {
    if (level > most_levels) throw not_json(file_, "nested too deep");
    if (json.is_object()) return map(json, level);
    if (json.is_array()) return list(json, level);
    out_ += ' ';
    if (json.is_string()) {
      append_quoted(out_, json.get_ref<const std::string&>());
    } else {
      out_ += json.dump();
    }
    out_ += '\n';
  }

  void map(const Json& json, int level) {
    const std::size_t before = out_.size();
    out_ += '\n';
    entries(json, level, false);
    if (out_.size() == before + 1) out_.replace(before, 1, " {}\n");
  }

  void entries(const Json& json, int level, bool on_line) {
    for (const auto& [key, inner] : json.items()) {
      if (inner.is_null()) continue;
      if (!on_line) indent(level);
      on_line = false;
      append_quoted(out_, key);
      out_ += ':';
      value(inner, level + 1);
    }
    if (on_line) out_ += "{}\n";
  }

  void list(const Json& json, int level) {
    if (json.empty()) {
      out_ += " []\n";
      return;
    }
    out_ += '\n';
    for (const Json& item : json) {
      indent(level);
      out_ += '-';
      if (item.is_object()) {
        out_ += ' ';
        entries(item, level + 1, true);
      } else {
        value(item, level + 1);
      }
    }
  }

  void indent(int level) { out_.append(static_cast<std::size_t>(level) * 2 + 2, ' '); }

  const std::string& file_;
  std::string out_;
};

bool is_json(std::string_view bytes) {
  const std::string_view text = trim(bytes);
  return text.starts_with('{') || text.starts_with('[');
}

std::string yaml_of_json(std::string_view bytes, const std::string& file, std::string_view list) {
  Json json = Json::parse(bytes, nullptr, false);
  if (json.is_discarded()) throw not_json(file, "syntax");
  if (json.is_object() && json.contains(list) && json[list].is_array()) {
    Json inner = json[list];
    for (Json& record : inner) {
      const bool inherits = record.is_object() && json.contains("period");
      if (inherits && !record.contains("period")) record["period"] = json["period"];
    }
    json = std::move(inner);
  }
  if (json.is_object()) json = Json::array({std::move(json)});
  return YamlText(file).write(json);
}

/// What programs of other systems add: a byte order mark, carriage returns, no end of the last
/// line.
std::string plain_lines(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  std::string text;
  for (const char c : bytes) {
    if (c != '\r') text += c;
  }
  if (!text.ends_with('\n')) text += '\n';
  return text;
}

bool is_list(std::string_view text) {
  for (const std::string_view line : split(text, '\n')) {
    const std::string_view words = trim(line);
    if (words.empty() || words.starts_with('#')) continue;
    return words.starts_with("- ");
  }
  return false;
}

std::vector<std::size_t> items_of(const Tree& tree, std::size_t list) {
  std::vector<std::size_t> items;
  for (std::size_t item = list + 1; item < tree.nodes[list].end; item = tree.nodes[item].end) {
    items.push_back(item);
  }
  return items;
}

Document document_of(Tree tree, std::string_view list) {
  Document document{std::move(tree), {}, 1, true};
  for (const std::string_view key : {wrapping, list}) {
    const std::size_t node = find_key(document.tree, 0, key);
    if (node == 0 || document.tree.nodes[node].kind != NodeKind::list) continue;
    document.records = items_of(document.tree, node);
    return document;
  }
  document.records = {0};
  return document;
}

void require_maps(const Document& document) {
  for (const std::size_t record : document.records) {
    const Node& node = document.tree.nodes[record];
    if (node.kind == NodeKind::map) continue;
    throw Error(Fault::data,
                fault_of(document.tree, node,
                         say("this is no record of keys", "đây không phải là bản ghi gồm các khóa"),
                         say("write `key: value` lines", "viết các dòng `khóa: giá trị`")));
  }
}

}  // namespace

Document read_document(std::string_view bytes, const std::string& file, std::string_view list) {
  const std::string text = plain_lines(bytes);
  const bool json = is_json(text);
  const bool wrapped = !json && is_list(text);
  std::string yaml = json ? yaml_of_json(text, file, list) : text;
  if (wrapped) yaml = std::string(wrapping) + ":\n" + yaml;
  Document document = document_of(parse_tree({file, std::move(yaml)}), list);
  document.first_line = wrapped ? 2 : 1;
  document.has_lines = !json;
  require_maps(document);
  return document;
}

void put_scalar(Document& document, std::size_t record, std::string_view key, std::string value) {
  std::vector<Node>& nodes = document.tree.nodes;
  for (Node& node : nodes) {
    if (node.end > record) node.end += 2;
  }
  for (std::size_t& other : document.records) {
    if (other > record) other += 2;
  }
  const Node scalar{NodeKind::scalar, nodes[record].line, nodes[record].offset, record + 2,
                    document.tree.keep(std::string(key))};
  const auto place = nodes.begin() + static_cast<std::ptrdiff_t>(record) + 1;
  const auto added = nodes.insert(place, 2, scalar);
  added[1].end = record + 3;
  added[1].text = document.tree.keep(std::move(value));
}

void show_place(const Document& document, Diagnostic& diagnostic) {
  if (diagnostic.where.file != document.tree.source->name) return;
  diagnostic.where.key.clear();
  if (document.has_lines) {
    diagnostic.where.line -= document.first_line - 1;
    return;
  }
  std::size_t index = 0;
  for (const std::size_t record : document.records) {
    if (document.tree.nodes[record].line <= diagnostic.where.line) ++index;
  }
  if (index > 0 && document.records.size() > 1 && !diagnostic.where.file.empty()) {
    diagnostic.where.file = fmt::format("{}[{}]", diagnostic.where.file, index - 1);
  }
  diagnostic.where.line = diagnostic.where.column = 0;
}

}  // namespace lapthach::book
