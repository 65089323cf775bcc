// Finds gaps in the registers and in what was covered.
#include "lapthach/minutes/registers.hpp"

#include <algorithm>
#include <set>

#include "lapthach/base/text.hpp"

namespace lapthach::minutes {

namespace {

using domain::Notebook;
using domain::Records;
using domain::Team;

bool in_use(const Notebook& notebook, Date date) {
  const auto over = [&](const std::optional<Date>& day) { return day && *day <= date; };
  return notebook.issued <= date && !over(notebook.used_up) && !over(notebook.returned);
}

/// The ids that notebooks in use name.
template <class RecordId>
std::set<RecordId> holders(const Records& records, Date date, RecordId Notebook::*holder) {
  std::set<RecordId> ids;
  for (const Notebook& notebook : records.registers.notebooks) {
    if (in_use(notebook, date)) ids.insert(notebook.*holder);
  }
  return ids;
}

std::set<domain::OfficialId> members(const std::vector<Team>& teams) {
  std::set<domain::OfficialId> ids;
  for (const Team& team : teams) {
    for (const domain::Member* member : team.members) ids.insert(member->official);
  }
  return ids;
}

std::set<domain::UnitId> units(const Records& records, const std::vector<Team>& teams, Date date) {
  std::set<domain::UnitId> ids;
  for (const Team& team : teams) {
    for (const domain::UnitId& unit : team.statement->units) {
      if (domain::unit_on(records.registry, unit, date)) ids.insert(unit);
    }
  }
  return ids;
}

bool looks_after(const Team& team, const domain::UnitId& unit) {
  return std::ranges::find(team.statement->units, unit) != team.statement->units.end();
}

bool brings_up(const domain::Visit& visit, const domain::GuidanceId& id) {
  return std::ranges::find(visit.items, id, &domain::AgendaItem::guidance) != visit.items.end();
}

Coverage cover(const Records& records, const domain::PeriodBook& book, const Team& team,
               const domain::GuidanceId& id) {
  Coverage found{team.statement->id, id, 0, 0};
  for (const domain::Session& session : book.sessions) {
    const bool named = std::ranges::find(session.guidance, id) != session.guidance.end();
    if (named && looks_after(team, session.unit)) ++found.sessions;
  }
  for (const domain::Visit& visit : book.visits) {
    const domain::Cell* cell = domain::cell_on(records.registry, visit.cell, visit.date);
    if (cell && looks_after(team, cell->unit) && brings_up(visit, id)) ++found.visits;
  }
  return found;
}

constexpr std::string_view leader = "leader";

/// Members of a statement who left by `date`, less those who came after into the same role.
std::vector<Vacancy> left_places(const domain::TeamStatement& team, Date date) {
  std::vector<Vacancy> places;
  for (const domain::Member& member : team.members) {
    if (member.span.to && *member.span.to < date) {
      places.push_back({team.id, member.role, member.official, add_days(*member.span.to, 1)});
    }
  }
  std::ranges::stable_sort(places, {}, &Vacancy::since);
  for (const domain::Member& member : team.members) {
    if (!member.span.from || date < *member.span.from) continue;
    const auto filled = std::ranges::find_if(places, [&](const Vacancy& place) {
      return place.role == member.role && place.since <= member.span.from;
    });
    if (filled != places.end()) places.erase(filled);
  }
  return places;
}

/// The day after the last version of an official ended before `date`; nothing when none did.
std::optional<Date> day_after_office(const domain::Registry& registry, const domain::OfficialId& id,
                                     Date date) {
  std::optional<Date> since;
  for (const domain::Official& official : registry.officials) {
    if (official.id != id || !official.span.to || date <= *official.span.to) continue;
    const Date next = add_days(*official.span.to, 1);
    if (!since || *since < next) since = next;
  }
  return since;
}

}  // namespace

std::vector<Holder> without_notebook(const Records& records, Date date) {
  const std::vector<Team> teams = domain::teams_on(records, date);
  const auto officials = holders(records, date, &Notebook::official);
  const auto committees = holders(records, date, &Notebook::unit);
  const auto cells = holders(records, date, &Notebook::cell);
  const auto looked_after = units(records, teams, date);
  std::vector<Holder> lacking;
  for (const auto& official : members(teams)) {
    if (!officials.contains(official)) lacking.push_back({official, {}, {}});
  }
  for (const auto& unit : looked_after) {
    if (!committees.contains(unit)) lacking.push_back({{}, unit, {}});
  }
  for (const domain::Cell& cell : records.registry.cells) {
    const bool counts = cell.span.contains(date) && looked_after.contains(cell.unit);
    if (counts && !cells.contains(cell.id)) lacking.push_back({{}, {}, cell.id});
  }
  return lacking;
}

Provisions provisions(const Records& records, Date date) {
  const std::vector<Team> teams = domain::teams_on(records, date);
  const auto looked_after = units(records, teams, date);
  std::set<domain::CellId> cells;
  for (const domain::Cell& cell : records.registry.cells) {
    if (cell.span.contains(date) && looked_after.contains(cell.unit)) cells.insert(cell.id);
  }
  std::set<domain::OfficialId> trained;
  for (const domain::Training& training : records.registers.training) {
    if (training.date > date) continue;
    trained.insert(training.officials.begin(), training.officials.end());
  }
  const auto of = [](const auto& due, const auto& provided) {
    const auto has =
        std::ranges::count_if(due, [&](const auto& id) { return provided.contains(id); });
    return Provision{static_cast<int>(due.size()), static_cast<int>(has)};
  };
  return {of(members(teams), holders(records, date, &Notebook::official)),
          of(looked_after, holders(records, date, &Notebook::unit)),
          of(cells, holders(records, date, &Notebook::cell)), of(members(teams), trained)};
}

std::vector<domain::OfficialId> untrained(const Records& records, Date date,
                                          std::string_view subject) {
  const std::string wanted = fold(subject);
  std::set<domain::OfficialId> left = members(domain::teams_on(records, date));
  for (const domain::Training& training : records.registers.training) {
    if (training.date > date || fold(training.subject).find(wanted) == std::string::npos) continue;
    for (const domain::OfficialId& official : training.officials) left.erase(official);
  }
  return {left.begin(), left.end()};
}

std::vector<Vacancy> vacancies(const Records& records, Date date) {
  std::vector<Vacancy> all;
  for (const Team& team : domain::teams_on(records, date)) {
    std::vector<Vacancy> of_team = left_places(*team.statement, date);
    for (const domain::Member* member : team.members) {
      if (domain::official_on(records.registry, member->official, date)) continue;
      of_team.push_back({team.statement->id, member->role, member->official,
                         day_after_office(records.registry, member->official, date)});
    }
    const bool led = std::ranges::any_of(
        team.members, [](const domain::Member* member) { return member->role == leader; });
    const bool known =
        std::ranges::any_of(of_team, [](const Vacancy& vacancy) { return vacancy.role == leader; });
    if (!led && !known) of_team.push_back({team.statement->id, std::string(leader), {}, {}});
    std::ranges::stable_sort(of_team, {}, &Vacancy::since);
    all.insert(all.end(), of_team.begin(), of_team.end());
  }
  return all;
}

std::vector<Coverage> coverage(const Records& records, Period period) {
  std::vector<Coverage> all;
  for (const auto& part : records.parts) {
    const auto of_part = coverage(*part, period);
    all.insert(all.end(), of_part.begin(), of_part.end());
  }
  if (!records.parts.empty()) return all;
  const domain::PeriodBook* book = records.period(period);
  if (!book || !book->record) return all;
  for (const Team& team : domain::teams_on(records, domain::meeting_day(records, period))) {
    for (const domain::Guidance& guidance : book->record->guidance) {
      all.push_back(cover(records, *book, team, guidance.id));
    }
  }
  return all;
}

}  // namespace lapthach::minutes
