// Counts what stands open, period by period and by age.
#include <algorithm>
#include <set>

#include "lapthach/docket/statistics.hpp"

namespace lapthach::docket {

namespace {

bool counts(const Case& each) { return each.state.stage != domain::Stage::split; }

bool is_open_on(const Case& each, Date day) {
  return std::ranges::any_of(each.state.rounds, [&](const Round& round) {
    return round.opened <= day && (!round.closed || day < *round.closed);
  });
}

void add(Flow& flow, const Case& each, int weight) {
  const Span days{first_day(flow.period), last_day(flow.period)};
  if (is_open_on(each, add_days(*days.from, -1))) flow.opening += weight;
  if (is_open_on(each, *days.to)) flow.closing += weight;
  for (std::size_t i = 0; i < each.state.rounds.size(); ++i) {
    const Round& round = each.state.rounds[i];
    if (days.contains(round.opened)) (i == 0 ? flow.raised : flow.reopened) += weight;
    if (round.closed && days.contains(*round.closed)) flow.closed += weight;
  }
}

std::size_t band_of(int days) {
  return static_cast<std::size_t>(std::ranges::lower_bound(age_bands, days) - age_bands.begin());
}

}  // namespace

std::vector<Flow> backlog(const Cases& cases, Period from, Period to, Weight weight) {
  std::vector<Flow> flows;
  for (Period period = from; period <= to; period = period + 1) {
    Flow flow;
    flow.period = period;
    for (const Case* each : cases) {
      if (!counts(*each)) continue;
      add(flow, *each, weight == Weight::voices ? each->petition->voices : 1);
    }
    flows.push_back(flow);
  }
  return flows;
}

Size size_of(const Cases& cases) {
  Size size;
  std::set<domain::PetitionId> roots;
  for (const Case* each : cases) {
    if (!counts(*each)) continue;
    size.voices += each->petition->voices;
    ++size.petitions;
    roots.insert(each->root);
  }
  size.problems = static_cast<int>(roots.size());
  return size;
}

std::vector<Ageing> ageing(const Cases& cases, const WorkCalendar& calendar, Date as_of,
                           domain::DayUnit unit) {
  std::vector<Ageing> rows;
  for (const auto& word : domain::words(domain::Stage{})) {
    if (domain::is_open(word.value)) rows.push_back({word.value, {}});
  }
  for (const Case* each : cases) {
    const auto row = std::ranges::find(rows, each->state.stage, &Ageing::stage);
    if (row == rows.end()) continue;
    const Date opened = each->state.round().opened;
    const int days = unit == domain::DayUnit::working
                         ? working_days_between(calendar, opened, as_of)
                         : days_between(opened, as_of);
    ++row->n[band_of(days)];
  }
  return rows;
}

}  // namespace lapthach::docket
