// The parts of a visit pack.
#pragma once

#include <string>
#include <vector>

#include "report/petition_view.hpp"

namespace lapthach::report {

/// A cell that is to be attended, and by whom.
struct PackCell {
  domain::CellId cell;
  Date date;
  std::optional<ClockTime> time;
  std::vector<const domain::Assignment*> visits;  ///< none when asked for by itself
};

/// What a cell waits for.
struct CellPetitions {
  docket::Cases open, to_answer;
  docket::Cases waiting;   ///< open, and nothing is to be said of the result yet
  docket::Cases answered;  ///< since the last visit
};
CellPetitions petitions_of(const PetitionView& view, const PackCell& cell);

/// Last records, monthly attendance, petitions.
print::Section cell_section(const PetitionView& view, const PackCell& cell,
                            const CellPetitions& petitions);

/// The blank slip: what is recorded of a meeting, marked where the recording guide of the day asks
/// for it, opinions to be written down, and the score sheet of the day. With one cell its head is
/// filled in.
print::Section slip(const PetitionView& view, const std::vector<PackCell>& cells, Date date);

}  // namespace lapthach::report
