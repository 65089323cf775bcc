// The versions of one thing among records sorted by id.
#pragma once

#include <algorithm>
#include <span>
#include <vector>

namespace lapthach::domain {

/// The records that carry `id`, by first day. `records` must be sorted by id, then first day.
template <class Record, class RecordId>
std::span<const Record> versions(const std::vector<Record>& records, const RecordId& id) {
  return {std::ranges::lower_bound(records, id, {}, &Record::id),
          std::ranges::upper_bound(records, id, {}, &Record::id)};
}

}  // namespace lapthach::domain
