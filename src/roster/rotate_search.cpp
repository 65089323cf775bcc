// Networks of places, roles and teams; branches where a rule is none of a network.
#include "roster/rotate_search.hpp"

#include <algorithm>
#include <stdexcept>

#include "roster/certificate.hpp"
#include "roster/checker.hpp"
#include "roster/lexicographic.hpp"

namespace lapthach::roster {

namespace {

/// Team, role, requirement.
struct Class {
  Index team = none;
  std::string role;
  Index group = none;

  auto operator<=>(const Class&) const = default;
};

Class class_of(const RotationOption& option) { return {option.team, option.role, option.group}; }

/// What a node of the search asks for besides the rules of the network.
struct Branch {
  std::map<Class, int> least;                   ///< members of a class
  std::set<std::pair<Index, Index>> forbidden;  ///< place, team
};

/// Its own place for one that must leave it: the way out when there is no other.
RotationOption stuck_option(const RotateModel& model, const Place& place) {
  return {place.team, place.role, group_of(model, place.record->rank, place.role)};
}

class NetworkOfPlaces {
 public:
  NetworkOfPlaces(const RotateModel& model, const Branch& branch) : model_(model), branch_(branch) {
    add_places();
    add_classes();
    add_roles();
    add_teams();
  }

  const Network& network() const { return network_; }

  /// The option of each place that the flow takes.
  std::vector<RotationOption> chosen(const std::vector<int>& flow) const {
    std::vector<RotationOption> options(model_.places.size());
    for (std::size_t a = 0; a < arcs_of_options_.size(); ++a) {
      if (flow[a] > 0) options[arcs_of_options_[a].first] = arcs_of_options_[a].second;
    }
    return options;
  }

 private:
  Index add_node(int supply) {
    network_.nodes.emplace_back();
    network_.supply.push_back(supply);
    return static_cast<Index>(network_.nodes.size() - 1);
  }

  Index node_of(const Class& one) {
    const auto [known, is_new] = classes_.try_emplace(one, none);
    if (is_new) known->second = add_node(0);
    return known->second;
  }

  /// How many may have a role in a team; one that nobody has or must have is not offered.
  int most_of(Index team, const std::string& role) const {
    if (model_.teams[team].most == 0) return 0;
    const auto need = model_.roles.find({team, role});
    if (need != model_.roles.end()) return need->second.most;
    return is_plain(role) ? static_cast<int>(model_.places.size()) : 0;
  }

  void add_option(Index place, const RotationOption& option) {
    if (branch_.forbidden.contains({place, option.team})) return;
    if (most_of(option.team, option.role) == 0) return;
    network_.arcs.push_back(
        {place, node_of(class_of(option)), 1, option_cost(model_, model_.places[place], option)});
    arcs_of_options_.emplace_back(place, option);
  }

  void add_places() {
    for (Index i = 0; i < model_.places.size(); ++i) add_node(1);
    for (Index i = 0; i < model_.places.size(); ++i) {
      const Place& place = model_.places[i];
      for (const RotationOption& option : options_of(model_, place)) add_option(i, option);
      if (place.must_leave) add_option(i, stuck_option(model_, place));
    }
  }

  /// The first `least` units earn one at `level`.
  void add_bounds(Index tail, Index head, int least, int most, RotateLevel level) {
    Objective reward{};
    reward[level] = -1;
    const int first = std::min(least, most);
    if (first > 0) network_.arcs.push_back({tail, head, first, reward});
    if (most > first) network_.arcs.push_back({tail, head, most - first, {}});
  }

  void add_classes() {
    const int everybody = static_cast<int>(model_.places.size());
    for (const auto& [one, node] : std::map(classes_)) {
      const auto [role, is_new] = roles_.try_emplace({one.team, one.role}, none);
      if (is_new) role->second = add_node(0);
      const auto asked = branch_.least.find(one);
      add_bounds(node, role->second, asked == branch_.least.end() ? 0 : asked->second, everybody,
                 branched);
    }
  }

  void add_roles() {
    for (const auto& [key, node] : roles_) {
      const auto [team, is_new] = teams_.try_emplace(key.first, none);
      if (is_new) team->second = add_node(0);
      const auto need = model_.roles.find(key);
      const int least = need == model_.roles.end() ? 0 : need->second.least;
      add_bounds(node, team->second, least, most_of(key.first, key.second), lacking);
    }
  }

  void add_teams() {
    const Index sink = add_node(-static_cast<int>(model_.places.size()));
    for (const auto& [team, node] : teams_) {
      const RotateTeam& one = model_.teams[team];
      add_bounds(node, sink, one.least, one.most, lacking);
    }
    // Never taken, for everybody can stay: a way to the sink from each node, by which it has a
    // price.
    Objective nowhere{};
    nowhere[branched] = static_cast<std::int64_t>(model_.places.size()) + 1;
    for (Index i = 0; i < model_.places.size(); ++i) {
      network_.arcs.push_back({i, sink, 1, nowhere});
    }
  }

