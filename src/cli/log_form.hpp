// A history made short enough to read: what is told in full and what is only counted.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lapthach/book/history.hpp"

namespace lapthach::cli {

/// So many fields of a record, or records of a noun, are told one by one; of more, those that stand
/// together are counted, unless all is asked for.
inline constexpr std::size_t told_at_most = 12;
/// In a commit with many records, of each noun so many.
inline constexpr std::size_t told_of_each = 3;

struct Tally {
  std::size_t added = 0, changed = 0, removed = 0;

  std::size_t all() const { return added + changed + removed; }
  void add(book::ChangeKind kind);
};

/// A field that is told, or the items of a list in a record that are only counted.
struct FieldForm {
  const book::FieldChange* change = nullptr;  ///< null: counted
  std::string list;                           ///< "assignments"
  Tally tally;
};

/// The fields of a record in their order. In a record with many, those inside lists are counted.
std::vector<FieldForm> form_of(const book::RecordChange& record, bool full);

/// How a field's value was there: an item or a field that came, went or changed.
book::ChangeKind kind_of(const book::FieldChange& change);
/// True when it is a whole item of a list: "teams[t02]".
bool is_item(const book::FieldChange& change);

/// The records of one noun in a step.
struct NounForm {
  std::string noun;
  std::vector<const book::RecordChange*> records;  ///< told one by one; empty: counted
  Tally tally;
  std::size_t files = 0;
};
std::vector<NounForm> form_of(const book::Step& step, bool full);

}  // namespace lapthach::cli
