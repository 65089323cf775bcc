// Sets rules aside one by one: leave, exclusions, gaps and homes of single officials, pins,
// settings.
#include "roster/lifts.hpp"

#include <algorithm>

#include "roster/eligible.hpp"
#include "roster/reasons.hpp"
#include "roster/redraw.hpp"

namespace lapthach::roster {

namespace {

/// Pairs looked at in all draws together: about a second.
constexpr std::size_t most_work = 4'000'000;

class Trial {
 public:
  Trial(Model& model, Index cell)
      : model_(model), cell_(cell), component_(model.components[model.cells[cell].component]) {
    one_draw_ = eligible_pairs(model, component_).size() + component_.officials.size() + 1;
  }

  /// Notes the rule when the cell gets a visitor by the model as it is now.
  void note(const Text& rule) {
    work_ += one_draw_;
    if (work_ > most_work) {
      found_.searched = false;
      return;
    }
    const std::vector<Pair> pairs = redraw(model_, component_);
    const auto visit = std::ranges::lower_bound(pairs, Pair{cell_, 0});
    if (visit != pairs.end() && visit->cell == cell_) found_.rules.push_back(rule);
  }

  const Component& component() const { return component_; }
  Lifts take() { return std::move(found_); }

 private:
  Model& model_;
  Index cell_;
  const Component& component_;
  std::size_t one_draw_ = 0, work_ = 0;
  Lifts found_;
};

/// What the official is said to break alone at one of the rivals; the pair and its one reason.
struct Kept {
  Pair pair;
  unsigned rule = 0;
  Text what;
};

std::vector<Kept> kept_away(const Model& model, Index official, const std::vector<Index>& rivals) {
  std::vector<Kept> list;
  for (const Index cell : rivals) {
    const Pair pair{cell, official};
    const unsigned broken = all_broken_rules(model, pair);
    const bool single =
        broken == present || broken == not_home || broken == not_excluded || broken == long_ago;
    if (!single) continue;
    list.push_back({pair, broken, listed(named(model, official), reasons(model, pair))});
  }
  return list;
}

Text at_cell(const Model& model, const Kept& kept) {
  return say("{} ({})", "{} ({})", kept.what, model.cells[kept.pair.cell].record->name);
}

void try_leave(Model& model, Trial& trial, Index official, const Text& rule) {
  std::vector<const domain::Unavailability*> kept;
  for (Day& day : model.days) kept.push_back(std::exchange(day.on_leave[official], nullptr));
  trial.note(rule);
  for (std::size_t d = 0; d < kept.size(); ++d) model.days[d].on_leave[official] = kept[d];
}

void try_home(Model& model, Trial& trial, Index official, const Text& rule) {
  const Official kept = model.officials[official];
  model.officials[official].home_cell = none;
  model.officials[official].home_unit = none;
  trial.note(rule);
  model.officials[official] = kept;
}

void try_officials(Model& model, Trial& trial, const std::vector<Index>& rivals) {
  for (const Index official : trial.component().officials) {
    unsigned tried = 0;
    for (const Kept& kept : kept_away(model, official, rivals)) {
      if (kept.rule == present && !(tried & present)) {
        try_leave(model, trial, official, kept.what);
      } else if (kept.rule == not_home && !(tried & not_home)) {
        try_home(model, trial, official, at_cell(model, kept));
      } else if (kept.rule == not_excluded || kept.rule == long_ago) {
        model.allowed = {kept.pair};
        trial.note(at_cell(model, kept));
        model.allowed.clear();
      }
      tried |= kept.rule;
    }
  }
}

void try_pins(Model& model, Trial& trial) {
  const std::vector<Pair> pinned = model.pinned;
  for (const Pair pair : pinned) {
    if (!std::ranges::binary_search(trial.component().cells, pair.cell)) continue;
    const auto cells = model.cells;
    const auto officials = model.officials;
    const auto groups = model.groups;
    std::erase(model.pinned, pair);
    --model.cells[pair.cell].pinned;
    ++model.cells[pair.cell].wanted;
    Official& official = model.officials[pair.official];
    --official.pinned;
    for (const Index group : official.counts) {
      if (counts(model, model.groups[group], pair)) --model.groups[group].pinned;
    }
    trial.note(say("{} is pinned to {}", "{} được ấn định dự {}", named(model, pair.official),
                   model.cells[pair.cell].record->name));
    model.pinned = pinned;
    model.cells = cells;
    model.officials = officials;
    model.groups = groups;
  }
}

void try_cell(Model& model, Trial& trial, Index cell) {
  const domain::Pin* closed = std::exchange(model.cells[cell].closed, nullptr);
  if (closed == nullptr) return;
  trial.note(say("the cell is pinned to stay unattended", "chi bộ được ấn định không có người dự"));
  model.cells[cell].closed = closed;
}

void try_settings(Model& model, Trial& trial) {
  const domain::RosterSettings* kept = model.rules;
  domain::RosterSettings other = *kept;
  model.rules = &other;
  ++other.visits_per_official;
  trial.note(say("roster.visits_per_official is {}", "roster.visits_per_official là {}",
                 kept->visits_per_official));
  other = *kept;
  if (kept->minimum_gap > 0) {
    other.minimum_gap = 0;
    trial.note(say("roster.minimum_gap is {}", "roster.minimum_gap là {}", kept->minimum_gap));
    other = *kept;
  }
  if (kept->home != domain::HomeRule::none) {
    other.home = domain::HomeRule::none;
    const std::string_view word = kept->home == domain::HomeRule::cell ? "cell" : "unit";
    trial.note(say("roster.home is {}", "roster.home là {}", word));
  }
  model.rules = kept;
}

}  // namespace

Lifts lifts(Model& model, Index cell, const std::vector<Index>& rivals) {
  Trial trial(model, cell);
  try_officials(model, trial, rivals);
  try_pins(model, trial);
  try_cell(model, trial, cell);
  try_settings(model, trial);
  return trial.take();
}

}  // namespace lapthach::roster
