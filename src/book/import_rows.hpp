// Reads all rows of a sheet into nouns, and finds rows that repeat or contradict each other.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "book/edit.hpp"
#include "book/import_describe.hpp"
#include "book/import_draft.hpp"
#include "book/import_form.hpp"
#include "book/layout.hpp"

namespace lapthach::book {

/// One noun a row, everything but its references. Stops when there are too many faults.
template <class Noun>
std::vector<Noun> read_values(Draft& draft) {
  std::vector<Noun> nouns;
  for (const CsvRow& row : draft.sheet.csv.rows) {
    if (stop_at(draft, row)) break;
    ValuesForm form{draft.sheet, row, draft.plan.diagnostics};
    Noun& noun = nouns.emplace_back();
    fields(form, noun);
    noun.mark = draft.mark(row);
  }
  return nouns;
}

/// Adds the references to what read_values() returned. Stops when there are too many faults.
template <class Noun>
void read_references(Draft& draft, const Directory& directory, std::vector<Noun>& nouns) {
  for (std::size_t i = 0; i < nouns.size(); ++i) {
    const CsvRow& row = draft.sheet.csv.rows[i];
    if (stop_at(draft, row)) break;
    const Noun dated = nouns[i];
    ReferencesForm<Noun> form{draft.sheet, row, directory, dated, draft.plan.diagnostics};
    fields(form, nouns[i]);
  }
}

/// `stored` with what row `i` states; what the row leaves empty stays.
template <class Noun>
Noun overlaid(const Draft& draft, const Directory& directory, std::size_t i, const Noun& dated,
              Noun stored) {
  std::vector<Diagnostic> said_before;
  const CsvRow& row = draft.sheet.csv.rows[i];
  ValuesForm values{draft.sheet, row, said_before};
  fields(values, stored);
  ReferencesForm<Noun> references{draft.sheet, row, directory, dated, said_before};
  fields(references, stored);
  return stored;
}

/// The rows to go on with, in order of the file: of equal ones the first. Rows with one key that
/// differ are errors.
template <class Noun, class KeyOf>
std::vector<std::size_t> distinct_rows(Draft& draft, const std::vector<Noun>& nouns, KeyOf key_of) {
  std::map<decltype(key_of(nouns.front())), std::size_t> first;
  std::vector<std::size_t> rows;
  for (std::size_t i = 0; i < nouns.size(); ++i) {
    const auto [earlier, is_first] = first.try_emplace(key_of(nouns[i]), i);
    if (is_first) {
      rows.push_back(i);
    } else if (nouns[i] != nouns[earlier->second]) {
      refuse(draft, nouns[i].mark, {},
             say("lines {} and {} say different things of the same record",
                 "dòng {} và dòng {} ghi khác nhau về cùng một mục",
                 nouns[earlier->second].mark.line, nouns[i].mark.line),
             say("keep the right one", "hãy giữ lại dòng đúng"));
    }
  }
  return rows;
}

/// Which rows speak of one thing.
struct Groups {
  std::vector<std::size_t> of_row = {};   ///< the group of each row
  std::vector<std::size_t> rows_of = {};  ///< how many rows each group has
};

template <class Noun, class GroupOf>
Groups groups_by(const std::vector<Noun>& nouns, GroupOf group_of) {
  std::map<decltype(group_of(nouns.front())), std::size_t> known;
  Groups groups;
  for (const Noun& noun : nouns) {
    const auto [group, is_new] = known.try_emplace(group_of(noun), groups.rows_of.size());
    if (is_new) groups.rows_of.push_back(0);
    ++groups.rows_of[group->second];
    groups.of_row.push_back(group->second);
  }
  return groups;
}

/// Refuses rows of one group that state different things under `key`; one may leave it empty.
template <class Noun>
void require_agreement(Draft& draft, const std::vector<Noun>& nouns, std::string_view key,
                       const Groups& groups) {
  std::map<std::size_t, std::pair<std::string, int>> stated;
  for (std::size_t i = 0; i < nouns.size(); ++i) {
    const std::size_t group = groups.of_row[i];
    if (groups.rows_of[group] == 1) continue;
    std::string text = text_of(nouns[i], key);
    if (text.empty()) continue;
    const auto [earlier, is_first] = stated.try_emplace(group, text, nouns[i].mark.line);
    const auto& [first_text, first_line] = earlier->second;
    if (is_first || text == first_text) continue;
    refuse(draft, nouns[i].mark, key,
           say("“{}” is not the same here as on line {}", "“{}” ở đây khác với ở dòng {}", key,
               first_line),
           say("write the same on both lines", "hãy ghi giống nhau ở cả hai dòng"));
  }
}

/// Puts a list file that shall hold `records` into the change; a human's comments in it stay.
template <class Noun>
void put_list_file(Draft& draft, const Path& path, std::string_view key,
                   std::vector<Noun> records) {
  sort_records(records);
  const Source original{path, read_bytes(draft.root, path).value_or("")};
  draft.plan.change.files.push_back({path, edit_list(original, key, records)});
}

}  // namespace lapthach::book
