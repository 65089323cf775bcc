// A book of two teams, written out by hand in a few words, for one scenario each.
#pragma once

#include <string>
#include <vector>

#include "lapthach/domain/records.hpp"
#include "random_records.hpp"

namespace lapthach::roster::test {

/// Period 2020-Q1, meetings on 2020-01-01 at 07:30. Units `hop-ly` and `tu-du` with the teams
/// `to-1` and `to-2`; add cells and officials to taste. English reasons.
class SmallBook {
 public:
  SmallBook();

  domain::Cell& cell(const std::string& name, const std::string& unit);
  /// Adds an official and a seat in `team`.
  domain::Official& official(const std::string& name, const std::string& team,
                             const std::string& rank = "member");
  /// Adds a seat of an official there is already.
  domain::Member& seat(const std::string& official, const std::string& team);
  void visit(Period period, const std::string& cell, const std::string& official);
  domain::Pin& pin(const std::string& cell, const std::string& official, domain::PinKind kind);
  void leave(const std::string& official, const std::string& reason);
  domain::PeriodBook& period(Period period);

  domain::RosterSettings& rules() { return records.settings.roster; }

  domain::Records records;

 private:
  domain::TeamStatement& team(const std::string& name);
};

/// "official>cell" of every assignment, in order of cell.
std::vector<std::string> visits_in(const domain::Roster& roster);
/// All reasons of one uncovered cell, joined by " | "; empty when it is not uncovered.
std::string reasons_of(const domain::Roster& roster, const std::string& cell);

}  // namespace lapthach::roster::test
