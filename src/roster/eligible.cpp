// Judges pairs; cheap enough to ask again instead of keeping the answers.
#include "roster/eligible.hpp"

#include <algorithm>
#include <numeric>

namespace lapthach::roster {

namespace {

bool is_home(const Model& model, Pair pair) {
  const Official& official = model.officials[pair.official];
  switch (model.rules->home) {
    case domain::HomeRule::none:
      return false;
    case domain::HomeRule::cell:
      return official.home_cell == pair.cell;
    case domain::HomeRule::unit:
      return official.home_cell == pair.cell || official.home_unit == model.cells[pair.cell].unit;
  }
  return false;
}

bool is_excluded(const Model& model, Pair pair) {
  return std::ranges::any_of(model.exclusions[pair.cell], [&](const domain::Exclusion* exclusion) {
    return exclusion->official.str() == model.official_ids[pair.official];
  });
}

bool met_lately(const Model& model, Pair pair) {
  if (model.rules->minimum_gap == 0) return false;
  return std::ranges::any_of(model.met[pair.cell], [&](const Meeting& meeting) {
    return meeting.official == pair.official && meeting.ago <= model.rules->minimum_gap;
  });
}

/// Whether candidates() has the official.
bool is_candidate(const Model& model, Pair pair) {
  const Cell& cell = model.cells[pair.cell];
  const Day& day = model.days[cell.day];
  const auto sits_in = [&](std::span<const Seat> seats) {
    return std::ranges::binary_search(seats, pair.official, {}, &Seat::official);
  };
  if (model.rules->help == domain::Help::any_team) return sits_in(day.everybody);
  return cell.unit != none && std::ranges::any_of(day.teams_of_unit[cell.unit], [&](Index team) {
           return sits_in(day.seats[team]);
         });
}

/// The minutes during which a visit keeps its visitor from beginning another one.
struct Busy {
  std::int64_t from, to;
};

Busy busy(const Model& model, const Cell& cell) {
  const std::chrono::sys_days day = model.days[cell.day].date;
  const std::int64_t midnight = std::int64_t{day.time_since_epoch().count()} * 1440;
  if (!cell.time) return {midnight, midnight + 1439};
  const std::int64_t start = midnight + cell.time->minutes;
  return {start, start + model.rules->separation_minutes - 1};
}

}  // namespace

unsigned broken_rules(const Model& model, Pair pair) {
  if (std::ranges::count(model.allowed, pair) > 0) return 0;
  const Cell& cell = model.cells[pair.cell];
  const Day& day = model.days[cell.day];
  unsigned broken = 0;
  if (cell.unit == none) broken |= unit_valid;
  if (cell.closed) broken |= cell_open;
  if (!day.in_office[pair.official]) broken |= in_office;
  if (day.on_leave[pair.official]) broken |= present;
  if (is_home(model, pair)) broken |= not_home;
  if (is_excluded(model, pair)) broken |= not_excluded;
  if (met_lately(model, pair)) broken |= long_ago;
  return broken;
}

unsigned all_broken_rules(const Model& model, Pair pair) {
  return broken_rules(model, pair) | (is_candidate(model, pair) ? 0U : in_team);
}

void candidates(const Model& model, Index cell, std::vector<Index>& officials) {
  officials.clear();
  const Day& day = model.days[model.cells[cell].day];
  if (model.rules->help == domain::Help::any_team) {
    for (const Seat& seat : day.everybody) officials.push_back(seat.official);
    return;
  }
  if (model.cells[cell].unit == none) return;
  const auto teams = day.teams_of_unit[model.cells[cell].unit];
  for (const Index team : teams) {
    for (const Seat& seat : day.seats[team]) officials.push_back(seat.official);
  }
  if (teams.size() > 1) {
    std::ranges::sort(officials);
    drop_repeats(officials);
  }
}

std::vector<Pair> eligible_pairs(const Model& model, const Component& component) {
  std::vector<Pair> pairs;
  std::vector<Index> officials;
  for (const Index cell : component.cells) {
    candidates(model, cell, officials);
    for (const Index official : officials) {
      const Pair pair{cell, official};
      if (broken_rules(model, pair) == 0) pairs.push_back(pair);
    }
  }
  return pairs;
}

std::vector<Index> slots(const Model& model, const std::vector<Index>& cells) {
  std::vector<Busy> busy_at;
  for (const Index cell : cells) busy_at.push_back(busy(model, model.cells[cell]));
  std::vector<Index> order(cells.size());
  std::iota(order.begin(), order.end(), Index{0});
  std::ranges::stable_sort(order, {}, [&](Index place) { return busy_at[place].from; });

  std::vector<Index> slot_of(cells.size());
  Index slot = 0;
  std::int64_t until = 0;
  for (const Index place : order) {
    const Busy& next = busy_at[place];
    if (place != order.front() && next.from > until) ++slot;
    until = place == order.front() ? next.to : std::max(until, next.to);
    slot_of[place] = slot;
  }
  return slot_of;
}

}  // namespace lapthach::roster
