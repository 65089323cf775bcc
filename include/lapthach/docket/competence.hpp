// Who is competent: what the book's rules propose, and who takes over when an agency is abolished.
#pragma once

#include <optional>
#include <vector>

#include "lapthach/docket/docket.hpp"

namespace lapthach::docket {

/// What the first rule that holds proposes. The clerk decides.
struct Proposal {
  const domain::CompetenceRule* rule = nullptr;  ///< null: no rule holds
  domain::LevelId level;
  domain::AgencyId lead;
  std::vector<domain::AgencyId> cooperating;
  /// One line for each rule looked at: why it does not hold, or that it does.
  std::vector<Text> because;
};

/// For `petition` with `topic` (which the clerk may just have chosen) on `date`. An agency that was
/// abolished is replaced by its successor when there is one alone.
Proposal propose(const domain::Petition& petition, const domain::TopicId& topic,
                 const domain::PetitionSettings& settings, const domain::Registry& registry,
                 Date date);

/// The agencies that stand in the place of `id` on `date`: itself when valid, else its successors
/// followed to the end, in order of id, without repeats or circles.
std::vector<domain::AgencyId> agencies_now(const domain::Registry& registry,
                                           const domain::AgencyId& id, Date date);

/// An open petition that lies with an agency which is no more.
struct Handover {
  const Case* petition = nullptr;
  domain::AgencyId from;
  std::vector<domain::AgencyId> to;  ///< none or several: the clerk chooses
  bool is_lead = true;               ///< else it was asked to cooperate
};

/// The agencies of one petition that are no more: the lead before those asked.
std::vector<Handover> handovers_of(const Case& each, const domain::Registry& registry, Date date);
/// In order of petition; the lead before those asked.
std::vector<Handover> handovers(const std::vector<Case>& cases, const domain::Registry& registry,
                                Date date);

}  // namespace lapthach::docket
