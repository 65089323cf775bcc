// Solves the horizon part by part, takes repeated pairs apart where asked, and rolls on.
#include "lapthach/roster/plan.hpp"

#include <algorithm>
#include <map>
#include <queue>
#include <set>

#include "roster/horizon.hpp"
#include "roster/lexicographic.hpp"
#include "roster/records.hpp"
#include "roster/stopwatch.hpp"

namespace lapthach::roster {

namespace {

/// The value at all levels but the tie-break, and which options were chosen.
struct Solved {
  Objective value{};
  std::vector<Index> chosen;
};

/// Draws one part, some options left out.
Solved solve(const Horizon& horizon, const std::vector<Index>& options) {
  const Network network = build_network(horizon, options);
  const std::vector<int> flow = optimise(network).flow;
  Solved solved;
  for (std::size_t a = 0; a < network.arcs.size(); ++a) {
    for (std::size_t level = 0; level + 1 < levels; ++level) {
      solved.value[level] += flow[a] * network.arcs[a].cost[level];
    }
  }
  for (std::size_t o = 0; o < options.size(); ++o) {
    if (flow[o] > 0) solved.chosen.push_back(options[o]);
  }
  return solved;
}

using Meeting = std::pair<Index, Index>;  // cell, official

/// The first pair that meets more than once; none when there is none.
std::optional<Meeting> repeated(const Horizon& horizon, const std::vector<Index>& chosen) {
  std::map<Meeting, int> times;
  for (const Index o : chosen) {
    const VisitOption& option = horizon.options[o];
    ++times[{option.cell, option.official}];
  }
  const auto found =
      std::ranges::find_if(times, [](const auto& entry) { return entry.second > 1; });
  return found == times.end() ? std::nullopt : std::optional(found->first);
}

/// Best first; of equals the one that has gone deeper, then the one made first.
struct Branch {
  Objective value{};
  int depth = 0, number = 0;
  std::vector<Index> options, chosen;

