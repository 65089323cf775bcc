// Says for each requirement that is not met what keeps its officials from visiting.
#include <algorithm>
#include <numeric>

#include "roster/explain.hpp"
#include "roster/reasons.hpp"

namespace lapthach::roster {

namespace {

/// Why a member made no visit.
Text idle_reason(const Model& model, const Component& component, Index official) {
  std::vector<Reason> first;
  bool eligible = false;
  for (const Index cell : component.cells) {
    const std::vector<Reason> list = reasons(model, {cell, official});
    eligible = eligible || list.empty();
    if (first.empty()) first = list;
  }
  if (eligible) {
    return say("every cell of {} is needed for another requirement",
               "mọi chi bộ của {} đều cần cho yêu cầu khác", named(model, official));
  }
  if (first.empty())
    return say("{} has no cell to attend", "{} không có chi bộ nào để dự", named(model, official));
  return listed(named(model, official), first);
}

Diagnostic unmet_group(const Model& model, const Group& group, int visits,
                       const std::vector<int>& visits_of) {
  Text why;
  for (const Index member : group.members) {
    if (visits_of[member] > 0) continue;
    const Component& component = model.components[model.officials[member].component];
    const Text reason = idle_reason(model, component, member);
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

std::vector<Diagnostic> explain_unmet(const Model& model, const std::vector<Pair>& pairs) {
  std::vector<int> visits_of(model.officials.size());
  for (const Pair pair : pairs) ++visits_of[pair.official];
  std::vector<Diagnostic> diagnostics;
  for (const Group& group : model.groups) {
    const int visits =
        std::accumulate(group.members.begin(), group.members.end(), 0,
                        [&](int sum, Index member) { return sum + visits_of[member]; });
    if (visits < group.rule->count) {
      diagnostics.push_back(unmet_group(model, group, visits, visits_of));
    }
  }
  return diagnostics;
}

}  // namespace lapthach::roster
