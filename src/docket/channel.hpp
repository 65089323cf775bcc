// Which way an opinion goes.
#pragma once

#include "lapthach/domain/petition.hpp"

namespace lapthach::docket {

/// Whether opinions of the petition's kind go another way than petitions, so that their words are
/// not kept here.
inline bool goes_elsewhere(const domain::Petition& petition,
                           const domain::PetitionSettings& settings) {
  const domain::OpinionKind* kind = domain::opinion_kind(settings, petition.kind);
  return kind != nullptr && kind->other_channel;
}

}  // namespace lapthach::docket
