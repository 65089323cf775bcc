// Answers questions about a stored roster from its own prices.
#include "lapthach/roster/why.hpp"

#include <algorithm>

#include "roster/desk.hpp"
#include "roster/eligible.hpp"
#include "roster/explain.hpp"
#include "roster/lifts.hpp"
#include "roster/reasons.hpp"
#include "roster/redraw.hpp"

namespace lapthach::roster {

namespace {

constexpr std::size_t most_chances = 12;
constexpr std::size_t most_shares = 40;

class Answer {
 public:
  Answer(const domain::Records& records, const domain::Roster& roster)
      : roster_(roster), model_(build_model(records, roster.period, replaced_by(records, roster))) {
    set_salt(model_, roster.salt);
    for (const domain::Assignment& assignment : roster.assignments) {
      pairs_.push_back({model_.cell_ids.find(assignment.cell.str()),
                        model_.official_ids.find(assignment.official.str())});
    }
    std::ranges::sort(pairs_);
    visits_of_.resize(model_.officials.size());
    for (const Pair pair : pairs_) ++visits_of_[pair.official];
  }

  Explanation about(const WhyQuestion& question) {
    const Index official = model_.official_ids.find(question.official.str());
    const Index cell = find_cell(question.cell);
    if (cell != none && official != none) {
      weigh({{cell, official}}, true);
    } else if (cell != none) {
      weigh(chances_at(cell), false);
    } else if (official != none) {
      weigh(chances_of(official), false);
    }
    if (official != none) prove_teams_of(official);
    add_shares(cell, official);
    if (cell != none && !is_covered(cell)) explain_uncovered(cell);
    add_unmet(cell, official);
    return std::move(answer_);
  }

 private:
  Index find_cell(const domain::CellId& id) const {
    if (id.empty()) return none;
    const Index cell = model_.cell_ids.find(id.str());
    if (cell != none) return cell;
    throw Error(
        Fault::no,
        say("cell {} does not meet in {}", "chi bộ {} không họp trong kỳ {}", id,
            to_string(model_.period)),
        say("see its days in registry/cells.yaml", "xem thời hạn trong registry/cells.yaml"));
  }

  bool is_sent(Pair pair) const { return std::ranges::binary_search(pairs_, pair); }
  bool is_covered(Index cell) const {
    const auto visit = std::ranges::lower_bound(pairs_, Pair{cell, 0});
    return visit != pairs_.end() && visit->cell == cell;
  }

  std::vector<Pair> chances_at(Index cell) const {
    std::vector<Index> officials;
    candidates(model_, cell, officials);
    std::vector<Pair> pairs;
    for (const Index official : officials) pairs.push_back({cell, official});
    return pairs;
  }

  std::vector<Pair> chances_of(Index official) const {
    std::vector<Pair> pairs;
    const Index component = model_.officials[official].component;
    if (component == none) return pairs;
    for (const Index cell : model_.components[component].cells) {
      if (!(all_broken_rules(model_, {cell, official}) & in_team))
        pairs.push_back({cell, official});
    }
    return pairs;
  }

  /// Of the cell's component, else the official's; made once.
  const Desk* desk_of(Pair pair) {
    const Index component = model_.cells[pair.cell].component;
    if (component == none) return nullptr;
    if (!desk_ || desk_component_ != component) {
      desk_.emplace(model_, model_.components[component], pairs_, roster_);
      desk_component_ = component;
      answer_.proven = answer_.proven && desk_->is_proven();
    }
    return &*desk_;
  }

  /// Whether the official's own teams are proven too.
  void prove_teams_of(Index official) {
    const Index component = model_.officials[official].component;
    if (component == none || (desk_ && desk_component_ == component)) return;
    const Desk desk(model_, model_.components[component], pairs_, roster_);
    answer_.proven = answer_.proven && desk.is_proven();
  }

  std::optional<Exchange> otherwise(Pair pair, bool sent, bool broken, bool thorough) {
    const Desk* desk = desk_of(pair);
    if (desk && desk->goes_by_cases()) {
      if (broken && !thorough) return std::nullopt;
      return sent ? redraw_without(model_, pair, pairs_) : redraw_with(model_, pair, pairs_);
    }
    std::optional<Exchange> other;
    if (desk && (!broken || thorough)) other = sent ? desk->without(pair) : desk->with(pair);
    if (!other && broken && thorough && !sent) other = redraw_with(model_, pair, pairs_);
    return other;
  }

  std::vector<domain::Dropped> visits(std::vector<Pair> list) const {
    std::ranges::sort(list);
    std::vector<domain::Dropped> named;
    for (const Pair pair : list) {
      named.push_back(
          {model_.cells[pair.cell].record->id, model_.officials[pair.official].record->id, {}});
    }
    return named;
  }

