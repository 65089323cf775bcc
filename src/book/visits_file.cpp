// Edits the two lists of a file of visits, one after the other.
#include "book/visits_file.hpp"

#include "book/edit.hpp"
#include "book/modeline.hpp"
#include "book/order.hpp"

namespace lapthach::book {

namespace {

void sort_contents(VisitsContents& contents) {
  sort_records(contents.visits);
  sort_records(contents.sessions);
}

std::string canonical(const VisitsContents& contents) {
  return write_record(VisitsFile{contents.visits, contents.sessions});
}

VisitsContents read_contents(const Tree& tree) {
  VisitsContents contents;
  std::vector<Diagnostic> faults;
  const VisitsFile file{contents.visits, contents.sessions};
  read_record(Reading{tree, -1, faults}, 0, file);
  if (!faults.empty()) throw Error(Fault::data, std::move(faults));
  return contents;
}

/// The file with the list at `key`, which holds `before`, changed to `after`.
template <class T>
Source with_list(Source file, std::string_view key, const std::vector<T>& before,
                 const std::vector<T>& after) {
  const Tree tree = parse_tree(std::move(file));
  if (find_key(tree, 0, key) == 0) {
    const std::string added = after.empty() ? std::string() : write_list(key, after);
    return {tree.source->name, tree.source->bytes + added};
  }
  return {tree.source->name, splice(tree, key, edits_between(tree, key, before, after))};
}

}  // namespace

Text visit_elsewhere(const domain::CellId& cell, Date date, Period period) {
  return say("the visit of cell {} on {} is recorded in {}",
             "lượt dự chi bộ {} ngày {} đã ghi ở kỳ {}", cell, to_string(date), to_string(period));
}

VisitsContents read_visits_file(const Source& file) {
  if (file.bytes.empty()) return {};
  return read_contents(parse_tree(file));
}

std::string edit_visits_file(const Source& original, VisitsContents wanted) {
  sort_contents(wanted);
  const std::string shall_be = canonical(wanted);
  const std::string head = modeline(original.name);
  if (original.bytes.empty()) return head + shall_be;
  const VisitsContents before = read_visits_file(original);
  VisitsContents sorted = before;
  sort_contents(sorted);
  if (without_modeline(original.bytes, original.name) == canonical(sorted)) return head + shall_be;

  Source edited = with_list(original, "visits", before.visits, wanted.visits);
  edited = with_list(std::move(edited), "sessions", before.sessions, wanted.sessions);
  VisitsContents result = read_visits_file(edited);
  sort_contents(result);
  if (canonical(result) != shall_be) refuse_edit(parse_tree(original), 0);
  return edited.bytes;
}

}  // namespace lapthach::book
