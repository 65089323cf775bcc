// Checks each decision by itself: what it amends, its teams, their units and members.
#include <algorithm>
#include <map>
#include <set>

#include "domain/check.hpp"
#include "domain/clashes.hpp"
#include "domain/reference.hpp"
#include "lapthach/domain/amendment.hpp"

namespace lapthach::domain {

namespace {

void check_amends(Findings& findings, const Decision& decision) {
  if (decision.amends.empty()) return;
  const Use use{decision.mark, "amends"};
  const std::vector<Decision>& decisions = findings.records().decisions;
  const auto amended = std::ranges::find(decisions, decision.amends, &Decision::id);
  if (amended == decisions.end()) {
    const Noun noun{{"decision", "quyết định"}, {}, "decisions/"};
    report_unknown(findings, use, noun, decision.amends.str(), ids_to_suggest(findings, decisions));
  } else if (amended->id == decision.id || decision.effective < amended->effective) {
    findings.error(
        use,
        say("{} amends {}, which is not earlier", "{} sửa đổi {}, là quyết định không có trước",
            decision.id, amended->id),
        say("correct amends, or the effective days", "sửa lại amends hoặc ngày hiệu lực"));
  }
}

/// Papers name an amendment by its number and day as what they rest on. A first decision may be of
/// before the book.
void check_paper(Findings& findings, const Decision& decision) {
  const bool is_amendment = decision.kind == DecisionKind::amendment;
  const bool lacks_number = decision.number.empty();
  if (is_amendment && (lacks_number || !decision.signed_on)) {
    findings.warning({decision.mark, lacks_number ? "number" : "signed_on"},
                     lacks_number ? say("amendment {} has no number",
                                        "quyết định điều chỉnh {} chưa có số", decision.id)
                                  : say("amendment {} has no day of signing",
                                        "quyết định điều chỉnh {} chưa có ngày ký", decision.id),
                     say("write number and signed_on in decisions/{}.yaml once it is signed",
                         "khi đã ký, ghi number và signed_on vào decisions/{}.yaml", decision.id));
  }
  if (!decision.signed_on || *decision.signed_on <= decision.effective) return;
  findings.warning({decision.mark, "signed_on"},
                   say("{} was signed on {}, after it took effect on {}",
                       "{} ký ngày {}, sau ngày có hiệu lực {}", decision.id,
                       day_text(*decision.signed_on), day_text(decision.effective)),
                   say("correct signed_on or effective", "sửa lại signed_on hoặc effective"));
}

void check_units(Findings& findings, const TeamStatement& team, Date day) {
  const Registry& registry = findings.records().registry;
  for (const UnitId& unit : team.units) {
    require_on(findings, {team.mark, "units"}, registry.units, unit, day,
               [&] { return instead_of_unit(registry, unit, day); });
  }
}

/// A member must be in office on the first day in the team; who leaves later is taken out by an
/// amendment in due time.
void check_member(Findings& findings, const Member& member, Date team_begins) {
  check_span(findings, member.mark, member.span);
  const Date day = std::max(team_begins, member.span.from.value_or(team_begins));
  require_on(findings, {member.mark, "official"}, findings.records().registry.officials,
             member.official, day, [&] {
               return say("take {0} out of the team, or correct from and to of {0} in {1}",
                          "đưa {0} ra khỏi tổ, hoặc sửa from và to của {0} trong {1}",
                          member.official, noun_of(Official{}).file);
             });
}

void check_repeated_members(Findings& findings, const TeamStatement& team) {
  std::vector<Claim> claims;
  for (std::size_t i = 0; i < team.members.size(); ++i) {
    claims.push_back({team.members[i].official.str(), team.members[i].span, i});
  }
  for (const Clash& clash : clashes(std::move(claims))) {
    const Member& later = team.members[clash.later];
    findings.error(
        {later.mark, "official"},
        say("{} is in team {} twice", "{} có hai lần trong tổ {}", later.official, team.id),
        say("keep one, or give them days that do not meet (from, to)",
            "chỉ giữ một, hoặc ghi from và to không trùng ngày"));
  }
}

void check_team(Findings& findings, const Decision& decision, const TeamStatement& team) {
  const Date day = first_day(decision, team);
  check_span(findings, team.mark, team.span);
  if (team.span.to && *team.span.to < decision.effective) {
    findings.warning({team.mark, "to"},
                     say("team {} ends before decision {} takes effect on {}",
                         "tổ {} kết thúc trước khi quyết định {} có hiệu lực ngày {}", team.id,
                         decision.id, day_text(decision.effective)),
                     say("correct to, or leave the team out", "sửa lại to hoặc bỏ tổ này"));
  }
  check_units(findings, team, day);
  for (const Member& member : team.members) check_member(findings, member, day);
  check_repeated_members(findings, team);
}

void check_repeated_teams(Findings& findings, const Decision& decision) {
  std::set<TeamId> seen;
  for (const TeamStatement& team : decision.teams) {
    if (seen.insert(team.id).second) continue;
    findings.error({team.mark, "id"},
                   say("decision {} states team {} twice", "quyết định {} nêu tổ {} hai lần",
                       decision.id, team.id),
                   say("put its units and members together, or choose another id",
                       "gộp đơn vị và thành viên lại, hoặc đặt mã khác"));
  }
}

/// The statements by id, their members by official: order does not count.
std::map<TeamId, TeamStatement> in_order(const std::vector<TeamStatement>& teams) {
  std::map<TeamId, TeamStatement> ordered;
  for (const TeamStatement& team : teams) {
    TeamStatement& one = ordered[team.id] = team;
    std::ranges::sort(one.members, {}, &Member::official);
  }
  return ordered;
}

/// The first team that two sets of statements state otherwise.
std::optional<TeamId> first_other(const std::vector<TeamStatement>& stated,
                                  const std::vector<TeamStatement>& made) {
  const auto left = in_order(stated), right = in_order(made);
  for (const auto& [id, team] : left) {
    const auto other = right.find(id);
    if (other == right.end() || !(other->second == team)) return id;
  }
  for (const auto& [id, team] : right) {
    if (!left.contains(id)) return id;
  }
  return std::nullopt;
}

/// The changes of an amendment are its record; its teams hold. The two must say the same.
void check_changes(Findings& findings, const Decision& decision) {
  if (decision.changes.empty()) return;
  Decision draft = decision;
  for (const TeamChange& change : decision.changes) {
    std::erase_if(draft.teams, [&](const TeamStatement& team) {
      return team.id == change.team || team.id == change.leaves;
    });
  }
  const Amended again = amend(findings.records(), draft);
  const auto fault = std::ranges::find(again.faults, Severity::error, &Diagnostic::severity);
  const Use use{decision.mark, "changes"};
  const Text hint = say("correct the changes or the teams of {}, or what was decided before",
                        "sửa changes hoặc teams của {}, hoặc quyết định trước đó", decision.id);
  if (fault != again.faults.end()) {
    findings.warning(
        use,
        say("the changes of {} do not fit what held before: {}",
            "các điều chỉnh của {} không khớp với những gì có trước: {}", decision.id, fault->what),
        hint);
  } else if (const auto team = first_other(decision.teams, again.decision.teams)) {
    findings.warning(use,
                     say("the changes of {} lead to another team {} than it states",
                         "các điều chỉnh của {} không cho ra tổ {} như đã nêu", decision.id, *team),
                     hint);
  }
}

}  // namespace

void check_decisions(Findings& findings) {
  for (const Decision& decision : findings.records().decisions) {
    check_amends(findings, decision);
    check_paper(findings, decision);
    check_repeated_teams(findings, decision);
    check_changes(findings, decision);
    for (const TeamStatement& team : decision.teams) check_team(findings, decision, team);
  }
}

}  // namespace lapthach::domain