  bool operator<(const Branch& other) const {
    return std::tuple(other.value, depth, other.number) < std::tuple(value, other.depth, number);
  }
};

/// Branch and bound: whoever meets twice meets in this period only, or in that one only. Each
/// branch is a flow and bounds all below it, so the first without a repeat is the best.
Solved solve_apart(const Horizon& horizon, const std::vector<Index>& options, int most_nodes,
                   bool& proven) {
  std::priority_queue<Branch> queue;
  int nodes = 0;
  const auto enter = [&](std::vector<Index> open, int depth) {
    Solved solved = solve(horizon, open);
    queue.push({solved.value, depth, nodes++, std::move(open), std::move(solved.chosen)});
  };
  enter(options, 0);
  while (true) {
    const Branch best = queue.top();
    queue.pop();
    const auto pair = repeated(horizon, best.chosen);
    if (!pair) return {best.value, best.chosen};
    if (nodes > most_nodes) {
      proven = false;
      queue = {};  // only the best way on from here
    }
    std::map<Index, std::vector<Index>> kept;  // by the period that stays
    for (const Index o : best.options) {
      const VisitOption& option = horizon.options[o];
      if (Meeting(option.cell, option.official) == *pair) kept[option.period];
    }
    for (auto& [period, open] : kept) {
      for (const Index o : best.options) {
        const VisitOption& option = horizon.options[o];
        const bool same = Meeting(option.cell, option.official) == *pair;
        if (!same || option.period == period) open.push_back(o);
      }
      enter(std::move(open), best.depth + 1);
    }
  }
}

/// Leaves out whoever has been at the cell in an earlier piece of the plan.
void keep_apart(Horizon& horizon, const Plan& plan) {
  std::set<std::pair<domain::CellId, domain::OfficialId>> met;
  for (const PlannedVisit& planned : plan.visits) {
    met.emplace(planned.visit.cell, planned.visit.official);
  }
  for (std::vector<Index>& part : horizon.parts) {
    std::erase_if(part, [&](Index o) {
      const VisitOption& option = horizon.options[o];
      return met.contains({horizon.cells[option.cell].id,
                           horizon.models.front().officials[option.official].record->id});
    });
  }
}

std::vector<VisitOption> choose(const Horizon& horizon, const PlanOptions& options, bool& proven) {
  std::vector<VisitOption> chosen;
  for (const std::vector<Index>& part : horizon.parts) {
    const Solved solved = options.exact_gap ? solve_apart(horizon, part, options.most_nodes, proven)
                                            : solve(horizon, part);
    for (const Index o : solved.chosen) chosen.push_back(horizon.options[o]);
  }
  std::ranges::sort(chosen);
  return chosen;
}

void add_visits(Plan& plan, const Horizon& horizon, Period from,
                const std::vector<VisitOption>& chosen) {
  for (int t = 0; t < static_cast<int>(horizon.models.size()); ++t) {
    std::vector<domain::Assignment> assignments;
    for (const VisitOption& option : chosen) {
      if (option.period != static_cast<Index>(t)) continue;
      assignments.push_back(assignment_of(horizon.models[option.period], option.pair));
    }
    sort_assignments(assignments);
    for (domain::Assignment& visit : assignments) plan.visits.push_back({from + t, visit});
  }
}

void add_missed(Plan& plan, const Horizon& horizon, Period from,
                const std::vector<VisitOption>& chosen) {
  std::vector<bool> in_time(horizon.cells.size());
  for (const VisitOption& option : chosen) {
    const Index due = horizon.cells[option.cell].due;
    if (due != none && option.period <= due) in_time[option.cell] = true;
  }
  for (Index c = 0; c < horizon.cells.size(); ++c) {
    const HorizonCell& cell = horizon.cells[c];
    if (cell.due != none && !in_time[c]) {
      plan.missed.push_back({cell.id, from + static_cast<int>(cell.due)});
    }
  }
}

/// The piece as rosters of the past, for the piece after it.
void remember(domain::Records& records, const Plan& plan, Period from, int periods) {
  for (int t = 0; t < periods; ++t) {
    domain::Roster roster;
    roster.period = from + t;
    roster.status = domain::RosterStatus::published;
    for (const PlannedVisit& planned : plan.visits) {
      if (planned.period == roster.period) roster.assignments.push_back(planned.visit);
    }
    auto place =
        std::ranges::lower_bound(records.periods, roster.period, {}, &domain::PeriodBook::period);
    if (place == records.periods.end() || place->period != roster.period) {
      domain::PeriodBook book;
      book.period = roster.period;
      place = records.periods.insert(place, std::move(book));
    }
    place->roster = std::move(roster);
  }
}

void add_up(Plan& plan, const Objective& piece) {
  for (std::size_t level = 0; level < levels; ++level) plan.objective[level] += piece[level];
  plan.objective[load] = piece[load];  // it holds the visits of the pieces before
}

/// What only the whole plan tells: cells never attended, pairs that meet again.
void summarise(Plan& plan, const std::vector<domain::CellId>& cells) {
  std::map<domain::CellId, int> visits;
  std::map<std::pair<domain::CellId, domain::OfficialId>, Period> last;
  for (const PlannedVisit& planned : plan.visits) {
    ++visits[planned.visit.cell];
    const auto [met, is_new] =
        last.try_emplace({planned.visit.cell, planned.visit.official}, planned.period);
    if (is_new) continue;
    plan.repeated.push_back(
        {planned.visit.cell, planned.visit.official, met->second, planned.period});
    met->second = planned.period;
  }
  for (const domain::CellId& cell : cells) {
    if (!visits.contains(cell)) plan.never.push_back(cell);
  }
}

std::vector<std::string> left_to_draws(const Horizon& horizon) {
  std::vector<std::string> names;
  for (const domain::Requirement& rule : horizon.models.front().rules->requirements) {
    const bool crosses = std::ranges::any_of(horizon.models, [&](const Model& model) {
      return std::ranges::any_of(model.groups, [&](const Group& group) {
        return group.by_cases && group.rule->name == rule.name;
      });
    });
    if (crosses) names.push_back(rule.name);
  }
  return names;
}

void refuse_published(const domain::Records& records, Period from, int periods) {
  for (int t = 0; t < periods; ++t) {
    if (published(records, from + t).visits.empty()) continue;
    throw Error(Fault::no,
                say("the roster of {} is already published", "bảng phân công kỳ {} đã ban hành",
                    to_string(from + t)),
                say("plan from {}", "hãy lập kế hoạch từ kỳ {}", to_string(from + t + 1)));
  }
}

}  // namespace

Plan plan(const domain::Records& known, Period from, int periods, const PlanOptions& options) {
  refuse_published(known, from, periods);
  Plan plan;
  plan.from = from;
  plan.periods = periods;
  domain::Records records = known;
  const int interval = records.settings.roster.longest_interval;
  const int piece = interval > 0 ? std::min(interval, periods) : periods;
  std::vector<domain::CellId> cells;
  for (int done = 0; done < periods; done += piece) {
    const int length = std::min(piece, periods - done);
    Horizon horizon = build_horizon(records, from + done, length);
    if (options.exact_gap) keep_apart(horizon, plan);
    Stopwatch watch;
    const std::vector<VisitOption> chosen = choose(horizon, options, plan.proven);
    plan.solve += watch.lap();
    add_visits(plan, horizon, from + done, chosen);
    add_missed(plan, horizon, from + done, chosen);
    add_up(plan, evaluate(horizon, chosen));
    for (const HorizonCell& cell : horizon.cells) cells.push_back(cell.id);
    if (done == 0) {
      plan.left_to_draws = left_to_draws(horizon);
      for (Index i = 0; i < horizon.deviation.size(); ++i) {
        if (!horizon.seated[i]) continue;
        plan.loads.push_back(
            {horizon.models.front().officials[i].record->id, horizon.deviation[i], 0});
      }
    }
    remember(records, plan, from + done, length);
  }
  std::map<domain::OfficialId, int> made;
  for (const PlannedVisit& planned : plan.visits) ++made[planned.visit.official];
  for (PlannedLoad& load : plan.loads) load.visits = made[load.official];
  std::ranges::sort(cells);
  drop_repeats(cells);
  summarise(plan, cells);
  return plan;
}

}  // namespace lapthach::roster
