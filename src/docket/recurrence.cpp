// Who held petitions how long, and what came back.
#include <algorithm>
#include <map>
#include <set>

#include "lapthach/docket/statistics.hpp"

namespace lapthach::docket {

using domain::EventKind;

namespace {

bool gave_back(const Case& each, const Holding& holding) {
  return std::ranges::any_of(each.state.steps, [&](const domain::Step& step) {
    return step.event->kind == EventKind::send_back && holding.to == step.event->at;
  });
}

void add_promises(Returns& sum, const State& state) {
  for (const Clock& clock : state.clocks) {
    if (clock.kind != domain::ClockKind::promise || clock.verdict == Verdict::dropped) continue;
    ++sum.promised;
    sum.kept += clock.verdict == Verdict::met;
    sum.broken += clock.verdict == Verdict::late || clock.verdict == Verdict::overdue;
  }
}

}  // namespace

std::vector<Held> holding_times(const Cases& cases, const WorkCalendar& calendar, Date as_of,
                                domain::DayUnit unit) {
  std::map<domain::AgencyId, Held> by_agency;
  for (const Case* each : cases) {
    for (const Holding& holding : each->state.holdings) {
      const Date to = std::min(holding.to.value_or(as_of), as_of);
      Held& held = by_agency[holding.agency];
      held.agency = holding.agency;
      ++held.holdings;
      held.days += unit == domain::DayUnit::working
                       ? working_days_between(calendar, holding.from, to)
                       : days_between(holding.from, to);
      held.returned += gave_back(*each, holding);
    }
  }
  std::vector<Held> rows;
  for (const auto& [agency, held] : by_agency) rows.push_back(held);
  return rows;
}

Returns returns_of(const Cases& cases) {
  Returns sum;
  for (const Case* each : cases) {
    const State& state = each->state;
    sum.charged += state.charged > 0;
    sum.given_back += state.charged > 0 && state.returned > 0;
    sum.closed += state.rounds.front().closed.has_value();
    sum.reopened += state.generation() > 1;
    sum.dissatisfied += static_cast<int>(
        std::ranges::count(state.rounds, domain::Satisfaction::dissatisfied, &Round::satisfaction));
    add_promises(sum, state);
  }
  return sum;
}

std::vector<Recurrence> recurrences(const Cases& cases, int least, const UnitOf& unit_of) {
  std::map<std::pair<domain::UnitId, domain::TopicId>, Recurrence> rows;
  std::map<std::pair<domain::UnitId, domain::TopicId>, std::set<Period>> periods;
  for (const Case* each : cases) {
    if (each->state.topic.empty() || each->state.stage == domain::Stage::split) continue;
    const domain::Petition& petition = *each->petition;
    const std::pair key{unit_of ? unit_of(petition) : petition.unit, each->state.topic};
    Recurrence& row = rows[key];
    row.unit = key.first;
    row.topic = key.second;
    ++row.petitions;
    row.again += !petition.again.empty();
    periods[key].insert(period_of(petition.raised));
  }
  std::vector<Recurrence> found;
  for (auto& [key, row] : rows) {
    row.periods = static_cast<int>(periods[key].size());
    if (row.periods >= least || row.again > 0) found.push_back(row);
  }
  std::ranges::stable_sort(found, std::ranges::greater{}, &Recurrence::petitions);
  return found;
}

}  // namespace lapthach::docket