  /// Orders chances: visits, then open ones by what they would change, then forbidden ones.
  void weigh(const std::vector<Pair>& pairs, bool thorough) {
    struct Weighed {
      int rank;
      Objective cost;
      Pair pair;
      Chance chance;
    };
    std::vector<Weighed> all;
    for (const Pair pair : pairs) {
      Chance chance;
      chance.official = model_.officials[pair.official].record->id;
      chance.cell = model_.cells[pair.cell].record->id;
      chance.sent = is_sent(pair);
      chance.pinned = std::ranges::binary_search(model_.pinned, pair);
      if (!chance.sent) {
        for (Reason& reason : reasons(model_, pair))
          chance.broken.push_back(std::move(reason.what));
      }
      const auto other = otherwise(pair, chance.sent, !chance.broken.empty(), thorough);
      Objective cost{};
      if (other) {
        cost = by_importance(model_.order, other->change);
        chance.otherwise = {other->change, visits(other->dropped), visits(other->added)};
      }
      const int rank = chance.sent ? 0 : chance.broken.empty() ? (other ? 1 : 2) : 3;
      all.push_back({rank, cost, pair, std::move(chance)});
    }
    std::ranges::sort(all, [](const Weighed& a, const Weighed& b) {
      return std::tie(a.rank, a.cost, a.pair) < std::tie(b.rank, b.cost, b.pair);
    });
    if (all.size() > most_chances) {
      answer_.more = all.size() - most_chances;
      all.resize(most_chances);
    }
    for (Weighed& one : all) answer_.chances.push_back(std::move(one.chance));
  }

  void add_shares(Index cell, Index official) {
    std::vector<Index> list;
    if (official != none) {
      list.push_back(official);
      const Day& day = model_.days.front();
      for (Index team = 0; team < model_.teams.size(); ++team) {
        const auto seats = day.seats[team];
        if (std::ranges::none_of(seats, [&](const Seat& s) { return s.official == official; })) {
          continue;
        }
        for (const Seat& seat : seats) list.push_back(seat.official);
      }
    } else if (cell != none) {
      candidates(model_, cell, list);
    }
    std::vector<bool> seen(model_.officials.size());
    for (const Index one : list) {
      if (seen[one] || answer_.shares.size() == most_shares) continue;
      seen[one] = true;
      const Official& known = model_.officials[one];
      answer_.shares.push_back({known.record->id, 10 * known.done,
                                10 * known.done - known.deviation, 10 * visits_of_[one]});
    }
  }

  void explain_uncovered(Index cell) {
    for (const domain::Uncovered& left : roster_.uncovered) {
      if (left.cell == model_.cells[cell].record->id) answer_.because = left.because;
    }
    const Desk* desk = desk_of({cell, none});
    if (!desk || worth(model_.cells[cell], 0) == Objective{}) return;
    std::vector<Index> cells, officials;
    desk->rivals_of(cell, cells, officials);
    if (cells.empty()) cells.push_back(cell);
    const bool contested = !officials.empty();
    Contest contest;
    if (contested) {
      for (const Index rival : cells) contest.cells.push_back(model_.cells[rival].record->id);
      for (const Index one : officials) {
        contest.officials.push_back(model_.officials[one].record->id);
      }
    }
    Lifts found = lifts(model_, cell, cells);
    contest.lifts = std::move(found.rules);
    contest.searched = found.searched;
    answer_.contest = std::move(contest);
  }

  void add_unmet(Index cell, Index official) {
    std::vector<Index> groups;
    for (Index g = 0; g < model_.groups.size(); ++g) {
      const bool concerned =
          (cell == none && official == none) ||
          (official != none && std::ranges::count(model_.groups[g].members, official) > 0) ||
          (cell != none && model_.cells[cell].unit != none &&
           std::ranges::count(
               model_.days[model_.cells[cell].day].teams_of_unit[model_.cells[cell].unit],
               model_.groups[g].team) > 0);
      if (concerned) groups.push_back(g);
    }
    for (Diagnostic& unmet : explain_unmet(model_, pairs_, groups)) {
      answer_.unmet.push_back(std::move(unmet.what));
    }
  }

  const domain::Roster& roster_;
  Model model_;
  std::vector<Pair> pairs_;  // in order
  std::vector<int> visits_of_;
  std::optional<Desk> desk_;
  Index desk_component_ = none;
  Explanation answer_;
};

}  // namespace

Explanation why(const domain::Records& records, const domain::Roster& roster,
                const WhyQuestion& question) {
  return Answer(records, roster).about(question);
}

}  // namespace lapthach::roster
