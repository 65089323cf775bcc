// Past visits: teams go round their cells in turn, and not everything goes to plan.
#include <algorithm>
#include <string_view>

#include <fmt/format.h>

#include "books.hpp"

namespace example {

using namespace lapthach::domain;
using lapthach::Date;
using lapthach::Period;

namespace {

constexpr std::string_view scored_since = "2018-10-01";  // the guidance on scores is of July 2018

/// Who was to attend which cell.
struct Plan {
  OfficialId official;
  const Cell* cell;
};

std::vector<const Cell*> cells_of(const Records& book, const TeamStatement& team, Date date) {
  std::vector<const Cell*> cells;
  for (const Cell& cell : book.registry.cells) {
    const bool own = std::find(team.units.begin(), team.units.end(), cell.unit) != team.units.end();
    if (own && cell.span.contains(date)) cells.push_back(&cell);
  }
  return cells;
}

bool is_home(const Records& book, const Plan& plan, Date date) {
  return official_on(book.registry, plan.official, date)->home_cell == plan.cell->id;
}

/// The members in turn to the cells in turn, one step further in each `round`. Whoever would be
/// sent home changes with the next.
std::vector<Plan> plans(const Records& book, const Team& team, Date date, std::size_t round) {
  const auto cells = cells_of(book, *team.statement, date);
  const std::size_t members = team.members.size();
  const std::size_t count = std::min(members, cells.size());
  std::vector<Plan> plans;
  for (std::size_t i = 0; i < count; ++i) {
    plans.push_back({team.members[(round * count + i) % members]->official,
                     cells[(round * (count + 1) + i) % cells.size()]});
  }
  for (std::size_t i = 0; i < count; ++i) {
    if (is_home(book, plans[i], date)) std::swap(plans[i].cell, plans[(i + 1) % count].cell);
  }
  return plans;
}

bool is_away(const Records& book, const OfficialId& official, Date date) {
  const auto& absences = book.registry.unavailable;
  return std::any_of(absences.begin(), absences.end(), [&](const Unavailability& absence) {
    return absence.official == official && absence.span.contains(date);
  });
}

VisitStatus outcome(bool away, Random& random) {
  if (away || random.percent(5)) return VisitStatus::excused;
  if (random.percent(1)) return VisitStatus::unexcused;
  if (random.percent(4)) return VisitStatus::substituted;
  return VisitStatus::done;
}

void invent_attendance(Visit& visit, const Cell& cell, Random& random) {
  const int members = *cell.members - *cell.exempt;
  const int absent = members * (random.percent(8) ? random.between(11, 20) : random.below(9)) / 100;
  visit.members = members;
  visit.unexcused = absent > 0 && random.percent(15) ? 1 : 0;
  visit.excused = absent - *visit.unexcused;
  visit.present = members - absent;
  if (visit.date < day(scored_since)) return;
  const int halves = random.percent(20) ? random.between(150, 179) : random.between(180, 196);
  ScoreCard& card = visit.scores.emplace_back();
  card.total = lapthach::Decimal{halves * 50};
  card.grade = halves >= 180 ? "Tốt" : "Khá";
}

/// Another member of the team who is there that day and whose own cell meets at another hour.
const Plan* stand_in(const Records& book, const std::vector<Plan>& plans, const Plan& absent,
                     Date date) {
  const Period period = lapthach::period_of(date);
  const auto found = std::find_if(plans.begin(), plans.end(), [&](const Plan& other) {
    return meeting_time(book, period, *other.cell) != meeting_time(book, period, *absent.cell) &&
           !is_away(book, other.official, date) &&
           official_on(book.registry, other.official, date)->home_cell != absent.cell->id;
  });
  return found == plans.end() ? nullptr : &*found;
}

/// Records how `plan` went. Without anybody to stand in, an official who cannot come is excused.
Visit visit(const Records& book, const Plan& plan, const std::vector<Plan>& all, Period period,
            Random& random) {
  Visit visit;
  visit.cell = plan.cell->id;
  visit.date = meeting_day(book, period, *plan.cell);
  VisitStatus status = outcome(is_away(book, plan.official, visit.date), random);
  const Plan* other = stand_in(book, all, plan, visit.date);
  if (status == VisitStatus::substituted && !other) status = VisitStatus::excused;
  visit.visitors.push_back({plan.official, status, {}});
  if (status == VisitStatus::substituted) {
    visit.visitors.push_back({other->official, VisitStatus::done, {}});
    visit.notes = "Tổ cử người dự thay";
  }
  const bool attended = status == VisitStatus::done || status == VisitStatus::substituted;
  if (attended) invent_attendance(visit, *plan.cell, random);
  return visit;
}

}  // namespace

void invent_visits(Records& book, Period first, Period last, Random& random) {
  std::size_t round = 0;
  for (Period period = first; period <= last; period = period + 1, ++round) {
    PeriodBook past;
    past.period = period;
    const Date date = meeting_day(book, period);
    for (const Team& team : teams_on(book, date)) {
      const auto planned = plans(book, team, date, round);
      for (const Plan& plan : planned) {
        past.visits.push_back(visit(book, plan, planned, period, random));
      }
    }
    book.periods.push_back(std::move(past));
  }
}

}  // namespace example
