// Best first: the case whose network allows the best roster is taken apart next.
#include "roster/cases.hpp"

#include <algorithm>
#include <queue>
#include <set>

namespace lapthach::roster {

namespace {

/// More would take minutes.
constexpr int most_networks = 4'000;

/// A case, and what to decide next in it; nothing when its network tells the truth.
struct Open {
  Objective value{};
  int number = 0;
  Choices choices;
  std::optional<Choice> next;

  bool operator<(const Open& other) const {
    return std::tie(other.value, other.number) < std::tie(value, number);
  }
};

class Search {
 public:
  Search(const Model& model, const Component& component, const std::vector<Pair>& eligible,
         const Order& order)
      : model_(model), component_(component), eligible_(eligible), order_(order) {}

  Solution run(const Choices& given) {
    enter(given);
    while (queue_.top().next) {
      const Open best = queue_.top();
      queue_.pop();
      if (number_ >= most_networks) refuse(*best.next);
      for (const bool sent : {true, false}) {
        Choices choices = best.choices;
        choices.push_back(*best.next);
        choices.back().sent = sent;
        enter(std::move(choices));
      }
    }
    return finished();
  }

 private:
  void solve_network(const Choices& choices) {
    network_ = build_network(model_, component_, eligible_, choices, order_);
    optimum_ = optimise(network_);
  }

  void enter(Choices choices) {
    solve_network(choices);
    last_ = number_;
    const Objective value = value_of(network_, optimum_.flow);
    // A visit that cannot be made outweighs everything: what is left of the case does not matter.
    const bool possible = value[0] < forced / 2;
    std::optional<Choice> next = possible ? next_choice(choices) : std::nullopt;
    queue_.push({value, number_++, std::move(choices), next});
  }

  std::optional<Choice> next_choice(const Choices& choices) const {
    for (const Crossing& crossing : network_.crossings) {
      const Group& group = model_.groups[crossing.group];
      const std::vector<int> visits = visits_of(group);
      int missing = group.rule->count - group.pinned;
      for (const int made : visits) missing -= made;
      if (missing <= crossing.owed) continue;
      for (std::size_t m = 0; m < visits.size(); ++m) {
        if (visits[m] < crossing.most[m]) return choice(group, group.members[m], choices);
      }
    }
    return std::nullopt;
  }

  /// By member: visits that count.
  std::vector<int> visits_of(const Group& group) const {
    std::vector<int> visits(group.members.size(), 0);
    for (std::size_t p = 0; p < network_.pairs.size(); ++p) {
      const Pair pair = network_.pairs[p];
      const auto member = std::ranges::lower_bound(group.members, pair.official);
      const bool of_group = member != group.members.end() && *member == pair.official;
      if (!of_group || !counts(model_, group, pair)) continue;
      visits[static_cast<std::size_t>(member - group.members.begin())] += optimum_.flow[p];
    }
    return visits;
  }

  /// Whether the member makes a visit that counts; of those who can make several, a single one.
  Choice choice(const Group& group, Index member, const Choices& choices) const {
    if (model_.rules->visits_per_official == 1) return {member, group.unit, none, false};
    for (std::size_t p = 0; p < network_.pairs.size(); ++p) {
      const Pair pair = network_.pairs[p];
      if (pair.official != member || optimum_.flow[p] > 0) continue;
      const Choice one{member, none, pair.cell, true};
      const bool open = std::ranges::count(choices, one) == 0;
      if (open && counts(model_, group, pair)) return one;
    }
    throw std::logic_error("a requirement has no visit left to decide");
  }

  [[noreturn]] void refuse(const Choice& next) const {
    std::set<std::string_view> names;
    std::set<std::string_view> teams;
    for (const Index g : component_.groups) {
      if (!model_.groups[g].by_cases) continue;
      names.insert(model_.groups[g].rule->name);
      if (std::ranges::count(model_.groups[g].members, next.official) > 0) {
        teams.insert(model_.teams[model_.groups[g].team]);
      }
    }
    const domain::Requirement* rule = model_.groups[component_.groups.front()].rule;
    throw Error(
        Fault::no,
        {Severity::error,
         where(*model_.records, rule->mark),
         say("the requirements of team {} cannot be weighed exactly: {} crosses others, and {} "
             "cases were not enough",
             "không thể cân nhắc chính xác các yêu cầu của tổ {}: {} chồng lên yêu cầu khác, đã "
             "xét "
             "{} trường hợp vẫn chưa đủ",
             fmt::format("{}", fmt::join(teams, ", ")),
             fmt::format("\"{}\"", fmt::join(names, "\", \"")), most_networks),
         say("ask for fewer visits, leave `each_unit` out, or set `help: own_team`",
             "hãy yêu cầu ít lượt hơn, bỏ `each_unit`, hoặc đặt `help: own_team`"),
         {}});
  }

  Solution finished() {
    Solution solution;
    const Open best = queue_.top();
    queue_.pop();
    if (best.number != last_) solve_network(best.choices);
    solution.possible = best.value[0] < forced / 2;
    solution.choices = best.choices;
    solution.network = std::move(network_);
    solution.optimum = std::move(optimum_);
    for (; !queue_.empty(); queue_.pop()) {
      solution.alone = solution.alone && best.value < queue_.top().value;
      solution.others.push_back(queue_.top().choices);
    }
    std::ranges::sort(solution.others);
    return solution;
  }

  const Model& model_;
  const Component& component_;
  const std::vector<Pair>& eligible_;
  const Order& order_;
  std::priority_queue<Open> queue_;
  Network network_;  // the last one solved
  Optimum optimum_;
  int number_ = 0, last_ = 0;
};

}  // namespace

Solution solve(const Model& model, const Component& component, const std::vector<Pair>& eligible,
               const Choices& given) {
  return solve(model, component, eligible, given, model.order);
}

Solution solve(const Model& model, const Component& component, const std::vector<Pair>& eligible,
               const Choices& given, const Order& order) {
  return Search(model, component, eligible, order).run(given);
}

std::vector<Pair> pairs_of(const Solution& solution) {
  std::vector<Pair> pairs;
  for (std::size_t p = 0; p < solution.network.pairs.size(); ++p) {
    if (solution.optimum.flow[p] > 0) pairs.push_back(solution.network.pairs[p]);
  }
  return pairs;
}

}  // namespace lapthach::roster
