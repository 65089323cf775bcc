// A book as a draw looks at it: of earlier visits no more than it asks for, with what the snapshot
// knows.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "lapthach/book/snapshot.hpp"
#include "lapthach/domain/past_visit.hpp"

namespace lapthach::book {

struct DrawInputs {
  /// The periods up to the one that is drawn, without visits and working sessions.
  domain::Records records;
  /// What is left of the visits. domain::check() would find no error in them or in the sessions.
  domain::Past past;
  /// All files that were read, as they lay on the disk before that.
  Ground ground;
};

/// Reads them for a draw of `period`; what is left of a file of visits is kept in the snapshot.
/// Nothing when anything in them is at fault: load_or_throw() then has what there is to say.
std::optional<DrawInputs> load_to_draw(const std::filesystem::path& root, Period period);

/// inputs_digest(), kept in `snapshot`, which must rest on all the files that `records` and `past`
/// come from.
std::string inputs_digest(const domain::Records& records, const domain::Past& past, Period period,
                          Snapshot& snapshot);

}  // namespace lapthach::book
