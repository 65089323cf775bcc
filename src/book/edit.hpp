// Changes a list file and keeps what a human wrote around the changed lines.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "book/modeline.hpp"
#include "book/order.hpp"
#include "book/reader.hpp"
#include "book/writer.hpp"

namespace lapthach::book {

/// One field as canonical lines, without indentation.
struct FieldText {
  std::string_view key;
  std::string text;

  bool operator==(const FieldText&) const = default;
};

/// The form that writes each field apart.
struct FieldTexts {
  std::vector<FieldText> texts;

  template <class V>
  void operator()(std::string_view key, const V& value, Need need, const Meaning& meaning,
                  const auto&...) {
    std::string text;
    Writer(text, 0)(key, value, need, meaning);
    if (!text.empty()) texts.push_back({key, std::move(text)});
  }
};

template <class T>
std::vector<FieldText> field_texts(const T& noun) {
  FieldTexts form;
  fields(form, noun);
  return std::move(form.texts);
}

/// What becomes of one record of a file.
struct RecordEdit {
  std::size_t node = 0;           ///< its map; 0: a new record
  std::vector<FieldText> before;  ///< empty when new
  std::vector<FieldText> after;   ///< empty: removed
};

/// Changes only the lines of `edits` in the list at `key`; new records go to its end. Throws Error
/// (Fault::data) at the first record that is not written one key a line.
std::string splice(const Tree& tree, std::string_view key, const std::vector<RecordEdit>& edits);

/// Throws: the file could not be changed so that it says what it shall.
[[noreturn]] void refuse_edit(const Tree& tree, std::size_t node);

/// The records of the list file, in the order of the file. Throws Error (Fault::data) with every
/// fault.
template <class T>
std::vector<T> read_list_file(const Tree& tree, std::string_view key) {
  std::vector<T> records;
  std::vector<Diagnostic> faults;
  ListFile<std::vector<T>> file{key, records};
  read_record(Reading{tree, -1, faults}, 0, file);
  if (!faults.empty()) throw Error(Fault::data, std::move(faults));
  return records;
}

/// Matches records of `before` and `after` that have no partner yet and whose keys are equal.
template <class T, class KeyOf>
void pair_up(const std::vector<T>& before, const std::vector<T>& after, KeyOf key_of,
             std::vector<std::optional<std::size_t>>& partner, std::vector<bool>& taken) {
  std::multimap<decltype(key_of(after.front())), std::size_t> open;
  for (std::size_t j = 0; j < after.size(); ++j) {
    if (!taken[j]) open.emplace(key_of(after[j]), j);
  }
  for (std::size_t i = 0; i < before.size(); ++i) {
    if (partner[i]) continue;
    const auto key = key_of(before[i]);
    const auto found = open.lower_bound(key);
    if (found == open.end() || found->first != key) continue;
    partner[i] = found->second;
    taken[found->second] = true;
    open.erase(found);
  }
}

/// For each of `before` the index of the record of `after` that it becomes, if any: the one in the
/// same place of the order, else one of the same id.
template <class T>
std::vector<std::optional<std::size_t>> match_records(const std::vector<T>& before,
                                                      const std::vector<T>& after) {
  std::vector<std::optional<std::size_t>> partner(before.size());
  std::vector<bool> taken(after.size(), false);
  pair_up(
      before, after, [](const T& r) { return order_key(r); }, partner, taken);
  if constexpr (requires(const T& record) { record.id; }) {
    pair_up(
        before, after, [](const T& r) { return std::tie(r.id); }, partner, taken);
  }
  return partner;
}

template <class T>
std::vector<RecordEdit> edits_between(const Tree& tree, std::string_view key,
                                      const std::vector<T>& before, const std::vector<T>& after) {
  std::vector<RecordEdit> edits;
  std::vector<bool> known(after.size(), false);
  const auto partner = match_records(before, after);
  std::size_t node = find_key(tree, 0, key) + 1;
  for (std::size_t i = 0; i < before.size(); ++i, node = tree.nodes[node].end) {
    RecordEdit edit{node, field_texts(before[i]), {}};
    if (partner[i]) {
      known[*partner[i]] = true;
      edit.after = field_texts(after[*partner[i]]);
    }
    edits.push_back(std::move(edit));
  }
  for (std::size_t j = 0; j < after.size(); ++j) {
    if (!known[j]) edits.push_back({0, {}, field_texts(after[j])});
  }
  return edits;
}

/// The file as it shall be to hold exactly `records` (sorted). A file in canonical form stays
/// canonical; of any other only the lines of records and fields that change are touched, and the
/// result is read again to prove it. Throws Error (Fault::data) naming the line when that fails.
/// An empty `original` is a file that does not exist yet; what is
/// canonical gets its modeline.
template <class T>
std::string edit_list(const Source& original, std::string_view key, const std::vector<T>& records) {
  const std::string canonical = write_list(key, records);
  if (original.bytes.empty()) return modeline(original.name) + canonical;
  const Tree tree = parse_tree(original);
  const std::vector<T> before = read_list_file<T>(tree, key);
  std::vector<T> sorted = before;
  sort_records(sorted);
  if (without_modeline(original.bytes, original.name) == write_list(key, sorted)) {
    return modeline(original.name) + canonical;
  }
  const std::vector<RecordEdit> edits = edits_between(tree, key, before, records);
  const Tree edited = parse_tree({original.name, splice(tree, key, edits)});
  std::vector<T> result = read_list_file<T>(edited, key);
  sort_records(result);
  if (write_list(key, result) != canonical) refuse_edit(tree, find_key(tree, 0, key));
  return edited.source->bytes;
}

}  // namespace lapthach::book
