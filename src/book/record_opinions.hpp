// Opinions that become petitions in the commit that records them.
#pragma once

#include <map>
#include <vector>

#include "book/recording.hpp"

namespace lapthach::book {

class PetitionsRaised {
 public:
  explicit PetitionsRaised(Recording& recording) : recording_(recording) {}

  /// Puts the id of its petition into each opinion that says it becomes one. `draft`: what they
  /// have in common. An opinion that must not be kept is a fault.
  void raise(Period period, std::vector<domain::Opinion>& opinions, const domain::Petition& draft);

  /// Adds the new petitions to the change.
  void put();

 private:
  void raise(Period period, domain::Opinion& opinion, domain::Petition draft);
  const domain::Petition* known(Period period, const domain::PetitionId& id);
  const domain::Records& stored(Period period);

  Recording& recording_;
  std::map<Period, domain::Records> stored_;
  std::map<Period, std::vector<domain::Petition>> new_;
};

}  // namespace lapthach::book
