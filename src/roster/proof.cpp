// Follows the forks of a tree of cases by their choices.
#include "roster/proof.hpp"

#include <algorithm>
#include <span>

namespace lapthach::roster {

namespace {

Choice read(const Model& model, const domain::Choice& stored) {
  Choice choice;
  choice.official = model.official_ids.find(stored.official.str());
  if (!stored.unit.empty()) choice.unit = model.units.find(stored.unit.str());
  if (!stored.cell.empty()) choice.cell = model.cell_ids.find(stored.cell.str());
  choice.sent = stored.sent;
  return choice;
}

bool same_question(Choice a, Choice b) {
  a.sent = b.sent;
  return a == b;
}

bool is_allowed(const Model& model, const domain::Choice& stored) {
  if (model.official_ids.find(stored.official.str()) == none) return false;
  if (!stored.unit.empty() && model.units.find(stored.unit.str()) == none) return false;
  if (!stored.cell.empty() && model.cell_ids.find(stored.cell.str()) == none) return false;
  // Who may make several visits is asked about one at a time: network.hpp.
  return model.rules->visits_per_official == 1 || !stored.cell.empty();
}

/// `cases`, in order of choices, agree in the first `depth` ones.
bool is_tree(std::span<const Choices> cases, std::size_t depth) {
  if (cases.size() == 1) return cases.front().size() == depth;
  if (cases.front().size() <= depth) return false;
  const Choice question = cases.front()[depth];
  std::size_t without = 0;
  for (const Choices& choices : cases) {
    if (choices.size() <= depth || !same_question(choices[depth], question)) return false;
    without += choices[depth].sent ? 0 : 1;
  }
  if (without == 0 || without == cases.size()) return false;
  return is_tree(cases.first(without), depth + 1) && is_tree(cases.subspan(without), depth + 1);
}

}  // namespace

std::vector<StoredCase> cases_of(const Model& model, const Component& component,
                                 const domain::Roster& roster) {
  std::vector<StoredCase> found;
  for (const domain::ProofCase& stored : roster.cases) {
    if (stored.choices.empty()) continue;
    const Choice first = read(model, stored.choices.front());
    if (!std::ranges::binary_search(component.officials, first.official)) continue;
    StoredCase& one = found.emplace_back();
    one.record = &stored;
    for (const domain::Choice& choice : stored.choices) one.choices.push_back(read(model, choice));
  }
  return found;
}

bool are_known(const Model& model, const domain::Roster& roster) {
  return std::ranges::all_of(roster.cases, [&](const domain::ProofCase& stored) {
    return !stored.choices.empty() &&
           std::ranges::all_of(stored.choices, [&](const domain::Choice& choice) {
             const Index official = model.official_ids.find(choice.official.str());
             return is_allowed(model, choice) && model.officials[official].component != none;
           });
  });
}

bool agree(const Model& model, const Choices& choices, const std::vector<Pair>& pairs) {
  return std::ranges::all_of(choices, [&](const Choice& choice) {
    const bool made = std::ranges::any_of(pairs, [&](Pair p) { return covers(model, choice, p); });
    return made == choice.sent;
  });
}

bool are_complete(const std::vector<StoredCase>& cases) {
  std::vector<Choices> all;
  for (const StoredCase& one : cases) all.push_back(one.choices);
  std::ranges::sort(all);
  return is_tree(all, 0);
}

}  // namespace lapthach::roster
