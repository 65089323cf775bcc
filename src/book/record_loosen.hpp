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
  const Node& at(std::size_t node) const { return loosening_.tree.nodes[node]; }
  void put(std::size_t node, std::string text) {
    loosening_.tree.nodes[node].text = loosening_.tree.keep(std::move(text));
  }

  template <Scalar V>
  void loosen(std::size_t node, const V&) {
    if (at(node).kind != NodeKind::scalar) return;
    const std::string text = clean(at(node).text);
    put(node, text);
    V value{};
    if (parse_scalar(text, value) || text.empty()) return;
    if (read_value(text, value)) put(node, to_scalar(value));
  }

  template <class Tag>
  void loosen(std::size_t node, const Id<Tag>& id) {
    if (at(node).kind != NodeKind::scalar) return;
    if constexpr (can_refer<Id<Tag>>) {
      const std::string text = clean(at(node).text);
      put(node, text);
      Names::Found found = loosening_.directory.of(id).find(text, loosening_.when);
      if (!found.id.empty()) {
        put(node, found.id);
      } else if (!loosening_.ids_pass || !is_id(text)) {
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
