// Reads a file as the noun of its place and writes it once.
#include "book/merge_kind.hpp"

#include "book/kinds.hpp"
#include "book/order.hpp"
#include "book/reader.hpp"
#include "book/writer.hpp"

namespace lapthach::book {

namespace {

template <class T>
bool reads(const Tree& tree, T& noun) {
  std::vector<Diagnostic> faults;
  return read_record(Reading{tree, -1, faults}, 0, noun);
}

template <class T>
std::optional<std::string> rewritten(const Tree& tree, const T&) {
  T noun{};
  if (!reads(tree, noun)) return std::nullopt;
  return write_record(noun);
}

template <class Visits, class Sessions>
std::optional<std::string> rewritten(const Tree& tree, const VisitsFile<Visits, Sessions>&) {
  std::vector<domain::Visit> visits;
  std::vector<domain::Session> sessions;
  VisitsFile file{visits, sessions};
  if (!reads(tree, file)) return std::nullopt;
  sort_records(visits);
  sort_records(sessions);
  if (visits.empty() && sessions.empty()) return write_list("visits", visits);
  return write_record(file);
}

template <class List>
std::optional<std::string> rewritten(const Tree& tree, const ListFile<List>& file) {
  std::remove_const_t<List> records;
  ListFile<std::remove_const_t<List>> filled{file.key, records};
  if (!reads(tree, filled)) return std::nullopt;
  sort_records(records);
  return write_list(file.key, records);
}

}  // namespace

bool belongs_to(const Tree& tree, const Part& part) {
  if (part.id.empty()) return true;
  const std::size_t value = find_key(tree, 0, part.kind == PartKind::decision ? "id" : "period");
  return value == 0 || tree.nodes[value].text == part.id;
}

std::optional<std::string> canonical_bytes(const Tree& tree, const Part& part) {
  std::optional<std::string> bytes;
  with_kind(part.noun, [&](const auto& noun) { bytes = rewritten(tree, noun); });
  return bytes;
}

}  // namespace lapthach::book
