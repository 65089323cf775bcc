// From the best placing to moves with reasons, and to the amendment that says them.
#include "lapthach/roster/rotate.hpp"

#include <algorithm>
#include <tuple>

#include "roster/rotate_search.hpp"

namespace lapthach::roster {

namespace {

using domain::ChangeKind;
using domain::OfficialId;
using domain::TeamChange;

Text stayed(const RotateModel& model, const Place& place) {
  return say("periods in team {} without a break: {}, at most {}",
             "đã ở tổ {} liên tục {} kỳ (tối đa {} kỳ)", model.id_of(place.team), place.periods,
             model.rules().longest_stay);
}

Text at_home(const RotateModel& model, const Place& place) {
  return say("team {} looks after the home of this official",
             "tổ {} phụ trách quê quán hoặc nơi sinh hoạt của người này", model.id_of(place.team));
}

/// Who leaves the place that each mover takes: the movers of one team and role, in order.
class Successions {
 public:
  explicit Successions(const std::vector<Move>& moves) {
    for (const Move& move : moves) left_[{move.from, move.role_before}].push_back(move.official);
    for (auto& [place, officials] : left_) std::ranges::reverse(officials);
  }

  OfficialId predecessor(const Move& move) {
    std::vector<OfficialId>& left = left_[{move.to, move.role}];
    if (left.empty()) return {};
    const OfficialId next = left.back();
    left.pop_back();
    return next;
  }

 private:
  std::map<std::pair<domain::TeamId, std::string>, std::vector<OfficialId>> left_;
};

Text reason_of(const RotateModel& model, const Place& place, const Move& move) {
  if (place.must_leave == MoveReason::stay) return stayed(model, place);
  if (place.must_leave == MoveReason::home) return at_home(model, place);
  if (!move.predecessor.empty()) {
    return say("takes the place that {} leaves in team {}", "nhận chỗ của {} ở tổ {}",
               move.predecessor, move.to);
  }
  if (move.from == move.to) {
    return say("team {} must have the role {}", "tổ {} phải có vai trò {}", move.to, move.role);
  }
  return say("so that team {} has the members it needs", "để tổ {} đủ người", move.to);
}

std::vector<Move> moves_of(const RotateModel& model, const std::vector<RotationOption>& options) {
  std::vector<Move> moves;
  std::vector<const Place*> places;
  for (std::size_t i = 0; i < options.size(); ++i) {
    const Place& place = model.places[i];
    if (options[i].team == place.team && options[i].role == place.role) continue;
    moves.push_back({place.official,
                     model.id_of(place.team),
                     model.id_of(options[i].team),
                     place.role,
                     options[i].role,
                     place.must_leave.value_or(MoveReason::room),
                     place.periods,
                     {},
                     {}});
    places.push_back(&place);
  }
  Successions successions(moves);
  for (std::size_t i = 0; i < moves.size(); ++i) {
    moves[i].predecessor = successions.predecessor(moves[i]);
    moves[i].because = reason_of(model, *places[i], moves[i]);
  }
  return moves;
}

Stuck explain_stuck(const RotateModel& model, const Place& place) {
  Stuck stuck{place.official, model.id_of(place.team), *place.must_leave, {}};
  for (Index team = 0; team < model.teams.size(); ++team) {
    if (team == place.team) continue;
    const domain::TeamId& id = model.id_of(team);
    if (is_at_home(model, *place.record, team)) {
      stuck.why.emplace_back(id, say("looks after the home of this official",
                                     "phụ trách quê quán hoặc nơi sinh hoạt của người này"));
    } else if (place.elsewhere.contains(team)) {
      stuck.why.emplace_back(id, say("the official sits there already", "người này đã ở đó"));
    } else {
      stuck.why.emplace_back(id, say("nobody whose place is free for a {} may leave it",
                                     "không ai giữ vai trò {} ở đó có thể chuyển đi", place.role));
    }
  }
  return stuck;
}

/// How many of each role and in all each team has.
struct Counts {
  std::map<std::pair<Index, std::string>, int> roles;
  std::map<Index, int> sizes;

