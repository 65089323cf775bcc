#include "book/record_key.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "book/kinds.hpp"
#include "book/scalar.hpp"

namespace lapthach::book {

/// The form that collects the names of all lists of records.
struct ListNames {
  std::vector<std::string>& names;

  template <class V>
  void operator()(std::string_view, const V& value, Need, const Meaning&, const auto&...) {
    if constexpr (!Scalar<V>) fields(*this, value);
  }
  template <class V>
  void operator()(std::string_view key, const std::vector<V>&, Need, const Meaning&,
                  const auto&...) {
    if constexpr (!Scalar<V>) {
      names.emplace_back(key);
      const V item{};
      fields(*this, item);
    }
  }
  /// A map by id tells its entries apart by itself.
  template <class Tag, class V>
  void operator()(std::string_view, const std::vector<std::pair<Id<Tag>, V>>&, Need, const Meaning&,
                  const auto&...) {}
};

TEST_CASE("every list of records has an identity") {
  std::vector<std::string> names;
  ListNames form{names};
  for_each_kind([&](std::string_view, const auto& noun) { fields(form, noun); });
  CHECK(names.size() > 15);
  for (const std::string& name : names) {
    CAPTURE(name);
    CHECK_FALSE(identifying_keys(name).empty());
  }
}

TEST_CASE("the key of a record is what tells it apart") {
  const Tree tree = parse_tree({"cells.yaml",
                                "cells:\n"
                                "  - id: \"thon-a\"\n    name: \"Thôn A\"\n    from: 2019-01-01\n"
                                "  - name: \"Thôn B\"\n    id: \"thon-b\"\n"
                                "  - \"thon-c\"\n"});
  std::vector<std::string> keys;
  const std::size_t list = find_key(tree, 0, "cells");
  for (std::size_t item = list + 1; item < tree.nodes[list].end; item = tree.nodes[item].end) {
    keys.push_back(record_key(tree, item, "cells"));
  }
  CHECK(keys == std::vector<std::string>{"thon-a 2019-01-01", "thon-b", ""});
}

}  // namespace lapthach::book
