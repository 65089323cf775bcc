// Matches officials with requirements by rank and role; refuses what would overlap.
#include "roster/groups.hpp"

#include <algorithm>
#include <map>

namespace lapthach::roster {

namespace {

bool matches(const domain::Requirement& rule, const std::string& rank, const std::string& role) {
  if (rule.ranks.empty() && rule.roles.empty()) return true;
  return std::ranges::count(rule.ranks, rank) > 0 || std::ranges::count(rule.roles, role) > 0;
}

void refuse_namesakes(const Model& model) {
  std::map<std::string_view, const domain::Requirement*> known;
  for (const domain::Requirement& rule : model.rules->requirements) {
    if (known.emplace(rule.name, &rule).second) continue;
    throw Error(
        Fault::data,
        {Severity::error,
         where(*model.records, rule.mark, "name"),
         say("two requirements are called \"{}\"", "có hai yêu cầu cùng tên \"{}\"", rule.name),
         say("give each requirement a name of its own", "hãy đặt cho mỗi yêu cầu một tên riêng"),
         {}});
  }
}

Diagnostic overlap(const Model& model, const Seat& seat, const domain::Requirement& first,
                   const domain::Requirement& second) {
  return {Severity::error,
          where(*model.records, second.mark),
          say("{} ({}) of team {} counts towards two requirements, \"{}\" and \"{}\"",
              "đồng chí {} ({}) của tổ {} thuộc cả hai yêu cầu \"{}\" và \"{}\"",
              model.officials[seat.official].record->name, model.official_ids[seat.official],
              model.teams[seat.team], first.name, second.name),
          say("change the ranks and roles so that one official counts towards one requirement only",
              "hãy sửa `ranks` và `roles` để mỗi đồng chí chỉ thuộc một yêu cầu"),
          {}};
}

/// The first seat of each official over all days, in order of official.
std::vector<const Seat*> home_seats(const Model& model) {
  std::vector<const Seat*> home(model.officials.size());
  for (const Day& day : model.days) {
    for (const Seat& seat : day.everybody) {
      if (!home[seat.official]) home[seat.official] = &seat;
    }
  }
  return home;
}

void warn_of_several_teams(Model& model) {
  const Day& day = model.days.front();
  std::vector<Index> first(model.officials.size(), none);
  for (Index team = 0; team < model.teams.size(); ++team) {
    for (const Seat& seat : day.seats[team]) {
      Index& known = first[seat.official];
      if (known == none) {
        known = team;
        continue;
      }
      model.diagnostics.push_back(
          {Severity::warning,
           where(*model.records, seat.member->mark),
           say("{} is in team {} and in team {}: visits count towards the requirements of {}",
               "đồng chí {} vừa ở tổ {} vừa ở tổ {}: lượt dự tính vào yêu cầu của tổ {}",
               model.official_ids[seat.official], model.teams[known], model.teams[team],
               model.teams[known]),
           say("leave the official in one team if that is not meant",
               "nếu không đúng ý, hãy để đồng chí này ở một tổ"),
           {}});
    }
  }
}

}  // namespace

void build_groups(Model& model) {
  const auto& rules = model.rules->requirements;
  if (rules.empty()) return;
  refuse_namesakes(model);
  warn_of_several_teams(model);
  for (Index team = 0; team < model.teams.size(); ++team) {
    for (const domain::Requirement& rule : rules) model.groups.push_back({team, &rule, {}, 0});
  }
  std::vector<Diagnostic> overlaps;
  for (const Seat* seat : home_seats(model)) {
    if (!seat) continue;
    Official& official = model.officials[seat->official];
    for (std::size_t r = 0; r < rules.size(); ++r) {
      if (!matches(rules[r], official.record->rank, seat->member->role)) continue;
      if (official.group != none) {
        overlaps.push_back(overlap(model, *seat, *model.groups[official.group].rule, rules[r]));
        continue;
      }
      official.group = static_cast<Index>(seat->team * rules.size() + r);
      model.groups[official.group].members.push_back(seat->official);
    }
  }
  if (!overlaps.empty()) throw Error(Fault::data, std::move(overlaps));
}

}  // namespace lapthach::roster
