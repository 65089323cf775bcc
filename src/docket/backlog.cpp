// Counts what stands open, period by period and by age.
#include <algorithm>
#include <optional>
#include <set>

#include "lapthach/docket/statistics.hpp"

namespace lapthach::docket {

namespace {

bool counts(const Case& each) { return each.state.stage != domain::Stage::split; }

/// The period in which a day counts: what was heard for a period counts in it, whatever its day.
Period counted_in(const Case& each, Date day) {
  return std::max(period_of(day), each.petition->id.period());
}

/// Each round counts for itself: one begins when the one before has ended, or later.
void add(Flow& flow, const Case& each, int weight) {
  for (std::size_t i = 0; i < each.state.rounds.size(); ++i) {
    const Round& round = each.state.rounds[i];
    const Period from = i == 0 ? each.petition->id.period() : counted_in(each, round.opened);
    const auto to = round.closed ? std::optional(counted_in(each, *round.closed)) : std::nullopt;
    if (from < flow.period && (!to || flow.period <= *to)) flow.opening += weight;
    if (from <= flow.period && (!to || flow.period < *to)) flow.closing += weight;
    if (from == flow.period) (i == 0 ? flow.raised : flow.reopened) += weight;
    if (to == flow.period) flow.closed += weight;
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
