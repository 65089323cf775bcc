// Which petitions there are, and which of those that they name have not been met.
#pragma once

#include <algorithm>
#include <span>
#include <vector>

#include "domain/findings.hpp"
#include "lapthach/domain/periodwise_check.hpp"

namespace lapthach::domain {

/// What must be known of all petitions at once; they are taken in bit by bit.
class PetitionLinks {
 public:
  /// The petitions of `records`; later ones come after them.
  void take_in(const Records& records);

  /// Those called `id` of all that were taken in, in that order.
  std::span<const PetitionPlace> called(const PetitionId& id) const {
    return {std::ranges::lower_bound(places_, id, {}, &PetitionPlace::id),
            std::ranges::upper_bound(places_, id, {}, &PetitionPlace::id)};
  }

  /// Petitions of one id, and ids that nothing has. When all petitions were taken in.
  void check(Findings& findings);

 private:
  struct Link {
    PetitionId from;
    Use use;
    PetitionId to;
  };

  void add_links(const Petition& petition);
  void check_repeated(Findings& findings) const;
  void report(Findings& findings, const Link& link) const;

  std::vector<PetitionPlace> places_;  ///< by id
  std::vector<Link> open_;             ///< to what was not met yet
};

/// The ids of petitions without which the course of `petition` is not understood: what it was
/// merged into, and the whole that it is a part of.
std::vector<PetitionId> basis_of(const Petition& petition);

}  // namespace lapthach::domain
