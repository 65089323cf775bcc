// How long things took, and whether they were on time.
#include <algorithm>

#include "lapthach/docket/statistics.hpp"

namespace lapthach::docket {

namespace {

template <class End>
std::vector<Lasting> times_to(const Cases& cases, Date as_of, End end) {
  std::vector<Lasting> all;
  for (const Case* each : cases) {
    if (each->state.stage == domain::Stage::split) continue;
    for (const Round& round : each->state.rounds) {
      const std::optional<Date> day = end(round);
      if (!day && round.closed) continue;
      all.push_back({days_between(round.opened, day.value_or(as_of)), day.has_value()});
    }
  }
  return all;
}

/// The least of the sorted values that `percent` of them do not exceed.
std::optional<int> percentile(const std::vector<int>& sorted, std::size_t percent) {
  if (sorted.empty()) return std::nullopt;
  const std::size_t rank = (sorted.size() * percent + 99) / 100;
  return sorted[std::max<std::size_t>(rank, 1) - 1];
}

/// `lasting` sorted by days. See Spread::median_with_open.
std::optional<int> median_with_open(const std::vector<Lasting>& lasting) {
  constexpr double rounding = 1e-12;
  double surviving = 1;
  for (std::size_t i = 0; i < lasting.size();) {
    const int days = lasting[i].days;
    const std::size_t at_risk = lasting.size() - i;
    std::size_t finished = 0;
    for (; i < lasting.size() && lasting[i].days == days; ++i) finished += lasting[i].finished;
    surviving *= 1 - static_cast<double>(finished) / static_cast<double>(at_risk);
    if (surviving <= 0.5 + rounding) return days;
  }
  return std::nullopt;
}

}  // namespace

std::vector<Lasting> times_to_answer(const Cases& cases, Date as_of) {
  return times_to(cases, as_of, [](const Round& round) { return round.answered; });
}

std::vector<Lasting> times_to_reply(const Cases& cases, Date as_of) {
  return times_to(cases, as_of, [](const Round& round) { return round.closed; });
}

Spread spread_of(std::vector<Lasting> lasting) {
  std::ranges::sort(lasting, {}, &Lasting::days);
  std::vector<int> finished;
  for (const Lasting& each : lasting) {
    if (each.finished) finished.push_back(each.days);
  }
  Spread spread;
  spread.n = static_cast<int>(finished.size());
  spread.open = static_cast<int>(lasting.size() - finished.size());
  spread.median = percentile(finished, 50);
  spread.p90 = percentile(finished, 90);
  spread.median_with_open = median_with_open(lasting);
  return spread;
}

std::vector<Timed> timed(const Cases& cases, domain::ClockKind kind) {
  std::vector<Timed> all;
  for (const Case* each : cases) {
    for (const Clock& clock : each->state.clocks) {
      const bool blameless = clock.verdict == Verdict::dropped;
      if (clock.kind == kind && !blameless) all.push_back({clock.due, clock.stop});
    }
  }
  return all;
}

OnTime on_time(const std::vector<Timed>& all, Date as_of, Date from, Date to) {
  OnTime sum;
  for (const Timed& each : all) {
    if (!each.due) {
      ++sum.without_due;
      continue;
    }
    const bool kept = each.finished && *each.finished <= *each.due;
    const bool in_cohort = from <= *each.due && *each.due <= to;
    sum.finished += each.finished.has_value();
    sum.on_time += kept;
    sum.open_overdue += !each.finished && *each.due < as_of;
    sum.due += in_cohort;
    sum.due_on_time += in_cohort && kept;
  }
  return sum;
}

}  // namespace lapthach::docket
