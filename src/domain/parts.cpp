// Finds the book of a record by halves in each registry.
#include "lapthach/domain/parts.hpp"

#include <algorithm>

namespace lapthach::domain {

namespace {

template <class T>
const Records& part_with(const Records& records, std::vector<T> Registry::*list,
                         const decltype(T::id)& id) {
  for (const auto& part : records.parts) {
    if (std::ranges::binary_search(part->registry.*list, id, {}, &T::id)) return *part;
  }
  return records;
}

}  // namespace

const Records& book_of(const Records& records, const OfficialId& id) {
  return part_with(records, &Registry::officials, id);
}

const Records& book_of(const Records& records, const UnitId& id) {
  return part_with(records, &Registry::units, id);
}

}  // namespace lapthach::domain
