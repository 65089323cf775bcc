// The flow network of several periods at once.
#pragma once

#include <vector>

#include "roster/network.hpp"

namespace lapthach::roster {

/// A visit that a plan may contain.
struct VisitOption {
  Index period = none;    ///< which of the models
  Index cell = none;      ///< of the horizon
  Index official = none;  ///< the same in all models
  Pair pair;              ///< in that period's model

  auto operator<=>(const VisitOption&) const = default;
};

/// A cell over all periods.
struct HorizonCell {
  domain::CellId id;
  std::vector<Index> at;      ///< by period: the cell in that model; none when it does not meet
  std::int64_t priority = 0;  ///< in the first period it meets
  Index due = none;           ///< the last period in which a visit is in time; none: not due
};

/// A requirement of a team over all periods. One that goes by cases (groups.hpp) is not part of a
/// plan.
struct HorizonGroup {
  const domain::Requirement* rule = nullptr;
  int periods = 0;  ///< in which it holds
  Index parent = none;
};

/// The models of the periods, and all that may be planned.
struct Horizon {
  std::vector<Model> models;
  std::vector<HorizonCell> cells;         ///< by id
  std::vector<VisitOption> options;       ///< in order
  std::vector<Index> slot_of;             ///< by option: the official's time slot that period
  std::vector<std::vector<Index>> parts;  ///< options of groups of teams that share nothing
  std::vector<std::int64_t> deviation;    ///< by official, before the plan
  std::vector<bool> seated;               ///< by official
  std::vector<Index> group;               ///< by official: of `groups`; none
  std::vector<HorizonGroup> groups;
};

Horizon build_horizon(const domain::Records& records, Period from, int periods);

/// The network of some options, one arc for each first, in their order. Costs by importance.
Network build_network(const Horizon& horizon, const std::vector<Index>& options);

/// The value of a plan at each level.
Objective evaluate(const Horizon& horizon, const std::vector<VisitOption>& chosen);

}  // namespace lapthach::roster
