// Looks up offices, leave, units and teams once for each date.
#include "roster/days.hpp"

#include <algorithm>
#include <tuple>

namespace lapthach::roster {

namespace {

std::vector<const domain::Official*> offices_on(const Model& model, Date date) {
  std::vector<const domain::Official*> in_office(model.official_ids.size());
  for (Index i = 0; i < in_office.size(); ++i) {
    for (const domain::Official* version : model.versions[i]) {
      if (!in_office[i] && version->span.contains(date)) in_office[i] = version;
    }
  }
  return in_office;
}

std::vector<const domain::Unavailability*> leave_on(const Model& model, Date date) {
  const auto order = [](const domain::Unavailability& leave) {
    return std::tie(leave.span.from, leave.span.to, leave.reason);
  };
  std::vector<const domain::Unavailability*> on_leave(model.official_ids.size());
  for (const domain::Unavailability& leave : model.records->registry.unavailable) {
    const Index official = model.official_ids.find(leave.official.str());
    if (official == none || !leave.span.contains(date)) continue;
    const domain::Unavailability*& known = on_leave[official];
    if (!known || order(leave) < order(*known)) known = &leave;
  }
  return on_leave;
}

std::vector<bool> units_on(const Model& model, Date date) {
  std::vector<bool> valid(model.units.size());
  for (const domain::Unit& unit : model.records->registry.units) {
    if (unit.span.contains(date)) valid[model.units.find(unit.id.str())] = true;
  }
  return valid;
}

/// The teams in force with a unit valid that day.
std::vector<domain::Team> teams_on(const Model& model, Date date, const std::vector<bool>& valid) {
  std::vector<domain::Team> teams = domain::teams_on(model.records->decisions, date);
  std::erase_if(teams, [&](const domain::Team& team) {
    return std::ranges::none_of(team.statement->units, [&](const domain::UnitId& id) {
      const Index unit = model.units.find(id.str());
      return unit != none && valid[unit];
    });
  });
  return teams;
}

void seat_teams(Model& model, Day& day, const std::vector<domain::Team>& teams,
                const std::vector<bool>& valid) {
  std::vector<std::pair<Index, Index>> covers;
  std::vector<std::pair<Index, Seat>> seats;
  day.statements.resize(model.teams.size());
  for (const domain::Team& team : teams) {
    const Index t = model.teams.find(team.statement->id.str());
    day.statements[t] = team.statement;
    for (const domain::UnitId& id : team.statement->units) {
      const Index unit = model.units.find(id.str());
      if (unit != none && valid[unit]) covers.emplace_back(unit, t);
    }
    for (const domain::Member* member : team.members) {
      const Index official = model.official_ids.find(member->official.str());
      if (official != none) seats.emplace_back(t, Seat{official, t, member});
    }
  }
  std::ranges::sort(covers);
  drop_repeats(covers);
  std::ranges::stable_sort(seats, {}, [](const auto& entry) {
    const Seat& seat = entry.second;
    return std::tie(seat.team, seat.official, seat.member->role);
  });
  drop_repeats(seats,
               [](const auto& entry) { return std::pair(entry.first, entry.second.official); });
  day.teams_of_unit = Rows(model.units.size(), covers);
  day.seats = Rows(model.teams.size(), seats);

  for (const auto& entry : seats) day.everybody.push_back(entry.second);
  std::ranges::stable_sort(day.everybody, {}, &Seat::official);
  drop_repeats(day.everybody, &Seat::official);
}

}  // namespace

void build_days(Model& model, const std::vector<Date>& dates) {
  std::vector<std::vector<bool>> valid;
  std::vector<std::vector<domain::Team>> teams;
  std::vector<std::string_view> ids;
  for (const Date date : dates) {
    valid.push_back(units_on(model, date));
    teams.push_back(teams_on(model, date, valid.back()));
    for (const domain::Team& team : teams.back()) ids.push_back(team.statement->id.str());
  }
  model.teams = Ids(std::move(ids));
  for (std::size_t d = 0; d < dates.size(); ++d) {
    Day day;
    day.date = dates[d];
    day.in_office = offices_on(model, dates[d]);
    day.on_leave = leave_on(model, dates[d]);
    seat_teams(model, day, teams[d], valid[d]);
    model.days.push_back(std::move(day));
  }
  for (Cell& cell : model.cells) {
    const Index unit = model.units.find(cell.record->unit.str());
    if (unit != none && valid[cell.day][unit]) cell.unit = unit;
  }
}

}  // namespace lapthach::roster
