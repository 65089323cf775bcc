// Pairs the records of two versions of a list by what tells them apart.
#include "book/record_diff.hpp"

#include <algorithm>
#include <iterator>
#include <map>

#include "book/record_key.hpp"

namespace lapthach::book {

namespace {

/// An item of a list with its key.
struct Keyed {
  std::string key;
  RecordView record;
};

std::vector<RecordView> items_of(const Tree& tree, std::size_t list) {
  std::vector<RecordView> items;
  if (list == 0 || tree.nodes[list].kind != NodeKind::list) return items;
  for (std::size_t i = list + 1; i < tree.nodes[list].end; i = tree.nodes[i].end) {
    items.push_back({&tree, i});
  }
  return items;
}

std::vector<Keyed> keyed(std::span<const RecordView> records, std::string_view list) {
  std::vector<Keyed> result;
  for (const RecordView& record : records) {
    result.push_back({record_key(*record.tree, record.node, list), record});
  }
  std::stable_sort(result.begin(), result.end(),
                   [](const Keyed& a, const Keyed& b) { return a.key < b.key; });
  return result;
}

/// Drops from both what they have in common at the beginning and at the end.
void trim_common(std::span<const RecordView>& a, std::span<const RecordView>& b) {
  while (!a.empty() && !b.empty() && same(a.front(), b.front())) {
    a = a.subspan(1);
    b = b.subspan(1);
  }
  while (!a.empty() && !b.empty() && same(a.back(), b.back())) {
    a = a.first(a.size() - 1);
    b = b.first(b.size() - 1);
  }
}

/// The value that identifies a record first: the id of a cell without its first day.
std::string first_value(const RecordView& record, std::string_view list) {
  const auto keys = identifying_keys(list);
  const std::size_t value = keys.empty() ? 0 : find_key(*record.tree, record.node, keys[0]);
  return value == 0 ? std::string{} : std::string(record.tree->nodes[value].text);
}

/// Makes one pair of a record gone and a record come that are alone with their first value.
void pair_renamed(std::vector<RecordPair>& pairs, std::string_view list) {
  std::map<std::string, std::pair<std::vector<std::size_t>, std::vector<std::size_t>>> alone;
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    if (pairs[i].before && pairs[i].after) continue;
    auto& [gone, come] =
        alone[first_value(pairs[i].before ? pairs[i].before : pairs[i].after, list)];
    (pairs[i].before ? gone : come).push_back(i);
  }
  for (const auto& [value, sides] : alone) {
    const auto& [gone, come] = sides;
    if (value.empty() || gone.size() != 1 || come.size() != 1) continue;
    pairs[come[0]].before = pairs[gone[0]].before;
    pairs[gone[0]].before = {};
  }
  std::erase_if(pairs, [](const RecordPair& pair) { return !pair.before && !pair.after; });
}

}  // namespace

bool same(const RecordView& a, const RecordView& b) {
  const auto& left = a.tree->nodes;
  const auto& right = b.tree->nodes;
  const std::size_t count = left[a.node].end - a.node;
  if (right[b.node].end - b.node != count) return false;
  for (std::size_t i = 0; i < count; ++i) {
    const Node& x = left[a.node + i];
    const Node& y = right[b.node + i];
    if (x.kind != y.kind || x.end - a.node != y.end - b.node || x.text != y.text) return false;
  }
  return true;
}

std::vector<RecordPair> differing_items(std::span<const RecordView> before,
                                        std::span<const RecordView> after, std::string_view list) {
  trim_common(before, after);
  const auto olds = keyed(before, list), news = keyed(after, list);
  std::vector<RecordPair> pairs;
  auto a = olds.begin();
  auto b = news.begin();
  while (a != olds.end() || b != news.end()) {
    const bool old_next = b == news.end() || (a != olds.end() && a->key <= b->key);
    const bool new_next = a == olds.end() || (b != news.end() && b->key <= a->key);
    RecordPair pair{list, old_next ? a->key : b->key, {}, {}};
    if (old_next) pair.before = (a++)->record;
    if (new_next) pair.after = (b++)->record;
    if (!(pair.before && pair.after && same(pair.before, pair.after))) {
      pairs.push_back(std::move(pair));
    }
  }
  pair_renamed(pairs, list);
  return pairs;
}

std::vector<RecordView> records_of(std::string_view list, const Tree& tree) {
  return items_of(tree, find_key(tree, 0, list));
}

std::vector<RecordPair> differing_records(const Part& part, const Tree* before, const Tree* after) {
  const RecordView old_file{before, 0}, new_file{after, 0};
  if (old_file && new_file && same(old_file, new_file)) return {};
  RecordPair whole{part.noun, part.id, old_file, new_file};
  if (!part.is_list()) return {std::move(whole)};
  std::vector<RecordPair> pairs;
  for (const std::string_view list : part.lists()) {
    const auto olds = before ? records_of(list, *before) : std::vector<RecordView>{};
    const auto news = after ? records_of(list, *after) : std::vector<RecordView>{};
    auto differing = differing_items(olds, news, list);
    std::move(differing.begin(), differing.end(), std::back_inserter(pairs));
  }
  if (before && after && !differing_fields(part, whole).empty()) pairs.push_back(std::move(whole));
  return pairs;
}

bool has_word(std::string_view text, std::string_view id) {
  const auto in_word = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || c == '-';
  };
  for (std::size_t at = text.find(id); at != std::string_view::npos; at = text.find(id, at + 1)) {
    const std::size_t end = at + id.size();
    if ((at == 0 || !in_word(text[at - 1])) && (end == text.size() || !in_word(text[end]))) {
      return true;
    }
  }
  return false;
}

bool mentions(const RecordView& record, std::span<const std::string> ids) {
  if (!record) return false;
  const auto begin = record.tree->nodes.begin();
  const auto first = begin + static_cast<std::ptrdiff_t>(record.node);
  const auto last = begin + static_cast<std::ptrdiff_t>(first->end);
  return std::all_of(ids.begin(), ids.end(), [&](const std::string& id) {
    return std::any_of(first, last, [&](const Node& node) { return has_word(node.text, id); });
  });
}

}  // namespace lapthach::book
