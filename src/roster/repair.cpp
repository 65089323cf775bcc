// Draws with the published visits in view, and tells which of them are no more.
#include "lapthach/roster/repair.hpp"

#include <algorithm>
#include <tuple>

#include "roster/part.hpp"
#include "roster/stopwatch.hpp"

namespace lapthach::roster {

namespace {

auto key(const domain::Dropped& visit) { return std::tie(visit.cell, visit.official); }

/// The visits of `before` that are not in `after`, by cell and official.
std::vector<domain::Dropped> dropped(std::vector<domain::Dropped> before,
                                     std::vector<domain::Dropped> after) {
  const auto order = [](const domain::Dropped& a, const domain::Dropped& b) {
    return key(a) < key(b);
  };
  std::ranges::sort(before, order);
  std::ranges::sort(after, order);
  std::vector<domain::Dropped> gone;
  std::ranges::set_difference(before, after, std::back_inserter(gone), order);
  return gone;
}

Trade trade(const Model& model, const Objective& objective) {
  return {model.replaced - objective[change], objective[priority]};
}

}  // namespace

Repaired repair(const domain::Records& records, Period period, domain::Keep keep,
                const DrawOptions& options) {
  Stopwatch watch;
  Replaced replaced = published(records, period);
  replaced.repair = keep;
  Model model = build_model(records, period, replaced);
  const double built = watch.lap();
  std::vector<Pair> others;
  Draw draw = draw_model(model, options, others);
  watch.lap();
  Repaired result{
      std::move(draw.roster), std::move(draw.diagnostics), model.replaced, {}, {}, draw.timing};
  result.chosen = trade(model, result.roster.objective);
  std::ranges::sort(others);
  result.other = trade(model, evaluate(model, others));
  result.roster.status = domain::RosterStatus::published;
  result.roster.repairs = records.period(period)->roster->repairs;
  result.roster.published_on = records.period(period)->roster->published_on;
  domain::Repair made;
  made.keep = keep;
  made.dropped = dropped(replaced.visits, visits_of(result.roster));
  result.roster.repairs.push_back(std::move(made));
  result.timing.eligibility += built;
  result.timing.explain += watch.lap();
  return result;
}

}  // namespace lapthach::roster
