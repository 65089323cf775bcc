// What later periods ask of one file of visits, and its form in the snapshot.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lapthach/domain/past_visit.hpp"

namespace lapthach::book {

/// What is left of one file of visits that has no fault in itself.
struct PastFile {
  std::vector<domain::PastVisit> visits;
  std::vector<std::pair<domain::UnitId, Date>> sessions;  ///< no two of a period may be equal

  bool operator==(const PastFile&) const = default;
};

std::string pack(const PastFile& file);
/// Nothing when the bytes are none of pack().
std::optional<PastFile> unpack_past(std::string_view bytes);

}  // namespace lapthach::book
