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

/// Why a member made no visit.
Text idle_reason(const Model& model, const Component& component, const std::vector<Pair>& pairs,
                 Index official) {
  const Cut cut = cut_of(model, component, pairs, official);
  if (!cut.cells.empty()) {
    return say("{} could only attend cells that are needed: {} have between them only {}",
               "{} chỉ có thể dự những chi bộ đang cần người khác: {} cùng chỉ có {}",
               named(model, official), names(model, cut.officials), cell_names(model, cut.cells));
  }
  const bool eligible = std::ranges::any_of(component.cells, [&](Index cell) {
    return all_broken_rules(model, {cell, official}) == 0;
  });
  if (eligible) {
    return say("every cell of {} is needed for another requirement",
               "mọi chi bộ của {} đều cần cho yêu cầu khác", named(model, official));
  }
  if (component.cells.empty()) {
    return say("{} has no cell to attend", "{} không có chi bộ nào để dự", named(model, official));
  }
  const std::vector<Reason> first = reasons(model, {component.cells.front(), official});
  return listed(named(model, official), first);
}

Diagnostic unmet_group(const Model& model, const Group& group, int visits,
                       const std::vector<int>& visits_of, const std::vector<Pair>& pairs) {
  Text why;
  for (const Index member : group.members) {
    if (visits_of[member] > 0) continue;
    const Component& component = model.components[model.officials[member].component];
    const Text reason = idle_reason(model, component, pairs, member);
    why = why.empty() ? reason : say("{}; {}", "{}; {}", why, reason);
  }
  if (group.members.empty())
    why = say("nobody in the team matches", "trong tổ không có ai phù hợp");
  if (why.empty()) why = say("nobody may make more visits", "không ai được dự thêm");
  return {Severity::warning,
          where(*model.records, group.rule->mark),
          say("requirement \"{}\" of team {}: {} of {} visits; {}",
              "yêu cầu \"{}\" của tổ {}: {} trên {} lượt dự; {}", group.rule->name,
              model.teams[group.team], visits, group.rule->count, why),
          say("change the team, what keeps its members away, or the requirement in lapthach.yaml",
              "hãy sửa tổ, điều ngăn cản thành viên, hoặc yêu cầu trong lapthach.yaml"),
          {}};
}

}  // namespace

std::vector<Diagnostic> explain_unmet(const Model& model, const std::vector<Pair>& pairs,
                                      const std::vector<Index>& groups) {
  std::vector<int> visits_of(model.officials.size());
  for (const Pair pair : pairs) ++visits_of[pair.official];
  std::vector<Diagnostic> diagnostics;
  for (const Index g : groups) {
    const Group& group = model.groups[g];
    const int visits =
        std::accumulate(group.members.begin(), group.members.end(), 0,
                        [&](int sum, Index member) { return sum + visits_of[member]; });
    if (visits < group.rule->count) {
      diagnostics.push_back(unmet_group(model, group, visits, visits_of, pairs));
    }
  }
  return diagnostics;
}

std::vector<Diagnostic> explain_unmet(const Model& model, const std::vector<Pair>& pairs) {
  std::vector<Index> all(model.groups.size());
  std::iota(all.begin(), all.end(), Index{0});
  return explain_unmet(model, pairs, all);
}

}  // namespace lapthach::roster
