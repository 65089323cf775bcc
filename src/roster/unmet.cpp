// Says for each requirement that is not met what keeps its officials from visiting.
#include <algorithm>
#include <numeric>

#include "roster/eligible.hpp"
#include "roster/explain.hpp"
#include "roster/reasons.hpp"

namespace lapthach::roster {

namespace {

/// A cut through more people is beyond reading.
constexpr std::size_t most_names = 12;

/// Officials who have no more cells between them than they visit: who could go where another one
/// is, who could go where a third is, and so on.
struct Cut {
  std::vector<Index> officials, cells;
};

Cut cut_of(const Model& model, const Component& component, const std::vector<Pair>& pairs,
           Index member) {
  Cut cut{{member}, {}};
  std::vector<bool> seen(model.cells.size());
  for (std::size_t done = 0; done < cut.officials.size(); ++done) {
    if (cut.officials.size() > most_names) return {{member}, {}};
    for (const Index cell : component.cells) {
      if (seen[cell] || all_broken_rules(model, {cell, cut.officials[done]}) != 0) continue;
      seen[cell] = true;
      cut.cells.push_back(cell);
      for (auto visit = std::ranges::lower_bound(pairs, Pair{cell, 0});
           visit != pairs.end() && visit->cell == cell; ++visit) {
        if (std::ranges::count(cut.officials, visit->official) == 0) {
          cut.officials.push_back(visit->official);
        }
      }
    }
  }
  std::ranges::sort(cut.cells);
  return cut;
}

std::string names(const Model& model, const std::vector<Index>& officials) {
  std::string all;
  for (const Index official : officials) {
    all += (all.empty() ? "" : ", ") + model.officials[official].record->name;
  }
  return all;
}

std::string cell_names(const Model& model, const std::vector<Index>& cells) {
  std::string all;
  for (const Index cell : cells) {
    all += (all.empty() ? "" : ", ") + model.cells[cell].record->name;
  }
  return all;
}

/// A drawn roster as one asks about it.
struct Drawn {
  const Model& model;
  const std::vector<Pair>& pairs;
  std::vector<int> visits_of;  // by official
};

/// The cells of the component at which visits count.
std::vector<Index> cells_of(const Model& model, const Group& group, const Component& component) {
  std::vector<Index> cells = component.cells;
  std::erase_if(cells, [&](Index cell) {
    return group.unit != none && model.cells[cell].unit != group.unit;
  });
  return cells;
}

/// Why a member of a requirement in one unit goes elsewhere, or nothing.
std::optional<Text> elsewhere_reason(const Drawn& drawn, const Group& group, Index official) {
  const Model& model = drawn.model;
  const bool busy = drawn.visits_of[official] >= model.rules->visits_per_official;
  if (group.unit == none || !busy) return std::nullopt;
  const auto visit = std::ranges::find(drawn.pairs, official, &Pair::official);
  return say("{} goes to {}", "{} dự {}", named(model, official),
             model.cells[visit->cell].record->name);
}

/// Why a member made no visit that counts.
Text idle_reason(const Drawn& drawn, const Group& group, Index official) {
  const Model& model = drawn.model;
  const Component& component = model.components[model.officials[official].component];
  const std::vector<Index> cells = cells_of(model, group, component);
  const bool eligible = std::ranges::any_of(cells, [&](Index cell) {
    return all_broken_rules(model, {cell, official}) == 0;
  });
  if (eligible) {
    if (const auto reason = elsewhere_reason(drawn, group, official)) return *reason;
    const Cut cut = cut_of(model, component, drawn.pairs, official);
    if (cut.cells.empty()) {
      return say("every cell of {} is needed for another requirement",
                 "mọi chi bộ của {} đều cần cho yêu cầu khác", named(model, official));
    }
    return say("{} could only attend cells that are needed: {} have between them only {}",
               "{} chỉ có thể dự những chi bộ đang cần người khác: {} cùng chỉ có {}",
               named(model, official), names(model, cut.officials), cell_names(model, cut.cells));
  }
  if (cells.empty()) {
    return say("{} has no cell to attend", "{} không có chi bộ nào để dự", named(model, official));
  }
  return listed(named(model, official), reasons(model, {cells.front(), official}));
}

/// "requirement "x" of team t in u".
Text title(const Model& model, const Group& group) {
  const auto& team = model.teams[group.team];
  return group.unit == none
             ? say("requirement \"{}\" of team {}", "yêu cầu \"{}\" của tổ {}", group.rule->name,
                   team)
             : say("requirement \"{}\" of team {} in {}", "yêu cầu \"{}\" của tổ {} tại {}",
                   group.rule->name, team, model.units[group.unit]);
}

Diagnostic unmet_group(const Drawn& drawn, const Group& group, const std::vector<int>& visits) {
  Text why;
  for (std::size_t m = 0; m < visits.size(); ++m) {
    if (visits[m] > 0) continue;
    const Text reason = idle_reason(drawn, group, group.members[m]);
    why = why.empty() ? reason : say("{}; {}", "{}; {}", why, reason);
  }
  if (group.members.empty())
    why = say("nobody in the team matches", "trong tổ không có ai phù hợp");
  if (why.empty()) why = say("nobody may make more visits", "không ai được dự thêm");
  return {Severity::warning,
          where(*drawn.model.records, group.rule->mark),
          say("{}: {} of {} visits; {}", "{}: {} trên {} lượt dự; {}", title(drawn.model, group),
              std::accumulate(visits.begin(), visits.end(), 0), group.rule->count, why),
          say("change the team, what keeps its members away, or the requirement in lapthach.yaml",
              "hãy sửa tổ, điều ngăn cản thành viên, hoặc yêu cầu trong lapthach.yaml"),
          {}};
}

int visits_of_members(const Drawn& drawn, const Group& group) {
  return std::accumulate(group.members.begin(), group.members.end(), 0,
                         [&](int sum, Index member) { return sum + drawn.visits_of[member]; });
}

/// By member: visits that count.
std::vector<int> counted_visits(const Drawn& drawn, const Group& group) {
  std::vector<int> visits(group.members.size(), 0);
  for (const Pair pair : drawn.pairs) {
    const auto member = std::ranges::lower_bound(group.members, pair.official);
    const bool of_group = member != group.members.end() && *member == pair.official;
    if (!of_group || !counts(drawn.model, group, pair)) continue;
    ++visits[static_cast<std::size_t>(member - group.members.begin())];
  }
  return visits;
}

}  // namespace

std::vector<Diagnostic> explain_unmet(const Model& model, const std::vector<Pair>& pairs,
                                      const std::vector<Index>& groups) {
  Drawn drawn{model, pairs, std::vector<int>(model.officials.size())};
  for (const Pair pair : pairs) ++drawn.visits_of[pair.official];
  std::vector<Diagnostic> diagnostics;
  for (const Index g : groups) {
    const Group& group = model.groups[g];
    if (group.unit == none && visits_of_members(drawn, group) >= group.rule->count) continue;
    const std::vector<int> visits = counted_visits(drawn, group);
    if (std::accumulate(visits.begin(), visits.end(), 0) >= group.rule->count) continue;
    diagnostics.push_back(unmet_group(drawn, group, visits));
  }
  return diagnostics;
}

std::vector<Diagnostic> explain_unmet(const Model& model, const std::vector<Pair>& pairs) {
  std::vector<Index> all(model.groups.size());
  std::iota(all.begin(), all.end(), Index{0});
  return explain_unmet(model, pairs, all);
}

}  // namespace lapthach::roster
