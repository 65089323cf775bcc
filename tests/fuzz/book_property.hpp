// What must hold for any bytes that come as a file of the book.
#pragma once

#include <string>
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
  read_record(Reading{tree, 0, faults}, 0, noun);
  if (!faults.empty()) return true;
  const std::string bytes = write_record(noun);
  T again{};
  const Tree written = parse_tree({"f", bytes});
  return read_record(Reading{written, 0, faults}, 0, again) && again == noun &&
         write_record(again) == bytes;
}

/// True when the bytes are refused with an Error, or all holds.
inline bool file_holds(const std::string& bytes) {
  std::optional<Tree> tree;
  try {
    tree = parse_tree_by_yaml({"f", bytes});
  } catch (const Error&) {
    tree.reset();
  }
  bool guarded = true;
  try {
    guard({"f", bytes});
  } catch (const Error&) {
    guarded = false;
  }
  if (const auto nodes = guarded ? scan_canonical(bytes) : std::nullopt) {
    if (!tree || !same_nodes(*nodes, tree->nodes)) return false;
  }
  if (!tree) return true;
  return reads_and_writes<Listed<domain::Unit>>(*tree) &&
         reads_and_writes<Listed<domain::Cell>>(*tree) &&
         reads_and_writes<Listed<domain::Travel>>(*tree) &&
         reads_and_writes<Listed<domain::Visit>>(*tree) &&
         reads_and_writes<domain::Settings>(*tree) && reads_and_writes<domain::Decision>(*tree) &&
         reads_and_writes<domain::PeriodRecord>(*tree) && reads_and_writes<domain::Roster>(*tree);
}

}  // namespace test
}  // namespace lapthach::book
