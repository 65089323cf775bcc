// The best rotation: a network for each node of a branch and bound.
#pragma once

#include <vector>

#include "roster/rotate_model.hpp"

namespace lapthach::roster {

/// The levels of a rotation; branch comes first, so that a node that keeps to its branches is told
/// from one that cannot.
enum RotateLevel : std::size_t {
  branched,
  broken,
  lacking,
  moving,
  renaming,
  returning,
  hashing = 7
};

struct Placing {
  std::vector<RotationOption>
      options;  ///< by place; of one that stays although it must leave its own
  domain::Objective objective{};
  int solved = 0;      ///< networks
  bool found = false;  ///< one that keeps every rule but `broken` and `lacking`
  std::vector<RotationOption> relaxed = {};  ///< the best without the rules "draw" and "once"
  bool proven = true;                        ///< false: cut off after most_networks
};

inline constexpr int most_networks = 3000;

Placing best_placing(const RotateModel& model);

/// What an option costs a place, at the levels broken, moving, renaming, returning and hashing.
domain::Objective option_cost(const RotateModel& model, const Place& place,
                              const RotationOption& option);

/// The first team and requirement of the draw for which too few members are left.
std::optional<std::pair<Index, Index>> short_group(const RotateModel& model,
                                                   const std::vector<RotationOption>& options);

/// The members and roles that teams lack.
int lacks(const RotateModel& model, const std::vector<RotationOption>& options);

}  // namespace lapthach::roster
