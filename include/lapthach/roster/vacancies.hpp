// Places in teams without a person (kiện toàn), and who could step in.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lapthach/domain/records.hpp"

namespace lapthach::roster {

enum class VacancyKind {
  departed,  ///< a member who is not in office any more
  role,      ///< a required role that too few members have
  size,      ///< fewer members than teams.least_members
};

/// Somebody who could step in.
struct Candidate {
  domain::OfficialId official;
  std::vector<domain::TeamId> teams;  ///< where the official sits already; none: in no team
  int visits = 0;                     ///< done in the last load_periods periods
};

struct Vacancy {
  VacancyKind kind = VacancyKind::departed;
  domain::TeamId team;
  domain::OfficialId official;   ///< of departed
  std::optional<Date> last_day;  ///< of departed, when the registry knows it
  std::string role;              ///< of departed and role
  int missing = 1;
  std::vector<Candidate> candidates;
};

/// The vacancies on `date`, by team. Candidates: in office and not away that day, not in the team
/// (of a role: also its members without a required role), of a rank that the required role asks
/// for, and not at home in a unit of the team; at most `most`, first those in no team, then those
/// of the team itself, then others, each by visits done, then id. Visits count as in a draw: those
/// recorded, else as published.
std::vector<Vacancy> vacancies(const domain::Records& records, Date date, std::size_t most = 3);

}  // namespace lapthach::roster
