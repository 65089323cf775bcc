// How two changed versions of a list or of a file become one: the one place that says it.
#pragma once

#include <string_view>

#include "book/part.hpp"
#include "book/record_key.hpp"

namespace lapthach::book {

enum class MergeRule {
  records,  ///< record by record, by what tells them apart, and field by field inside
  values,   ///< plain values, each there or not
  whole,    ///< one answer: half of one and half of the other would be neither
};

/// Of the list under the key `list`. One whose order must stay legal, as that of events, is to be
/// named here.
inline MergeRule rule_of_list(std::string_view list) {
  return identifying_keys(list).empty() ? MergeRule::values : MergeRule::records;
}

/// Of a file. A roster is drawn at once, with one certificate.
inline MergeRule rule_of_file(const Part& part) {
  return part.kind == PartKind::roster ? MergeRule::whole : MergeRule::records;
}

}  // namespace lapthach::book
