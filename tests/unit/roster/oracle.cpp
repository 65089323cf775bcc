// Slow and simple on purpose.
#include "oracle.hpp"

#include <algorithm>

namespace lapthach::roster::test {

using namespace domain;

namespace {

std::uint64_t fnv(const std::string& text) {
  std::uint64_t h = 14695981039346656037U;
  for (const char c : text) h = (h ^ static_cast<std::uint8_t>(c)) * 1099511628211U;
  return h;
}

std::uint64_t finalise(std::uint64_t z) {
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9U;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBU;
  return z ^ (z >> 31);
}

template <class T>
bool contains(const std::vector<T>& values, const T& value) {
  return std::ranges::find(values, value) != values.end();
}

}  // namespace

Oracle::Oracle(const Records& records, Period period, int salt)
    : records_(records), rules_(records.settings.roster), period_(period), salt_(salt) {
  read_cells();
  read_people();
  read_history();
  for (const auto& [cell_id, cell] : cells_) {
    for (const OfficialId& official : officials_) {
      if (allowed({cell_id, official})) allowed_.insert({cell_id, official});
    }
  }
  for (const OfficialId& official : officials_) slots_[official] = slots_of(official);
}

void Oracle::read_cells() {
  const Date main = meeting_day(records_, period_);
  std::set<Date> others;
  for (const Cell& cell : records_.registry.cells) {
    const Date date = meeting_day(records_, period_, cell);
    if (!cell.span.contains(date)) continue;
    cells_[cell.id] = &cell;
    dates_[cell.id] = date;
    if (date != main) others.insert(date);
  }
  days_ = {main};
  days_.insert(days_.end(), others.begin(), others.end());
}

void Oracle::read_people() {
  for (const Date date : days_) {
    for (const Team& team : teams(date)) {
      for (const Member* member : team.members) {
        home_.try_emplace(member->official, team.statement->id, member);
      }
    }
  }
  for (const auto& [official, team] : home_) officials_.push_back(official);
}

void Oracle::read_history() {
  for (const PeriodBook& book : records_.periods) {
    const int ago = period_ - book.period;
    if (ago <= 0) continue;
    std::set<CellId> recorded;
    for (const domain::Visit& visit : book.visits) {
      recorded.insert(visit.cell);
      for (const Visitor& visitor : visit.visitors) {
        if (visitor.status == VisitStatus::done)
          past_.push_back({visit.cell, visitor.official, ago});
      }
    }
    if (!book.roster || book.roster->status != RosterStatus::published) continue;
    for (const Assignment& planned : book.roster->assignments) {
      if (!recorded.contains(planned.cell)) past_.push_back({planned.cell, planned.official, ago});
    }
  }
}

std::vector<Team> Oracle::teams(Date date) const { return teams_on(records_, date); }

const Member* Oracle::seat(const Team& team, const OfficialId& official) const {
  for (const Member* member : team.members) {
    if (member->official == official) return member;
  }
  return nullptr;
}

bool Oracle::looks_after(const Team& team, const Cell& cell) const {
  return contains(team.statement->units, cell.unit);
}

bool Oracle::pinned(PinKind kind, const CellId& cell) const {
  const PeriodBook* book = records_.period(period_);
  if (!book || !book->record) return false;
  return std::ranges::any_of(book->record->pins,
                             [&](const Pin& pin) { return pin.kind == kind && pin.cell == cell; });
}

bool Oracle::allowed(const Visit& visit) const {
  const Cell& cell = *cells_.at(visit.first);
  const OfficialId& who = visit.second;
  const Date date = dates_.at(visit.first);
  if (!unit_on(records_.registry, cell.unit, date)) return false;
  if (pinned(PinKind::uncovered, cell.id)) return false;
  const Official* official = official_on(records_.registry, who, date);
  if (!official) return false;
  for (const Unavailability& leave : records_.registry.unavailable) {
    if (leave.official == who && leave.span.contains(date)) return false;
  }
  for (const Exclusion& exclusion : records_.registry.exclusions) {
    const bool same = exclusion.official == who && exclusion.cell == cell.id;
    if (same && exclusion.span.contains(date)) return false;
  }
  if (rules_.home != HomeRule::none && official->home_cell == cell.id) return false;
  if (rules_.home == HomeRule::unit && official->home_unit == cell.unit) return false;
  const int ago = last_meeting(visit);
  if (ago > 0 && ago - 1 < rules_.minimum_gap) return false;
  return std::ranges::any_of(teams(date), [&](const Team& team) {
    return seat(team, who) && (rules_.help == Help::any_team || looks_after(team, cell));
  });
}

bool Oracle::too_close(const Cell& a, const Cell& b) const {
  const auto time_a = meeting_time(records_, period_, a);
  const auto time_b = meeting_time(records_, period_, b);
  if (dates_.at(a.id) != dates_.at(b.id)) return false;
  if (!time_a || !time_b) return true;
  return std::abs(time_a->minutes - time_b->minutes) < rules_.separation_minutes;
}

/// The smallest cell of each slot's number stands for the slot.
std::map<CellId, int> Oracle::slots_of(const OfficialId& official) const {
  std::map<CellId, int> slot;
  for (const auto& [cell, who] : allowed_) {
    if (who == official) slot.emplace(cell, static_cast<int>(slot.size()));
  }
  for (bool changed = true; changed;) {
    changed = false;
    for (auto& [a, slot_a] : slot) {
      for (auto& [b, slot_b] : slot) {
        if (slot_a < slot_b && too_close(*cells_.at(a), *cells_.at(b))) {
          slot_b = slot_a;
          changed = true;
        }
      }
    }
  }
  return slot;
}

std::vector<std::string> Oracle::broken_rules(const Visits& visits) const {
  std::vector<std::string> broken;
  std::map<OfficialId, std::vector<CellId>> by_official;
  std::map<CellId, int> visitors;
  for (const Visit& visit : visits) {
    const std::string who = visit.second.str() + " at " + visit.first.str();
    if (!allowed_.contains(visit)) broken.push_back(who + " is not allowed");
    by_official[visit.second].push_back(visit.first);
    if (++visitors[visit.first] > rules_.visitors_per_cell) broken.push_back(who + ": crowded");
  }
  if (!broken.empty()) return broken;
  for (const auto& [official, own] : by_official) {
    if (std::ssize(own) > rules_.visits_per_official) broken.push_back(official.str() + ": many");
    std::set<int> used;
    for (const CellId& cell : own) {
      if (!used.insert(slots_.at(official).at(cell)).second)
        broken.push_back(official.str() + ": two at once");
    }
  }
  const PeriodBook* book = records_.period(period_);
  if (!book || !book->record) return broken;
  for (const Pin& pin : book->record->pins) {
    const bool kept = pin.kind != PinKind::pair || visits.contains({pin.cell, pin.official});
    if (!kept) broken.push_back("the pin of " + pin.official.str() + " is not kept");
    if (!cells_.contains(pin.cell)) broken.push_back("the pinned " + pin.cell.str() + " is gone");
    if (pinned(PinKind::covered, pin.cell) && pinned(PinKind::uncovered, pin.cell)) {
      broken.push_back(pin.cell.str() + " is pinned both ways");
    }
  }
  return broken;
}

int Oracle::last_visit(const CellId& cell) const {
  int last = 0;
  for (const Past& past : past_) {
    if (past.cell == cell && (last == 0 || past.ago < last)) last = past.ago;
  }
  return last;
}

int Oracle::last_meeting(const Visit& visit) const {
  int last = 0;
  for (const Past& past : past_) {
    const bool same = past.cell == visit.first && past.official == visit.second;
    if (same && (last == 0 || past.ago < last)) last = past.ago;
  }
  return last;
}

int Oracle::periods_waited(const Cell& cell) const {
  if (const int last = last_visit(cell.id)) return last;
  int known = 0;
  for (const Past& past : past_) known = std::max(known, past.ago);
  int age = -1;  // it has always been there
  for (const Cell& version : records_.registry.cells) {
    if (version.id != cell.id) continue;
    if (!version.span.from) return known;
    age = std::max(age, period_ - period_of(*version.span.from));
  }
  return known > 0 ? std::min(age, known) : age;
}

bool Oracle::is_mandatory(const Cell& cell) const {
  if (pinned(PinKind::covered, cell.id)) return true;
  return rules_.longest_interval > 0 && periods_waited(cell) >= rules_.longest_interval;
}

bool Oracle::was_low(const Cell& cell) const {
  const int ago = last_visit(cell.id);
  if (ago == 0) return false;
  for (const domain::Visit& visit : records_.period(period_ - ago)->visits) {
    if (visit.cell != cell.id || !visit.present) continue;
    const int members = visit.members.value_or(*cell.members);
    if (*visit.present * 100 < rules_.priority.threshold * members) return true;
  }
  return false;
}

std::int64_t Oracle::priority(const Cell& cell) const {
  int waited = periods_waited(cell);
  if (rules_.longest_interval > 0) waited = std::min(waited, rules_.longest_interval);
  std::int64_t points = rules_.priority.base + rules_.priority.per_period * waited;
  if (last_visit(cell.id) == 0) points += rules_.priority.never;
  if (was_low(cell)) points += rules_.priority.low_attendance;
  return points;
}

std::int64_t Oracle::deviation(const OfficialId& official) const {
  std::int64_t done = 0;
  std::int64_t expected = 0;  // ten-thousandths
  for (int ago = 1; ago <= rules_.load_periods; ++ago) {
    std::map<OfficialId, std::int64_t> visits;
    for (const Past& past : past_) {
      if (past.ago == ago) ++visits[past.official];
    }
    done += visits[official];
    const Date date = meeting_day(records_, period_ - ago);
    std::map<OfficialId, TeamId> first;
    for (const Team& team : teams_on(records_.decisions, date)) {
      for (const Member* member : team.members) {
        if (official_on(records_.registry, member->official, date)) {
          first.try_emplace(member->official, team.statement->id);
        }
      }
    }
    if (!first.contains(official)) continue;
    std::int64_t members = 0, together = 0;
    for (const auto& [member, team] : first) {
      if (team != first[official]) continue;
      ++members;
      together += visits[member];
    }
    expected += together * 10'000 / members;
  }
  return 10 * done - (expected + 500) / 1'000;
}

bool Oracle::counts(const Requirement& rule, const TeamId& team, const Visit& visit) const {
  const auto& [home, member] = home_.at(visit.second);
  const Official* official = official_on(records_.registry, visit.second, days_.front());
  if (!official) official = official_on(records_.registry, visit.second, dates_.at(visit.first));
  const bool everybody = rule.ranks.empty() && rule.roles.empty();
  return home == team &&
         (everybody || contains(rule.ranks, official->rank) || contains(rule.roles, member->role));
}

std::map<TeamId, std::set<UnitId>> Oracle::in_force() const {
  std::map<TeamId, std::set<UnitId>> in_force;
  for (const Date date : days_) {
    for (const Team& team : teams(date)) {
      std::set<UnitId>& units = in_force[team.statement->id];
      for (const auto& [id, cell] : cells_) {
        const bool meets = dates_.at(id) == date && unit_on(records_.registry, cell->unit, date);
        if (meets && looks_after(team, *cell)) units.insert(cell->unit);
      }
    }
  }
  return in_force;
}

std::int64_t Oracle::unmet(const Visits& visits) const {
  std::int64_t missing = 0;
  for (const Requirement& rule : rules_.requirements) {
    for (const auto& [team, units] : in_force()) {
      int met = 0;
      std::map<UnitId, int> met_in;
      for (const Visit& visit : visits) {
        if (!counts(rule, team, visit)) continue;
        ++met;
        ++met_in[cells_.at(visit.first)->unit];
      }
      if (!rule.each_unit) missing += std::max(0, rule.count - met);
      for (const UnitId& unit : units) {
        if (rule.each_unit) missing += std::max(0, rule.count - met_in[unit]);
      }
    }
  }
  return missing;
}

std::int64_t Oracle::continuity(const Visit& visit) const {
  const int ago = last_meeting(visit);
  const int last = last_visit(visit.first);
  switch (rules_.pairing) {
    case Pairing::none:
      return 0;
    case Pairing::rotate:
      return ago == 0 ? 0 : std::max(0, rules_.pairing_periods + 1 - ago);
    case Pairing::keep:
      return last > 0 && last <= rules_.pairing_periods && ago != last ? 1 : 0;
  }
  return 0;
}

std::int64_t Oracle::travel(const Visit& visit) const {
  for (const Travel& travel : records_.registry.travel) {
    if (travel.official != visit.second) continue;
    for (const auto& [cell, cost] : travel.costs) {
      if (cell == visit.first) return cost;
    }
  }
  return 0;
}

std::int64_t Oracle::change(const Visits& visits) const {
  const PeriodBook* book = records_.period(period_);
  if (!book || !book->roster || book->roster->status != RosterStatus::published) return 0;
  return std::ranges::count_if(book->roster->assignments, [&](const Assignment& published) {
    return !visits.contains({published.cell, published.official});
  });
}

std::int64_t Oracle::tie(const Visit& visit) const {
  const std::uint64_t seed = fnv(to_string(period_)) + static_cast<std::uint64_t>(salt_);
  const std::uint64_t cell = finalise(seed ^ fnv(visit.first.str()));
  return static_cast<std::int64_t>(finalise(cell ^ fnv(visit.second.str())) >> 33);
}

Objective Oracle::objective(const Visits& visits) const {
  Objective sum{};
  std::map<CellId, int> visitors;
  std::map<OfficialId, int> made;
  for (const Visit& visit : visits) {
    ++visitors[visit.first];
    ++made[visit.second];
    sum[4] += continuity(visit);
    sum[5] += travel(visit);
    sum[7] += tie(visit);
  }
  sum[0] = unmet(visits);
  sum[6] = change(visits);
  for (const auto& [cell_id, cell] : cells_) {
    if (visitors[cell_id] == 0 && is_mandatory(*cell)) ++sum[1];
    for (int lacking = visitors[cell_id] + 1; lacking <= rules_.visitors_per_cell; ++lacking) {
      sum[2] += (priority(*cell) + lacking - 1) / lacking;
    }
  }
  for (const OfficialId& official : officials_) {
    const std::int64_t d = deviation(official) + 10 * made[official];
    sum[3] += d * d;
  }
  return sum;
}

void Oracle::try_cells(std::size_t next, Visits& visits, std::optional<Best>& best) const {
  if (next == cells_.size()) {
    if (!broken_rules(visits).empty()) return;
    const Objective value = objective(visits);
    if (!best || by_order(value) < by_order(best->objective)) {
      best = Best{visits, value, true};
    } else if (value == best->objective) {
      best->unique = false;
    }
    return;
  }
  const CellId cell = std::next(cells_.begin(), static_cast<std::ptrdiff_t>(next))->first;
  try_cells(next + 1, visits, best);
  for (auto a = officials_.begin(); a != officials_.end(); ++a) {
    if (!has_room(visits, {cell, *a})) continue;
    visits.insert({cell, *a});
    try_cells(next + 1, visits, best);
    for (auto b = std::next(a); b != officials_.end() && rules_.visitors_per_cell > 1; ++b) {
      if (!has_room(visits, {cell, *b})) continue;
      visits.insert({cell, *b});
      try_cells(next + 1, visits, best);
      visits.erase({cell, *b});
    }
    visits.erase({cell, *a});
  }
}

/// Spares the search the rosters that broken_rules() would refuse anyway.
bool Oracle::has_room(const Visits& visits, const Visit& visit) const {
  if (!allowed_.contains(visit)) return false;
  const auto made = std::ranges::count(visits, visit.second, &Visit::second);
  return made < rules_.visits_per_official;
}

Objective Oracle::by_order(const Objective& value) const {
  Objective ordered{};
  for (std::size_t i = 0; i < ordered.size(); ++i) {
    const auto level = std::ranges::find(level_names, order_[i]) - level_names.begin();
    ordered[i] = value[static_cast<std::size_t>(level)];
  }
  return ordered;
}

std::optional<Best> Oracle::best(const std::array<std::string_view, 8>& order) {
  order_ = order;
  std::optional<Best> best;
  Visits visits;
  try_cells(0, visits, best);
  return best;
}

}  // namespace lapthach::roster::test
