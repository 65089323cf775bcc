// The form that lays what a document says of a record over what the book says of it.
#pragma once

#include <algorithm>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "book/fields.hpp"
#include "book/import_describe.hpp"
#include "book/record_key.hpp"
#include "book/scalar.hpp"
#include "book/tree.hpp"

namespace lapthach::book {

/// Finds the member of a noun that has a key.
template <class V>
struct MemberForm {
  std::string_view wanted;
  const V* found = nullptr;

  template <class U>
  void operator()(std::string_view key, const U& member, Need, const Meaning&, const auto&...) {
    if constexpr (std::is_same_v<U, V>) {
      if (key == wanted) found = &member;
    }
  }
};

template <class V, class T>
const V& member_of(const T& noun, std::string_view key) {
  MemberForm<V> form{key};
  fields(form, noun);
  return *form.found;
}

/// What tells an item of the list under `list` apart from the others, as record_key() of a tree.
template <class T>
std::string identity_of(const T& item, std::string_view list) {
  std::string identity;
  for (const std::string_view key : identifying_keys(list)) {
    identity += text_of(item, key) + '\n';
  }
  return identity;
}

/// The form that asks for every required key of a new record, and of the records in it.
class WholeForm {
 public:
  WholeForm(const Tree& tree, std::size_t map, std::vector<Diagnostic>& faults)
      : tree_(tree), map_(map), faults_(faults) {}

  template <class V>
  void operator()(std::string_view key, const V& value, Need need, const Meaning& meaning,
                  const auto&...) {
    const std::size_t node = find_key(tree_, map_, key);
    if (node != 0) return look_into(node, value);
    if (need != Need::required) return;
    faults_.push_back(fault_of(
        tree_, tree_.nodes[map_], say("\"{}\" is missing", "thiếu \"{}\"", key),
        say("{}: {}", "{}: {}", key, Text{std::string(meaning.en), std::string(meaning.vi)})));
  }

 private:
  template <Scalar V>
  void look_into(std::size_t, const V&) {}
  template <class V>
  void look_into(std::size_t node, const std::vector<V>&) {
    if constexpr (!Scalar<V>) {
      for (std::size_t item = node + 1; item < tree_.nodes[node].end;
           item = tree_.nodes[item].end) {
        look_into(item, V{});
      }
    }
  }
  template <class Tag, class V>
  void look_into(std::size_t, const std::vector<std::pair<Id<Tag>, V>>&) {}
  template <class T>
  void look_into(std::size_t node, const T& noun) {
    WholeForm inner(tree_, node, faults_);
    fields(inner, noun);
  }

  const Tree& tree_;
  std::size_t map_;
  std::vector<Diagnostic>& faults_;
};

template <class T>
void require_whole(const Tree& tree, std::size_t map, const T& noun,
                   std::vector<Diagnostic>& faults) {
  WholeForm form(tree, map, faults);
  fields(form, noun);
}

/// What a merge did.
struct Overlaid {
  std::vector<Diagnostic>& faults;  ///< of new records that are not whole
  bool filled = false;              ///< something blank was filled in
  std::vector<std::string> replaced =
      {};  ///< what was there and is different now: "present 28 -> 30"
};

/// Lays the record at `map`, read into `given`, over `stored`: blank fields are filled, lists get
/// the items they do not have, other values are replaced and noted. Keys that the document leaves
/// out stay as they are.
template <class T>
void merge_record(const Tree& tree, std::size_t map, T& stored, const T& given, Overlaid& merged);

template <class T>
class MergeForm {
 public:
  MergeForm(const Tree& tree, std::size_t map, const T& given, Overlaid& merged)
      : tree_(tree), map_(map), given_(given), merged_(merged) {}

  template <class V>
  void operator()(std::string_view key, V& stored, Need, const Meaning&, const auto&...) {
    const std::size_t node = find_key(tree_, map_, key);
    if (node != 0) merge(key, node, stored, member_of<V>(given_, key));
  }

 private:
  template <class V>
  static bool is_blank(const V& value) {
    if constexpr (std::is_same_v<V, bool>) return !value;
    return to_scalar(value).empty();
  }

  template <Scalar V>
  void merge(std::string_view key, std::size_t, V& stored, const V& given) {
    if (stored == given) return;
    if (is_blank(stored)) {
      merged_.filled = true;
    } else {
      merged_.replaced.push_back(
          fmt::format("{} {} -> {}", key, short_text(stored), short_text(given)));
    }
    stored = given;
  }

  template <class V>
  void merge(std::string_view key, std::size_t node, std::vector<V>& stored,
             const std::vector<V>& given) {
    std::size_t item = node + 1;
    for (const V& one : given) {
      add(key, item, stored, one);
      item = tree_.nodes[item].end;
    }
  }

  template <class V>
  void add(std::string_view key, std::size_t item, std::vector<V>& stored, const V& one) {
    const auto same = std::ranges::find_if(stored, [&](const V& other) {
      if constexpr (Scalar<V>) return other == one;
      if constexpr (!Scalar<V>) return identity_of(other, key) == identity_of(one, key);
    });
    if (same == stored.end()) {
      stored.push_back(one);
      merged_.filled = true;
      if constexpr (!Scalar<V>) require_whole(tree_, item, one, merged_.faults);
    } else if constexpr (!Scalar<V>) {
      merge_record(tree_, item, *same, one, merged_);
    }
  }

  template <class Tag, class V>
  void merge(std::string_view key, std::size_t, std::vector<std::pair<Id<Tag>, V>>& stored,
             const std::vector<std::pair<Id<Tag>, V>>& given) {
    for (const auto& [id, value] : given) {
      const auto place = std::ranges::lower_bound(stored, id, {}, &std::pair<Id<Tag>, V>::first);
      if (place == stored.end() || place->first != id) {
        stored.insert(place, {id, value});
        merged_.filled = true;
      } else if (place->second != value) {
        merged_.replaced.push_back(
            fmt::format("{}.{} {} -> {}", key, id, short_text(place->second), short_text(value)));
        place->second = value;
      }
    }
  }

  template <class N>
  void merge(std::string_view, std::size_t node, N& stored, const N& given) {
    merge_record(tree_, node, stored, given, merged_);
  }

  const Tree& tree_;
  std::size_t map_;
  const T& given_;
  Overlaid& merged_;
};

template <class T>
void merge_record(const Tree& tree, std::size_t map, T& stored, const T& given, Overlaid& merged) {
  MergeForm<T> form(tree, map, given, merged);
  fields(form, stored);
}

}  // namespace lapthach::book
