// Flattens a record by walking its tree.
#include "book/flat_record.hpp"

#include "book/record_key.hpp"

namespace lapthach::book {

namespace {

/// A key that no other field has: of equal items the later ones are numbered.
std::string unused(const FlatRecord& fields, const std::string& name) {
  if (!fields.contains(name)) return name;
  for (int n = 2;; ++n) {
    std::string next = name + "#" + std::to_string(n);
    if (!fields.contains(next)) return next;
  }
}

void add(const Tree& tree, std::size_t node, const std::string& name, std::string_view key,
         FlatRecord& fields);

void add_list(const Tree& tree, std::size_t list, const std::string& name, std::string_view key,
              FlatRecord& fields) {
  for (std::size_t i = list + 1; i < tree.nodes[list].end; i = tree.nodes[i].end) {
    const std::string id = record_key(tree, i, key);
    if (id.empty()) {
      fields[unused(fields, name + "[]: " + one_line(tree, i))] = one_line(tree, i);
    } else {
      add(tree, i, name + "[" + id + "]", "", fields);
    }
  }
}

void add(const Tree& tree, std::size_t node, const std::string& name, std::string_view key,
         FlatRecord& fields) {
  const Node& value = tree.nodes[node];
  if (value.kind == NodeKind::map) {
    for (std::size_t i = node + 1; i < value.end; i = tree.nodes[i + 1].end) {
      const std::string child(tree.nodes[i].text);
      add(tree, i + 1, name.empty() ? child : name + "." + child, child, fields);
    }
  } else if (value.kind == NodeKind::list) {
    add_list(tree, node, name, key, fields);
  } else if (value.kind == NodeKind::scalar) {
    fields[unused(fields, name)] = value.text;
  }
}

}  // namespace

FlatRecord flat(const RecordView& record) {
  FlatRecord fields;
  if (record) add(*record.tree, record.node, "", "", fields);
  return fields;
}

}  // namespace lapthach::book
