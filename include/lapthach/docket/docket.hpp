// All petitions of a book with their states: what lists, counts and reports look at.
#pragma once

#include <string_view>
#include <vector>

#include "lapthach/docket/state.hpp"

namespace lapthach::docket {

/// A petition and its state. Points into the records it was made from.
struct Case {
  const domain::Petition* petition = nullptr;
  State state;
  /// The petition that carries the matter: itself unless merged; the last known of a chain that
  /// leads nowhere.
  domain::PetitionId root;
};

/// Every petition in `records`, by id, as of a day: those raised later are left out, later events
/// too. One that was merged before it was classified has the level of the petition that carries the
/// matter, and its result once it has its reply. `records` must outlive the result.
std::vector<Case> cases(const domain::Records& records, Date as_of);

/// The same of `petitions` alone, by id. They must hold what each of them was merged into.
std::vector<Case> cases(std::vector<const domain::Petition*> petitions, const Law& law, Date as_of);

/// Whether reports add it up: it is of a kind that counts, and was not split, for then its parts
/// do.
bool counts(const Case& each, const domain::PetitionSettings& settings);

/// The case of that id; null when there is none. `cases` by id.
const Case* find(const std::vector<Case>& cases, const domain::PetitionId& id);

/// The petitions whose id begins with `typed`: in any case, with or without the hyphens, I and L
/// read as 1, O as 0. One that is typed in full is meant alone.
std::vector<const domain::Petition*> begin_with(const std::vector<const domain::Petition*>& all,
                                                std::string_view typed);

}  // namespace lapthach::docket
