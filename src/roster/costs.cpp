// What the levels charge: for a cell left out, and for an official sent to a cell.
#include <algorithm>

#include "roster/model.hpp"

namespace lapthach::roster {

namespace {

/// The finaliser of SplitMix64.
std::uint64_t mixed(std::uint64_t x) {
  x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
  x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
  return x ^ (x >> 31);
}

std::int64_t continuity_cost(const Model& model, Pair pair) {
  const domain::RosterSettings& rules = *model.rules;
  if (rules.pairing == domain::Pairing::none) return 0;
  const auto meetings = model.met[pair.cell];
  const auto met = std::ranges::lower_bound(meetings, pair.official, {}, &Meeting::official);
  const int ago = met != meetings.end() && met->official == pair.official ? met->ago : 0;
  if (rules.pairing == domain::Pairing::rotate) {
    return ago > 0 && ago <= rules.pairing_periods ? rules.pairing_periods + 1 - ago : 0;
  }
  const int last = model.cells[pair.cell].since_visit;
  return last > 0 && last <= rules.pairing_periods && ago != last ? 1 : 0;
}

std::int64_t travel_cost(const Model& model, Pair pair) {
  const auto costs = model.travel[pair.cell];
  const auto known = std::ranges::lower_bound(costs, pair.official, {}, &TravelCost::official);
  return known != costs.end() && known->official == pair.official ? known->cost : 0;
}

}  // namespace

void set_salt(Model& model, int salt) {
  model.seed = hash(to_string(model.period)) + static_cast<std::uint64_t>(salt);
}

Objective worth(const Cell& cell, int visitors) {
  Objective value{};
  value[mandatory] = cell.mandatory && visitors == 0 ? 1 : 0;
  value[priority] = (cell.priority + visitors) / (visitors + 1);
  return value;
}

Objective pair_cost(const Model& model, Pair pair) {
  Objective cost{};
  cost[continuity] = continuity_cost(model, pair);
  cost[travel] = travel_cost(model, pair);
  cost[change] = std::ranges::count(model.published[pair.cell], pair.official) > 0 ? -1 : 0;
  const std::uint64_t cell = mixed(model.seed ^ model.cells[pair.cell].hash);
  const std::uint64_t both = mixed(cell ^ model.officials[pair.official].hash);
  cost[tie] = static_cast<std::int64_t>(both >> 33);
  return cost;
}

Objective evaluate(const Model& model, const std::vector<Pair>& pairs) {
  Objective sum{};
  sum[change] = model.replaced;
  std::vector<int> visitors(model.cells.size()), visits(model.officials.size());
  std::vector<int> counted(model.groups.size());
  for (const Pair pair : pairs) {
    const Objective cost = pair_cost(model, pair);
    for (std::size_t level = continuity; level < levels; ++level) sum[level] += cost[level];
    ++visitors[pair.cell];
    ++visits[pair.official];
    for (const Index group : model.officials[pair.official].counts) {
      if (counts(model, model.groups[group], pair)) ++counted[group];
    }
  }
  for (Index g = 0; g < counted.size(); ++g) {
    sum[unmet] += std::max(0, model.groups[g].rule->count - counted[g]);
  }
  for (Index j = 0; j < visitors.size(); ++j) {
    for (int v = visitors[j]; v < model.rules->visitors_per_cell; ++v) {
      const Objective lost = worth(model.cells[j], v);
      sum[mandatory] += lost[mandatory];
      sum[priority] += lost[priority];
    }
  }
  for (Index i = 0; i < visits.size(); ++i) {
    const Official& official = model.officials[i];
    const std::int64_t deviation = official.deviation + 10 * visits[i];
    if (official.seated) sum[load] += deviation * deviation;
  }
  return sum;
}

bool counts(const Model& model, const Group& group, Pair pair) {
  return group.unit == none || group.unit == model.cells[pair.cell].unit;
}

const Seat* seat_of(const Model& model, Pair pair) {
  const Cell& cell = model.cells[pair.cell];
  const Day& day = model.days[cell.day];
  const auto find = [&](std::span<const Seat> seats) -> const Seat* {
    const auto seat = std::ranges::lower_bound(seats, pair.official, {}, &Seat::official);
    return seat != seats.end() && seat->official == pair.official ? &*seat : nullptr;
  };
  if (cell.unit != none) {
    for (const Index team : day.teams_of_unit[cell.unit]) {
      if (const Seat* seat = find(day.seats[team])) return seat;
    }
  }
  return find(day.everybody);
}

}  // namespace lapthach::roster
