// A district, a province and a nation out of a seed: units, cells, officials, teams, past visits.
#pragma once

#include <string_view>
#include <vector>

#include "lapthach/domain/records.hpp"

namespace bench {

struct Shape {
  std::string_view name;
  int teams, cells, officials;
};

/// The instances of the study of the solver.
inline constexpr Shape shapes[] = {{"district", 20, 231, 171},
                                   {"province", 148, 10'367, 3'036},
                                   {"nation", 3'321, 201'234, 59'993}};

struct PlaceOptions {
  lapthach::Period next{2020, 1};  ///< the period after those in which visits were made
  int history = 8;                 ///< how many of them
  int units_of_team = 1;
  unsigned seed = 1;
};

/// One team for each unit, or for several; half of the officials have a home cell there, one in
/// twenty is on leave in `next`. Nine officials in ten visit a cell of their team in each period
/// before it, no cell twice. In order of id, as the look-ups expect.
lapthach::domain::Records make_place(const Shape& shape, const PlaceOptions& options = {});

}  // namespace bench
