// The words that name a part of a period: --team, --official, --cell.
#pragma once

#include <memory>
#include <string>

#include "cli/words.hpp"
#include "lapthach/report/report.hpp"

namespace lapthach::cli {

/// A period, and which part of it; empty words: all.
struct PartOfPeriod {
  std::string period, team, official, cell;

  /// Of the teams in force on `date`. Throws Error (Fault::usage) with the nearest name.
  report::RosterFilter filter(const domain::Records& records, Date date) const;
};

/// Without a period the next one is meant where it is optional.
std::shared_ptr<PartOfPeriod> name_part(Words& words, Words::Need need = Words::Need::required);

}  // namespace lapthach::cli
