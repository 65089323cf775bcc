// Finds periods and places among the records.
#include "lapthach/domain/records.hpp"

#include <algorithm>

namespace lapthach::domain {

const PeriodBook* Records::period(Period wanted) const {
  const auto found = std::ranges::lower_bound(periods, wanted, {}, &PeriodBook::period);
  return found != periods.end() && found->period == wanted ? &*found : nullptr;
}

Where where(const Records& records, Mark mark, std::string_view key) {
  Where place{{}, mark.line, mark.column, std::string(key)};
  if (mark.file >= 0 && static_cast<std::size_t>(mark.file) < records.files.size()) {
    place.file = records.files[static_cast<std::size_t>(mark.file)];
  }
  return place;
}

}  // namespace lapthach::domain
