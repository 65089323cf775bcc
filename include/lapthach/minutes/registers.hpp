// Who should have a notebook and has none; who was never trained; what each team covered of the
// period's guidance.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lapthach/domain/records.hpp"

namespace lapthach::minutes {

/// One of the three classes that notebooks are issued to (seed, row 15): exactly one id is set.
struct Holder {
  domain::OfficialId official;  ///< a member of a team
  domain::UnitId unit;          ///< a grassroots committee that a team looks after
  domain::CellId cell;          ///< a cell of such a unit
};

/// Those who should have a notebook on `date` and hold none that is neither used up nor handed back
/// by then, in that order of classes, each by id.
std::vector<Holder> without_notebook(const domain::Records& records, Date date);

/// Members of teams on `date` whom no training until then names, by id. `subject`: only trainings
/// whose subject has these words (folded); empty: any.
std::vector<domain::OfficialId> untrained(const domain::Records& records, Date date,
                                          std::string_view subject = {});

/// How many should have something on a day, and how many have it.
struct Provision {
  int due = 0, provided = 0;
};
/// Counted for themselves, not from those who lack it: see without_notebook() and untrained().
struct Provisions {
  Provision officials, units, cells;  ///< with a notebook
  Provision members;                  ///< of teams, trained in anything
};
Provisions provisions(const domain::Records& records, Date date);

/// A place in a team that nobody fills.
struct Vacancy {
  domain::TeamId team;
  std::string role;
  domain::OfficialId former;  ///< who had it; empty: nobody since the decision
  std::optional<Date> since;  ///< the day after the last one of `former`
};

/// Of the teams in force on `date`: members who left and were not replaced in their role, members
/// who are no longer in office, and teams without a leader. By team, then day.
std::vector<Vacancy> vacancies(const domain::Records& records, Date date);

/// How often a team brought up one content of the guidance.
struct Coverage {
  domain::TeamId team;
  domain::GuidanceId guidance;
  int sessions = 0;  ///< with units the team looks after
  int visits = 0;    ///< of cells in them
};

/// Each team on the day of the meetings with each content, in order of team, then of the guidance.
std::vector<Coverage> coverage(const domain::Records& records, Period period);

}  // namespace lapthach::minutes
