// Draws part by part and puts the parts together.
#include "lapthach/roster/draw.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "roster/part.hpp"
#include "roster/records.hpp"
#include "roster/stopwatch.hpp"

namespace lapthach::roster {

namespace {

/// Chance needs a second salt once in millions of draws.
constexpr int most_salts = 20;

void add(Timing& sum, const Timing& part) {
  sum.eligibility += part.eligibility;
  sum.solve += part.solve;
  sum.certify += part.certify;
  sum.explain += part.explain;
}

std::vector<Pair> all_pairs(const std::vector<Part>& parts) {
  std::vector<Pair> pairs;
  for (const Part& part : parts) pairs.insert(pairs.end(), part.pairs.begin(), part.pairs.end());
  std::ranges::sort(pairs);
  return pairs;
}

std::vector<domain::Uncovered> all_left(const Model& model, std::vector<Part>& parts) {
  std::vector<Left> left;
  for (Part& part : parts)
    std::ranges::move(std::exchange(part.left, {}), std::back_inserter(left));
  for (Index j = 0; j < model.cells.size(); ++j) {
    if (model.cells[j].component == none) left.emplace_back(j, explain_without_team(model, j));
  }
  std::ranges::sort(left, {}, &Left::first);
  std::vector<domain::Uncovered> uncovered;
  uncovered.reserve(left.size());
  for (Left& cell : left) uncovered.push_back(std::move(cell.second));
  return uncovered;
}

/// Empties the parts: a nation's prices are not needed twice.
std::vector<domain::Potential> certificate(const Model& model, std::vector<Part>& parts) {
  std::size_t count = 0;
  for (const Part& part : parts) count += part.prices.size();
  std::vector<domain::Potential> prices;
  prices.reserve(count);
  for (Part& part : parts) {
    for (const auto& [node, price] : std::exchange(part.prices, {})) {
      prices.push_back({name_of(model, node), price});
    }
  }
  std::ranges::sort(prices, {}, &domain::Potential::node);
  return prices;
}

domain::Choice named(const Model& model, const Choice& choice) {
  domain::Choice named;
  named.official = model.officials[choice.official].record->id;
  if (choice.unit != none) named.unit = *domain::UnitId::parse(model.units[choice.unit]);
  if (choice.cell != none) named.cell = model.cells[choice.cell].record->id;
  named.sent = choice.sent;
  return named;
}

/// The cases of the parts that need them, in the parts' order.
std::vector<domain::ProofCase> cases(const Model& model, const std::vector<Part>& parts) {
  std::vector<domain::ProofCase> cases;
  for (const Part& part : parts) {
    for (const auto& [choices, prices] : part.cases) {
      domain::ProofCase& one = cases.emplace_back();
      for (const Choice& choice : choices) one.choices.push_back(named(model, choice));
      for (const auto& [node, price] : prices) one.prices.push_back({name_of(model, node), price});
      std::ranges::sort(one.prices, {}, &domain::Potential::node);
    }
  }
  return cases;
}

domain::Roster compose(const Model& model, int salt, std::vector<Part>& parts,
                       const std::vector<Pair>& pairs) {
  domain::Roster roster;
  roster.period = model.period;
  roster.date = model.days.front().date;
  roster.objective = evaluate(model, pairs);
  roster.met = roster.objective[unmet] == 0;
  roster.salt = salt;
  roster.assignments.reserve(pairs.size());
  for (const Pair pair : pairs) roster.assignments.push_back(assignment_of(model, pair));
  sort_assignments(roster.assignments);
  roster.uncovered = all_left(model, parts);
  roster.certificate = certificate(model, parts);
  roster.cases = cases(model, parts);
  return roster;
}

}  // namespace

Draw draw_model(Model& model, const DrawOptions& options, std::vector<Pair>& others) {
  Draw draw;
  Stopwatch watch;
  int salt = 0;
  std::vector<Part> parts = draw_parts(model, options.threads);
  while (!std::ranges::all_of(parts, &Part::unique)) {
    if (salt == most_salts) throw std::logic_error("no salt makes the roster unique");
    set_salt(model, ++salt);
    parts = draw_parts(model, options.threads);
  }
  for (const Part& part : parts) {
    add(draw.timing, part.timing);
    others.insert(others.end(), part.other.begin(), part.other.end());
  }

  watch.lap();
  const std::vector<Pair> pairs = all_pairs(parts);
  draw.roster = compose(model, salt, parts, pairs);
  draw.diagnostics = std::move(model.diagnostics);
  std::ranges::move(explain_unmet(model, pairs), std::back_inserter(draw.diagnostics));
  draw.timing.explain += watch.lap();
  return draw;
}

Draw draw(const domain::Records& records, Period period, const DrawOptions& options) {
  Stopwatch watch;
  Model model = build_model(records, period, published(records, period), options.past);
  const double built = watch.lap();
  std::vector<Pair> others;
  Draw draw = draw_model(model, options, others);
  draw.timing.eligibility += built;
  return draw;
}

}  // namespace lapthach::roster
