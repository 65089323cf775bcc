// What differs between two versions of a file of the book, record by record and field by field.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "book/part.hpp"
#include "book/tree.hpp"
#include "lapthach/book/history.hpp"

namespace lapthach::book {

/// A record in a file; without a tree: not there.
struct RecordView {
  const Tree* tree = nullptr;
  std::size_t node = 0;

  explicit operator bool() const { return tree != nullptr; }
};

/// One record as it was and as it is. At least one of the two is there.
struct RecordPair {
  std::string_view noun;  ///< what it is called: the key of its list, else the kind of file
  std::string key;
  RecordView before, after;
};

/// The items of the list under the key `list` of a file, in its order.
std::vector<RecordView> records_of(std::string_view list, const Tree& tree);

/// The records that differ, each with its counterpart: of the same key, else the only one left on
/// each side whose first identifying value is the same (its other key was changed). What of a list
/// file stands outside its lists is a record with an empty key. Null: no such file.
std::vector<RecordPair> differing_records(const Part& part, const Tree* before, const Tree* after);

/// The same for the items of two versions of any list.
std::vector<RecordPair> differing_items(std::span<const RecordView> before,
                                        std::span<const RecordView> after, std::string_view list);

/// The fields in which the two differ; of a record that is on one side only, all that do not stand
/// in its key.
std::vector<FieldChange> differing_fields(const Part& part, const RecordPair& pair);

/// True when the two say the same, values and order of keys.
bool same(const RecordView& a, const RecordView& b);

/// A value in one line: a list as [a, b].
std::string one_line(const Tree& tree, std::size_t node);

/// True when `id` stands in `text` as a word of its own.
bool has_word(std::string_view text, std::string_view id);
/// True when each id stands somewhere in the record.
bool mentions(const RecordView& record, std::span<const std::string> ids);

}  // namespace lapthach::book
