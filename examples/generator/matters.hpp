// What people raise: petitions as they are entered, with who is to settle them and how that goes.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "lapthach/domain/records.hpp"
#include "stock.hpp"

namespace example {

/// A petition without its events yet.
struct Matter {
  lapthach::domain::Petition petition;
  std::string key;   ///< of the special ones
  std::string link;  ///< into:KEY merged into that one, part:KEY a part of it, again:KEY
  std::string level, lead, with, outcome, answer;
  const Life* life = nullptr;
};

/// As many in each period as the table says, each at a meeting that was attended or at a working
/// session, and noted there. Exactly `counted` of a period are of kinds that reports add up and
/// were not split.
std::vector<Matter> invent_matters(lapthach::domain::Records& book, const Stock& stock,
                                   Random& random);

}  // namespace example
