// Compares what teams must have with whom they have, and ranks who could step in.
#include "lapthach/roster/vacancies.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "roster/rotate_model.hpp"

namespace lapthach::roster {

namespace {

using domain::Official;
using domain::OfficialId;

/// Visits of each official in the periods before `period`, as far as loads are evened out.
std::map<OfficialId, int> visits_done(const domain::Records& records, Period period) {
  std::map<OfficialId, int> done;
  const Period first = period - records.settings.roster.load_periods;
  for (const domain::PeriodBook& book : records.periods) {
    if (book.period < first || period <= book.period) continue;
    std::set<domain::CellId> recorded;
    for (const domain::Visit& visit : book.visits) {
      recorded.insert(visit.cell);
      for (const OfficialId& official : domain::attendees(visit)) ++done[official];
    }
    if (!book.roster || book.roster->status != domain::RosterStatus::published) continue;
    for (const domain::Assignment& assignment : book.roster->assignments) {
      if (!recorded.contains(assignment.cell)) ++done[assignment.official];
    }
  }
  return done;
}

class Finder {
 public:
  Finder(const domain::Records& records, Date date, std::size_t most)
      : model_(build_rotation(records, date, {})),
        most_(most),
        done_(visits_done(records, period_of(date))) {
    for (const Place& place : model_.places) seats_[place.official].push_back(place.team);
  }

  std::vector<Vacancy> find() {
    for (Index team = 0; team < model_.teams.size(); ++team) {
      add_departed(team);
      add_roles(team);
      add_size(team);
    }
    return std::move(found_);
  }

 private:
  void add_departed(Index team) {
    for (const domain::Member* member : model_.teams[team].departed) {
      Vacancy vacancy;
      vacancy.team = model_.id_of(team);
      vacancy.official = member->official;
      vacancy.role = member->role;
      for (const Official& version : model_.records->registry.officials) {
        if (version.id == member->official && version.span.to && *version.span.to < model_.date) {
          vacancy.last_day = version.span.to;
        }
      }
      vacancy.candidates = candidates(team, member->role);
      found_.push_back(std::move(vacancy));
    }
  }

  /// Those who left and held the role are told of already.
  void add_roles(Index team) {
    for (const domain::RequiredRole& required : model_.rules().required_roles) {
      int missing = required.count - model_.roles[{team, required.role}].now;
      for (const domain::Member* member : model_.teams[team].departed) {
        missing -= member->role == required.role;
      }
      if (missing <= 0) continue;
      found_.push_back({VacancyKind::role,
                        model_.id_of(team),
                        {},
                        {},
                        required.role,
                        missing,
                        candidates(team, required.role)});
    }
  }

  void add_size(Index team) {
    const RotateTeam& one = model_.teams[team];
    const int missing =
        model_.rules().least_members - one.size - static_cast<int>(one.departed.size());
    if (missing <= 0) return;
    found_.push_back(
        {VacancyKind::size, one.statement->id, {}, {}, "", missing, candidates(team, "member")});
  }

  const domain::RequiredRole* required(const std::string& role) const {
    const auto& roles = model_.rules().required_roles;
    const auto found = std::ranges::find(roles, role, &domain::RequiredRole::role);
    return found == roles.end() ? nullptr : &*found;
  }

  bool is_away(const OfficialId& official) const {
    return std::ranges::any_of(
        model_.records->registry.unavailable, [&](const domain::Unavailability& leave) {
          return leave.official == official && leave.span.contains(model_.date);
        });
  }

  /// A member of the team could take another role, if they have no required one.
  bool could_rise(Index team, const OfficialId& official, const std::string& role) const {
    if (is_plain(role)) return false;
    return std::ranges::any_of(model_.places, [&](const Place& place) {
      return place.official == official && place.team == team && place.role != role &&
             !required(place.role);
    });
  }

  std::vector<Candidate> candidates(Index team, const std::string& role) const {
    const domain::RequiredRole* rule = required(role);
    std::vector<std::pair<std::tuple<int, int, OfficialId>, Candidate>> ranked;
    for (const Official& official : model_.records->registry.officials) {
      if (!official.span.contains(model_.date) || is_away(official.id)) continue;
      if (rule && !rule->ranks.empty() && std::ranges::count(rule->ranks, official.rank) == 0) {
        continue;
      }
      if (is_at_home(model_, official, team)) continue;
      Candidate candidate{official.id, {}, 0};
      int group = 0;
      const auto seats = seats_.find(official.id);
      if (seats != seats_.end()) {
        const bool here = std::ranges::count(seats->second, team) > 0;
        if (here && !could_rise(team, official.id, role)) continue;
        group = here ? 1 : 2;
        for (const Index seat : seats->second) candidate.teams.push_back(model_.id_of(seat));
      }
      const auto done = done_.find(official.id);
      if (done != done_.end()) candidate.visits = done->second;
      ranked.push_back({{group, candidate.visits, official.id}, std::move(candidate)});
    }
    std::ranges::sort(ranked, {}, [](const auto& entry) { return entry.first; });
    std::vector<Candidate> first;
    for (auto& [rank, candidate] : ranked) {
      if (first.size() < most_) first.push_back(std::move(candidate));
    }
    return first;
  }

  RotateModel model_;
  std::size_t most_;
  std::map<OfficialId, int> done_;
  std::map<OfficialId, std::vector<Index>> seats_;
  std::vector<Vacancy> found_;
};

}  // namespace

std::vector<Vacancy> vacancies(const domain::Records& records, Date date, std::size_t most) {
  if (domain::teams_on(records, date).empty()) return {};
  return Finder(records, date, most).find();
}

}  // namespace lapthach::roster
