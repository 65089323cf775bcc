// What sums over many petitions take of each of them: of its case, or of its row, which costs less.
#pragma once

#include "lapthach/docket/extract.hpp"

namespace lapthach::docket {

struct Summand {
  Period period;  ///< that it was raised in
  domain::UnitId unit;
  domain::CellId cell;      ///< empty when raised at a working session
  domain::BucketId bucket;  ///< empty: not classified yet
  int voices = 1;
  bool answered = false;  ///< in its last round, replied or not
  bool replied = false;
  bool open = false;
  bool overdue = false;   ///< one that is open
  bool referred = false;  ///< passed on to a higher level at some time

  bool operator==(const Summand&) const = default;
};

Summand summand_of(const Case& each);
Summand summand_of(const Row& row);

/// Those that reports add up, see counts(), of the periods from `first` to `last`.
std::vector<Summand> summands(const std::vector<Extract>& extracts, Period first, Period last);

}  // namespace lapthach::docket
