// The form that turns values as people type them, in a tree, into those the strict reader takes:
// names into ids, days and numbers into the one form they are stored in.
#pragma once

#include <string>
#include <vector>

#include "book/fields.hpp"
#include "book/import_form.hpp"
#include "book/import_match.hpp"
#include "book/import_sheet.hpp"
#include "book/import_value.hpp"
#include "book/tree.hpp"

namespace lapthach::book {

/// What one loosening shares.
struct Loosening {
  Tree& tree;
  const Directory& directory;
  Span when;  ///< the days on which names must mean something
  std::vector<Diagnostic>& faults;
  bool ids_pass = false;  ///< an id that nobody has is left to the checks that come later
};

/// Loosens the values of the map at one node. What it cannot understand stays for the reader to
/// refuse; a name that means nothing, or several things, is a fault at once.
class LooseForm {
 public:
  LooseForm(const Loosening& loosening, std::size_t map) : loosening_(loosening), map_(map) {}

  template <class V>
  void operator()(std::string_view key, const V& value, Need, const Meaning&, const auto&...) {
    const std::size_t node = find_key(loosening_.tree, map_, key);
    if (node != 0) loosen(node, value);
  }

 private:
  Node& at(std::size_t node) { return loosening_.tree.nodes[node]; }

  template <Scalar V>
  void loosen(std::size_t node, const V&) {
    if (at(node).kind != NodeKind::scalar) return;
    std::string& text = at(node).text;
    text = clean(text);
    V value{};
    if (parse_scalar(text, value) || text.empty()) return;
    if (read_value(text, value)) text = to_scalar(value);
  }

  template <class Tag>
  void loosen(std::size_t node, const Id<Tag>& id) {
    if (at(node).kind != NodeKind::scalar) return;
    if constexpr (can_refer<Id<Tag>>) {
      at(node).text = clean(at(node).text);
      Names::Found found = loosening_.directory.of(id).find(at(node).text, loosening_.when);
      if (!found.id.empty()) {
        at(node).text = found.id;
      } else if (!loosening_.ids_pass || !is_id(at(node).text)) {
        loosening_.faults.push_back(
            fault_of(loosening_.tree, at(node), std::move(found.what), std::move(found.hint)));
      }
    }
  }

  template <class V>
  void loosen(std::size_t node, const std::vector<V>&) {
    if (at(node).kind != NodeKind::list) return;
    for (std::size_t item = node + 1; item < at(node).end; item = at(item).end) loosen(item, V{});
  }

  template <class Tag, class V>
  void loosen(std::size_t node, const std::vector<std::pair<Id<Tag>, V>>&) {
    if (at(node).kind != NodeKind::map) return;
    for (std::size_t i = node + 1; i < at(node).end; i = at(i + 1).end) loosen(i + 1, V{});
  }

  template <class T>
  void loosen(std::size_t node, const T& noun) {
    if (at(node).kind != NodeKind::map) return;
    LooseForm inner(loosening_, node);
    fields(inner, noun);
  }

  const Loosening& loosening_;
  std::size_t map_;
};

}  // namespace lapthach::book
