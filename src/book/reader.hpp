// The form that reads nouns out of a tree, strictly, and collects every fault.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "book/fields.hpp"
#include "book/scalar.hpp"
#include "book/tree.hpp"

namespace lapthach::book {

/// What one reading of a file shares.
struct Reading {
  const Tree& tree;
  int file;  ///< index for marks
  std::vector<Diagnostic>& faults;
  /// Null: records at fault are left out. Else they stay with what could be read of them, and their
  /// places are added here.
  std::vector<Where>* partial = nullptr;
  std::size_t faults_before = faults.size();  ///< those of other files
  bool lenient = false;  ///< required fields may be missing: the record only adds to another
};

/// The keys of a noun, in order.
struct KeyNames {
  std::vector<std::string> names;

  template <class V>
  void operator()(std::string_view key, V&, Need, const Meaning&, const auto&...) {
    names.emplace_back(key);
  }
};

/// Throws Error (Fault::data) after most_faults_of_file of them.
template <class T>
bool read_record(const Reading& reading, std::size_t node, T& noun);

/// Reads the map at one node. A field that is at fault keeps the value it had.
class Reader {
 public:
  Reader(const Reading& reading, std::size_t map);

  template <class V>
  void operator()(std::string_view key, V& value, Need need, const Meaning& meaning,
                  const Limits& limits = {}) {
    const std::size_t node = (keys_ & bit_of(key)) == 0 ? 0 : take(key);
    if (node == 0) {
      if (need == Need::required) missing_.push_back({key, meaning});
    } else if (has_value(node, key)) {
      read({key, node, need, meaning, limits}, value);
    }
  }

  /// Reports keys that no field took and required fields that were not there. `known`: all keys.
  void finish(const std::vector<std::string>& known);
  bool complete() const { return missing_.empty() && not_taken_ == 0; }

 private:
  struct Missing {
    std::string_view key;
    Meaning meaning;
  };
  /// One field at its node.
  struct Field {
    std::string_view key;
    std::size_t node;
    Need need;
    Meaning meaning;
    Limits limits;
  };

  /// One of 64 bits. Most fields of a record are left out, and so told without comparing. The
  /// factors were sought for keys of petitions and events to share hardly any.
  static constexpr std::uint64_t bit_of(std::string_view key) {
    if (key.empty()) return 1;
    const auto code = [&](std::size_t i) { return static_cast<unsigned char>(key[i]); };
    const std::size_t last = key.size() - 1;
    return std::uint64_t{1} << ((key.size() * 45 + code(0) * 40U + code(last) * 29U +
                                 code(key.size() / 2) * 21U) &
                                63U);
  }

  /// The node of the value of that key, or 0.
  std::size_t take(std::string_view key);
  bool has_value(std::size_t node, std::string_view key);
  bool expect(NodeKind kind, std::size_t node, std::string_view key);
  void fault(std::size_t node, Text what, Text hint);
  void bad_value(const Field& field, const Text& type, const std::vector<std::string>& words);
  void bad_number(const Field& field);
  void empty_text(const Field& field);
  const Node& at(std::size_t node) const { return reading_.tree.nodes[node]; }

  template <class V>
  bool parse(std::string_view text, V& value) const {
    if constexpr (std::is_same_v<V, std::string>) {
      if (reading_.tree.composed) {
        value = text;
        return true;
      }
    }
    return parse_scalar(text, value);
  }

  template <Scalar V>
  void read(const Field& field, V& value) {
    if (!expect(NodeKind::scalar, field.node, field.key)) return;
    V parsed{};
    if (!parse(at(field.node).text, parsed)) {
      bad_value(field, type_name(V{}), words_of(V{}));
    } else if (!within(field.limits, parsed)) {
      bad_number(field);
    } else if (field.need == Need::required && is_empty_text(parsed)) {
      empty_text(field);
    } else {
      value = std::move(parsed);
    }
  }

  template <class V>
  void read(const Field& field, std::vector<V>& values) {
    if (!expect(NodeKind::list, field.node, field.key)) return;
    values.clear();
    values.reserve(items_of(field.node));
    Field item = field;
    for (item.node = field.node + 1; item.node < at(field.node).end;
         item.node = at(item.node).end) {
      if (!read_item(item, values.emplace_back())) values.pop_back();
    }
  }

  template <class Tag, class V>
  void read(const Field& field, std::vector<std::pair<Id<Tag>, V>>& map) {
    if (!expect(NodeKind::map, field.node, field.key)) return;
    map.clear();
    for (std::size_t i = field.node + 1; i < at(field.node).end; i = at(i + 1).end) {
      const std::size_t before = reading_.faults.size();
      std::pair<Id<Tag>, V> entry;
      Field name = field, value = field;
      name.node = i;
      value.node = i + 1;
      name.limits = {};
      read(name, entry.first);
      if (has_value(i + 1, at(i).text)) read(value, entry.second);
      if (reading_.faults.size() == before) map.push_back(std::move(entry));
    }
    std::sort(map.begin(), map.end());
    refuse_repeats(field.node);
  }

  template <class T>
  void read(const Field& field, T& noun) {
    if (expect(NodeKind::map, field.node, field.key)) read_record(reading_, field.node, noun);
  }

  /// False when the item is to be left out of its list.
  template <class V>
  bool read_item(const Field& item, V& value) {
    const std::size_t before = reading_.faults.size();
    if (has_value(item.node, item.key)) read(item, value);
    return reading_.faults.size() == before ||
           (reading_.partial && !Scalar<V> && at(item.node).kind == NodeKind::map);
  }

  template <class V>
  static std::vector<std::string> words_of(const V&) {
    std::vector<std::string> texts;
    if constexpr (Worded<V>) {
      for (const auto& word : words(V{})) texts.emplace_back(word.text);
    }
    return texts;
  }

  template <class V>
  static bool within(const Limits& limits, const V& value) {
    if constexpr (std::is_integral_v<V>) return limits.hold(value);
    if constexpr (requires { limits.hold(value.value()); }) return limits.hold(value.value());
    return true;
  }

  template <class V>
  static bool is_empty_text(const V& value) {
    if constexpr (std::is_same_v<V, std::string>) return value.empty();
    return false;
  }

  /// Of a list; of a map its keys and values.
  std::size_t items_of(std::size_t node) const;
  bool has_repeats(std::size_t map) const;
  void refuse_repeats(std::size_t map);

  const Reading& reading_;
  std::size_t map_;
  std::uint64_t keys_ = 0;  ///< bit_of() each key: what is not among them is not there
  int not_taken_ = 0;       ///< keys
  std::size_t next_;        ///< the key behind the one that was taken last: files keep the order
  bool may_repeat_ = false;
  std::vector<Missing> missing_;
};

/// Reads the map at `node` into `noun` and sets its mark. False when it had faults.
template <class T>
bool read_record(const Reading& reading, std::size_t node, T& noun) {
  const std::size_t before = reading.faults.size();
  Reader reader(reading, node);
  fields(reader, noun);
  if (!reader.complete()) {
    KeyNames keys;
    fields(keys, noun);
    reader.finish(keys.names);
  }
  const Node& map = reading.tree.nodes[node];
  if constexpr (requires { noun.mark; }) noun.mark = mark_of(reading.tree, map, reading.file);
  const bool whole = reading.faults.size() == before;
  if (!whole && reading.partial) reading.partial->push_back(place_of(reading.tree, map));
  return whole;
}

}  // namespace lapthach::book
