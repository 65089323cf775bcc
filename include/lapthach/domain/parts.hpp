// Which of several books that are read as one a record is of.
#pragma once

#include "lapthach/domain/records.hpp"

namespace lapthach::domain {

/// The part whose registry has `id`, else `records` itself. Asking one book what all would answer
/// takes no longer for there being others.
const Records& book_of(const Records& records, const OfficialId& id);
const Records& book_of(const Records& records, const UnitId& id);

}  // namespace lapthach::domain
