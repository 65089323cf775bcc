// What must hold for any bytes that come as a file of the book.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "book/canonical.hpp"
#include "book/kinds.hpp"
#include "book/reader.hpp"
#include "book/writer.hpp"

namespace lapthach::book {

/// A list file as a noun of its own.
template <class T>
struct Listed {
  std::vector<T> records;
  bool operator==(const Listed&) const = default;
};
template <class Form, class T>
void fields(Form& form, Listed<T>& list) {
  form("list", list.records, Need::required, Meaning{"records", "bản ghi"});
}
template <class Form, class T>
void fields(Form& form, const Listed<T>& list) {
  form("list", list.records, Need::required, Meaning{"records", "bản ghi"});
}

namespace test {

inline bool same_nodes(const std::vector<Node>& a, const std::vector<Node>& b) {
  const auto same = [](const Node& x, const Node& y) {
    return x.kind == y.kind && x.line == y.line && x.offset == y.offset && x.end == y.end &&
           x.text == y.text;
  };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), same);
}

/// True when `tree`, if it reads as a T without fault, is written to a text that reads as the same
/// and is written to the same text again.
template <class T>
bool reads_and_writes(const Tree& tree) {
  T noun{};
  std::vector<Diagnostic> faults;
  try {
    read_record(Reading{tree, 0, faults}, 0, noun);
  } catch (const Error&) {  // too many faults
    return !faults.empty();
  }
  if (!faults.empty()) return true;
  const std::string bytes = write_record(noun);
  T again{};
  const Tree written = parse_tree({"f", bytes});
  return read_record(Reading{written, 0, faults}, 0, again) && again == noun &&
         write_record(again) == bytes;
}

/// What `read` gives, or nothing when it refuses the bytes with an Error.
template <class Read>
auto unless_refused(Read read) -> std::optional<decltype(read())> {
  try {
    return read();
  } catch (const Error&) {
    return std::nullopt;
  }
}

/// True when the short way for canonical files refuses, steps back or gives the nodes of `tree`.
inline bool short_way_agrees(const Source& source, const std::optional<Tree>& tree) {
  Tree scanned(source);
  const auto stopped_at = unless_refused([&] {
    guard(source);
    return scan_canonical(scanned);
  });
  if (!stopped_at) return !tree;
  return *stopped_at || (tree && same_nodes(scanned.nodes, tree->nodes));
}

/// True when both ways of reading agree, and what they accept is written to a text that comes back.
inline bool file_holds(std::string_view bytes) {
  const Source source{"f", std::string(bytes)};
  const auto by_yaml = unless_refused([&] { return parse_tree_by_yaml(source); });
  if (!short_way_agrees(source, by_yaml)) return false;
  const auto tree = unless_refused([&] { return parse_tree(source); });
  if (!tree) return true;
  return by_yaml && same_nodes(tree->nodes, by_yaml->nodes) &&
         reads_and_writes<Listed<domain::Unit>>(*tree) &&
         reads_and_writes<Listed<domain::Cell>>(*tree) &&
         reads_and_writes<Listed<domain::Travel>>(*tree) &&
         reads_and_writes<Listed<domain::Visit>>(*tree) &&
         reads_and_writes<domain::Settings>(*tree) && reads_and_writes<domain::Decision>(*tree) &&
         reads_and_writes<domain::PeriodRecord>(*tree) && reads_and_writes<domain::Roster>(*tree);
}

}  // namespace test
}  // namespace lapthach::book

namespace lapthach::test {

inline bool book_holds(std::string_view bytes) { return book::test::file_holds(bytes); }

}  // namespace lapthach::test