  void add(Index team, const std::string& role) {
    ++roles[{team, role}];
    ++sizes[team];
  }
};

void tell_lack(Rotation& rotation, int lacks_now, int lacks_then, Text what) {
  if (lacks_then == 0) return;
  (lacks_then > lacks_now ? rotation.shortages : rotation.warnings).push_back(std::move(what));
}

void tell_lacks(const RotateModel& model, const std::vector<RotationOption>& options,
                Rotation& rotation) {
  Counts now, then;
  for (std::size_t i = 0; i < options.size(); ++i) {
    now.add(model.places[i].team, model.places[i].role);
    then.add(options[i].team, options[i].role);
  }
  for (const auto& [key, need] : model.roles) {
    tell_lack(
        rotation, std::max(0, need.least - now.roles[key]),
        std::max(0, need.least - then.roles[key]),
        say("team {} has {} of {} with the role {}", "tổ {} có {} trên {} người giữ vai trò {}",
            model.id_of(key.first), then.roles[key], need.least, key.second));
  }
  for (Index team = 0; team < model.teams.size(); ++team) {
    const int least = model.teams[team].least;
    tell_lack(rotation, std::max(0, least - now.sizes[team]), std::max(0, least - then.sizes[team]),
              say("team {} has {} members, at least {} are wanted",
                  "tổ {} có {} người, cần ít nhất {}", model.id_of(team), then.sizes[team], least));
  }
}

void tell_short_group(const RotateModel& model, const std::vector<RotationOption>& options,
                      Rotation& rotation) {
  const auto group = short_group(model, options);
  if (!group) return;
  const auto& rule = model.records->settings.roster.requirements[group->second];
  rotation.shortages.push_back(say("team {} would not keep the {} members who count towards \"{}\"",
                                   "tổ {} sẽ không giữ được {} người tính vào yêu cầu \"{}\"",
                                   model.id_of(group->first), model.groups.at(*group), rule.name));
}

// --- the amendment -------------------------------------------------------------------------------

TeamChange change_of(const RotateModel& model, const Move& move, Lang lang) {
  TeamChange change;
  change.kind = move.from == move.to ? ChangeKind::role : ChangeKind::rotate;
  change.team = move.to;
  change.in = move.official;
  change.role = move.role;
  if (move.from != move.to) change.leaves = move.from;
  change.because = move.because.in(lang);
  change.several_teams = std::ranges::any_of(model.places, [&](const Place& place) {
    return place.official == move.official && !place.elsewhere.empty();
  });
  return change;
}

/// Whoever has left office is taken out of the teams that are restated.
void add_departures(const RotateModel& model, const RotateTeam& team, Lang lang,
                    std::vector<TeamChange>& changes) {
  for (const domain::Member* member : team.departed) {
    TeamChange change;
    change.kind = ChangeKind::remove;
    change.team = team.statement->id;
    change.out = member->official;
    change.because =
        say("not in office on {}", "không còn đương chức ngày {}", to_string(model.date)).in(lang);
    changes.push_back(std::move(change));
  }
}

/// Units that are not valid any more are left out of a team that is restated.
void add_units(const RotateTeam& team, Lang lang, std::vector<TeamChange>& changes) {
  if (team.units.size() == team.statement->units.size()) return;
  TeamChange change;
  change.kind = ChangeKind::units;
  change.team = team.statement->id;
  for (const domain::UnitId& unit : team.statement->units) {
    if (team.units.contains(unit)) change.units.push_back(unit);
  }
  change.several_teams = true;
  change.because =
      say("without units that are not valid any more", "bỏ các đơn vị không còn hiệu lực").in(lang);
  changes.push_back(std::move(change));
}

domain::Decision draft_of(const RotateModel& model, const std::vector<Move>& moves) {
  const Lang lang = model.records->settings.language;
  domain::Decision draft;
  draft.id = domain::DecisionId::parse("rotate-" + to_string(model.date)).value();
  draft.effective = model.date;
  draft.kind = domain::DecisionKind::amendment;
  draft.basis = say("Rotation: at most {} periods in one team (teams.longest_stay)",
                    "Luân chuyển định kỳ: mỗi người ở một tổ không quá {} kỳ (teams.longest_stay)",
                    model.rules().longest_stay)
                    .in(lang);
  std::set<domain::TeamId> touched;
  for (const Move& move : moves) {
    draft.changes.push_back(change_of(model, move, lang));
    touched.insert({move.from, move.to});
  }
  for (const RotateTeam& team : model.teams) {
    if (!touched.contains(team.statement->id)) continue;
    add_departures(model, team, lang, draft.changes);
    add_units(team, lang, draft.changes);
  }
  return draft;
}

}  // namespace

Rotation rotate(const domain::Records& records, Date effective, const RotateOptions& options) {
  const RotateModel model = build_rotation(records, effective, options);
  const Placing placing = best_placing(model);
  const std::vector<RotationOption>& chosen = placing.found ? placing.options : placing.relaxed;
  Rotation rotation;
  rotation.draft.effective = effective;
  rotation.solved = placing.solved;
  rotation.proven = placing.proven;
  rotation.objective = placing.objective;
  if (!placing.found) tell_short_group(model, chosen, rotation);
  for (std::size_t i = 0; i < chosen.size(); ++i) {
    const Place& place = model.places[i];
    if (place.must_leave && chosen[i].team == place.team) {
      rotation.stuck.push_back(explain_stuck(model, place));
    }
  }
  tell_lacks(model, chosen, rotation);
  rotation.moves = moves_of(model, chosen);
  if (rotation.possible()) rotation.draft = draft_of(model, rotation.moves);
  return rotation;
}

}  // namespace lapthach::roster
