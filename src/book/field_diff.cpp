// Walks two versions of one record and names every field that differs.
#include <algorithm>
#include <utility>

#include "book/record_diff.hpp"
#include "book/record_key.hpp"

namespace lapthach::book {

namespace {

NodeKind kind_of(const RecordView& value) {
  return value ? value.tree->nodes[value.node].kind : NodeKind::null;
}

RecordView child(const RecordView& map, std::string_view key) {
  if (kind_of(map) != NodeKind::map) return {};
  const std::size_t found = find_key(*map.tree, map.node, key);
  return found == 0 ? RecordView{} : RecordView{map.tree, found};
}

std::vector<std::string_view> keys_of(const RecordView& map) {
  std::vector<std::string_view> keys;
  if (kind_of(map) != NodeKind::map) return keys;
  const auto& nodes = map.tree->nodes;
  for (std::size_t i = map.node + 1; i < nodes[map.node].end; i = nodes[i + 1].end) {
    keys.push_back(nodes[i].text);
  }
  return keys;
}

/// The keys of both, those of `after` first.
std::vector<std::string_view> keys_of(const RecordView& before, const RecordView& after) {
  auto keys = keys_of(after);
  for (const std::string_view key : keys_of(before)) {
    if (std::find(keys.begin(), keys.end(), key) == keys.end()) keys.push_back(key);
  }
  return keys;
}

std::vector<RecordView> items_of(const RecordView& list) {
  std::vector<RecordView> items;
  if (kind_of(list) != NodeKind::list) return items;
  const auto& nodes = list.tree->nodes;
  for (std::size_t i = list.node + 1; i < nodes[list.node].end; i = nodes[i].end) {
    items.push_back({list.tree, i});
  }
  return items;
}

std::optional<std::string> text_of(const RecordView& value) {
  if (kind_of(value) == NodeKind::null) return std::nullopt;
  return one_line(*value.tree, value.node);
}

/// True when the items of the list under `key` are records that can be told apart; a team's `units`
/// are plain ids, though the registry's are records.
bool holds_records(std::string_view key, const RecordView& list) {
  if (kind_of(list) != NodeKind::list || identifying_keys(key).empty()) return false;
  const auto& nodes = list.tree->nodes;
  return nodes[list.node].end > list.node + 1 && nodes[list.node + 1].kind == NodeKind::map;
}

bool is_key(std::string_view list, std::string_view key) {
  const auto keys = identifying_keys(list);
  return std::find(keys.begin(), keys.end(), key) != keys.end();
}

class FieldDiff {
 public:
  std::vector<FieldChange> take() { return std::move(found_); }

  /// Two versions of a map; keys that `skip` names are passed over.
  template <class Skip>
  void compare_maps(const std::string& name, const RecordView& before, const RecordView& after,
                    Skip skip) {
    for (const std::string_view key : keys_of(before, after)) {
      if (skip(key)) continue;
      std::string field = name.empty() ? std::string(key) : name + "." + std::string(key);
      compare(field, key, child(before, key), child(after, key));
    }
  }

 private:
  void compare(const std::string& name, std::string_view key, const RecordView& before,
               const RecordView& after) {
    if (before && after && same(before, after)) return;
    if (are(NodeKind::map, before, after)) {
      compare_maps(name, before, after, [](std::string_view) { return false; });
    } else if (are(NodeKind::list, before, after) &&
               (holds_records(key, before) || holds_records(key, after))) {
      compare_lists(name, key, items_of(before), items_of(after));
    } else {
      FieldChange change{name, text_of(before), text_of(after)};
      if (change.before != change.after) found_.push_back(std::move(change));
    }
  }

  /// True when the sides that are there are of that kind.
  static bool are(NodeKind kind, const RecordView& before, const RecordView& after) {
    const auto fits = [&](const RecordView& side) {
      return kind_of(side) == kind || kind_of(side) == NodeKind::null;
    };
    return fits(before) && fits(after) && (kind_of(before) == kind || kind_of(after) == kind);
  }

  void compare_lists(const std::string& name, std::string_view list,
                     const std::vector<RecordView>& before, const std::vector<RecordView>& after) {
    for (const RecordPair& pair : differing_items(before, after, list)) {
      const std::string item = name + "[" + pair.key + "]";
      if (pair.before && pair.after) {
        compare(item, "", pair.before, pair.after);
      } else {
        add_item(item, list, pair);
      }
    }
  }

  /// An item that is on one side only: its plain fields as one change, the lists in it after it.
  void add_item(const std::string& name, std::string_view list, const RecordPair& pair) {
    const RecordView& there = pair.before ? pair.before : pair.after;
    std::string text;
    for (const std::string_view key : keys_of(there)) {
      if (is_key(list, key) || is_composed(there, key)) continue;
      const RecordView value = child(there, key);
      if (!text.empty()) text += ", ";
      text += std::string(key) + " " + text_of(value).value_or("");
    }
    if (kind_of(there) != NodeKind::map) text = text_of(there).value_or("");
    FieldChange change{name, std::nullopt, std::nullopt};
    (pair.before ? change.before : change.after) = std::move(text);
    found_.push_back(std::move(change));
    if (kind_of(there) != NodeKind::map) return;
    compare_maps(name, pair.before, pair.after,
                 [&](std::string_view key) { return !is_composed(there, key); });
  }

  static bool is_composed(const RecordView& map, std::string_view key) {
    const RecordView value = child(map, key);
    return kind_of(value) == NodeKind::map || holds_records(key, value);
  }

  std::vector<FieldChange> found_;
};

}  // namespace

std::string one_line(const Tree& tree, std::size_t node) {
  const Node& value = tree.nodes[node];
  if (value.kind == NodeKind::scalar) return std::string(value.text);
  if (value.kind == NodeKind::null) return "";
  const bool map = value.kind == NodeKind::map;
  std::string text = map ? "{" : "[";
  for (std::size_t i = node + 1; i < value.end; i = tree.nodes[i].end) {
    if (i > node + 1) text += ", ";
    if (map) {
      text.append(tree.nodes[i].text).append(": ");
      ++i;
    }
    text += one_line(tree, i);
  }
  return text += map ? '}' : ']';
}

std::vector<FieldChange> differing_fields(const Part& part, const RecordPair& pair) {
  const bool one_sided = !pair.before || !pair.after;
  const auto lists = part.lists();
  const bool whole_list_file = !lists.empty() && (pair.before ? pair.before : pair.after).node == 0;
  FieldDiff diff;
  diff.compare_maps("", pair.before, pair.after, [&](std::string_view key) {
    if (whole_list_file) return std::find(lists.begin(), lists.end(), key) != lists.end();
    if (!one_sided) return false;
    return part.is_list() ? is_key(pair.noun, key) : (key == "id" || key == "period");
  });
  return diff.take();
}

}  // namespace lapthach::book