  const RotateModel& model_;
  const Branch& branch_;
  Network network_;
  std::vector<std::pair<Index, RotationOption>> arcs_of_options_;
  std::map<Class, Index> classes_;
  std::map<std::pair<Index, std::string>, Index> roles_;
  std::map<Index, Index> teams_;
};

/// Two places of an official in one team.
std::optional<std::pair<Index, Index>> doubled(const RotateModel& model,
                                               const std::vector<RotationOption>& options) {
  for (Index i = 0; i + 1 < options.size(); ++i) {
    for (Index j = i + 1; j < options.size(); ++j) {
      if (model.places[j].official != model.places[i].official) break;
      if (options[i].team == options[j].team) return std::pair(i, j);
    }
  }
  return std::nullopt;
}

std::map<Class, int> count(const std::vector<RotationOption>& options) {
  std::map<Class, int> counts;
  for (const RotationOption& option : options) ++counts[class_of(option)];
  return counts;
}

}  // namespace

std::optional<std::pair<Index, Index>> short_group(const RotateModel& model,
                                                   const std::vector<RotationOption>& options) {
  std::map<std::pair<Index, Index>, int> now;
  for (const RotationOption& option : options) {
    if (option.group != none) ++now[{option.team, option.group}];
  }
  for (const auto& [key, needed] : model.groups) {
    if (now[key] < needed) return key;
  }
  return std::nullopt;
}

namespace {

/// By the levels that people care about: the last one only tells equals apart.
bool is_better(const Objective& a, const Objective& b) {
  return std::lexicographical_compare(a.begin(), a.begin() + hashing, b.begin(),
                                      b.begin() + hashing);
}

class Search {
 public:
  explicit Search(const RotateModel& model) : model_(model) {}

  Placing run() {
    visit({});
    return std::move(best_);
  }

 private:
  void visit(const Branch& branch) {
    if (best_.solved == most_networks) {
      best_.proven = false;
      return;
    }
    ++best_.solved;
    const NetworkOfPlaces places(model_, branch);
    const Optimum optimum = optimise(places.network());
    const auto prices = canonical_prices(places.network(), optimum);
    if (!check(places.network(), optimum.flow, prices).is_proven()) {
      throw std::logic_error("the rotation is not proven optimal");
    }
    const std::vector<RotationOption> options = places.chosen(optimum.flow);
    if (best_.solved == 1) best_.relaxed = options;
    const Objective objective = evaluate(options);
    if (!keeps(branch, options)) return;
    if (best_.found && !is_better(objective, best_.objective)) return;
    if (const auto pair = doubled(model_, options)) return part_places(branch, *pair, options);
    if (const auto group = short_group(model_, options)) return fill_group(branch, *group, options);
    best_.found = true;
    best_.objective = objective;
    best_.options = options;
  }

  Objective evaluate(const std::vector<RotationOption>& options) const {
    Objective objective{};
    for (std::size_t i = 0; i < options.size(); ++i) {
      const Objective cost = option_cost(model_, model_.places[i], options[i]);
      for (std::size_t level = 0; level < levels; ++level) objective[level] += cost[level];
    }
    objective[lacking] = lacks(model_, options);
    return objective;
  }

  bool keeps(const Branch& branch, const std::vector<RotationOption>& options) const {
    const std::map<Class, int> counts = count(options);
    return std::ranges::all_of(branch.least, [&](const auto& asked) {
      const auto now = counts.find(asked.first);
      return now != counts.end() && now->second >= asked.second;
    });
  }

  void part_places(const Branch& branch, std::pair<Index, Index> pair,
                   const std::vector<RotationOption>& options) {
    for (const Index place : {pair.first, pair.second}) {
      Branch next = branch;
      next.forbidden.insert({place, options[place].team});
      visit(next);
    }
  }

  /// In any rotation that keeps the requirement, some role has one more member who counts than
  /// here.
  void fill_group(const Branch& branch, std::pair<Index, Index> group,
                  const std::vector<RotationOption>& options) {
    const std::map<Class, int> counts = count(options);
    for (const std::string& role : roles_of(group)) {
      const Class one{group.first, role, group.second};
      const auto now = counts.find(one);
      Branch next = branch;
      next.least[one] = (now == counts.end() ? 0 : now->second) + 1;
      visit(next);
    }
  }

  /// The roles in which somebody who counts towards the requirement could be in the team.
  std::set<std::string> roles_of(std::pair<Index, Index> group) const {
    std::set<std::string> roles;
    for (const Place& place : model_.places) {
      for (const RotationOption& option : options_of(model_, place)) {
        if (option.team == group.first && option.group == group.second) roles.insert(option.role);
      }
      const RotationOption own = stuck_option(model_, place);
      if (own.team == group.first && own.group == group.second) roles.insert(own.role);
    }
    return roles;
  }

  const RotateModel& model_;
  Placing best_;
};

}  // namespace

Objective option_cost(const RotateModel& model, const Place& place, const RotationOption& option) {
  Objective cost{};
  const bool moves = option.team != place.team;
  cost[broken] = !moves && place.must_leave ? 1 : 0;
  cost[moving] = moves ? 1 : 0;
  cost[renaming] = option.role != place.role ? 1 : 0;
  cost[returning] = moves && model.lately.contains({place.official, option.team}) ? 1 : 0;
  const std::string name =
      fmt::format("{} {} {} {} {}", to_string(model.date), place.official, model.id_of(place.team),
                  model.id_of(option.team), option.role);
  cost[hashing] = static_cast<std::int64_t>(hash(name) >> 33U);
  return cost;
}

int lacks(const RotateModel& model, const std::vector<RotationOption>& options) {
  std::map<std::pair<Index, std::string>, int> roles;
  std::map<Index, int> sizes;
  for (const RotationOption& option : options) {
    ++roles[{option.team, option.role}];
    ++sizes[option.team];
  }
  int sum = 0;
  for (const auto& [key, need] : model.roles) sum += std::max(0, need.least - roles[key]);
  for (Index team = 0; team < model.teams.size(); ++team) {
    sum += std::max(0, model.teams[team].least - sizes[team]);
  }
  return sum;
}

Placing best_placing(const RotateModel& model) { return Search(model).run(); }

}  // namespace lapthach::roster
