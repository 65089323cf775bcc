// Who sits in which team, by which decisions, what lacks, and what is otherwise on another day.
#pragma once

#include <vector>

#include "lapthach/domain/records.hpp"
#include "lapthach/print/document.hpp"
#include "lapthach/roster/rotate.hpp"
#include "lapthach/roster/vacancies.hpp"

namespace lapthach::report {

/// The teams of `date` with their members, the chain of decisions, and vacancies with who could
/// step in. In `lang`.
print::Document teams(const domain::Records& records, Date date,
                      const std::vector<roster::Vacancy>& vacancies, Lang lang);

/// The teams of one book on one day, to compare.
struct TeamsOfDay {
  const domain::Records& records;
  Date date;
};
/// What is otherwise in the second, in words, team by team.
print::Document team_differences(const TeamsOfDay& before, const TeamsOfDay& after, Lang lang);

/// Who changes team, and why.
print::Document rotation(const domain::Records& records, Date effective,
                         const roster::Rotation& rotation, Lang lang);

}  // namespace lapthach::report
