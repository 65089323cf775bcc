// Proves a stored roster anew: the model from the records, the flow from the assignments, the
// prices from the certificate.
#include <algorithm>

#include "lapthach/roster/draw.hpp"
#include "roster/checker.hpp"
#include "roster/eligible.hpp"
#include "roster/reasons.hpp"
#include "roster/records.hpp"

namespace lapthach::roster {

namespace {

/// No honest price comes near; sums of three stay far from overflow.
constexpr std::int64_t largest_price = std::int64_t{1} << 60;

class Verification {
 public:
  Verification(const domain::Records& records, const domain::Roster& roster)
      : records_(records),
        roster_(roster),
        model_(build_model(records, roster.period, replaced_by(records, roster))) {
    set_salt(model_, roster.salt);
  }

  std::vector<Diagnostic> run() {
    read_assignments();
    read_prices();
    compare_summary();
    compare_uncovered();
    for (const Component& component : model_.components) prove(component);
    refuse_displaced();
    refuse_dropped();
    refuse_unused_prices();
    return std::move(found_);
  }

 private:
  void refuse(Mark mark, Text what) {
    found_.push_back(
        {Severity::error,
         where(records_, mark),
         std::move(what),
         say("draw the roster again: lapthach assign draw {}",
             "hãy lập lại phân công: lapthach assign draw {}", to_string(roster_.period)),
         {}});
  }

  void read_assignments() {
    for (const domain::Assignment& assignment : roster_.assignments) {
      const Pair pair{model_.cell_ids.find(assignment.cell.str()),
                      model_.official_ids.find(assignment.official.str())};
      if (pair.cell == none || pair.official == none) {
        refuse(assignment.mark,
               say("{} or {} does not exist on the day", "{} hoặc {} không tồn tại vào ngày đó",
                   assignment.cell, assignment.official));
        continue;
      }
      const std::vector<Reason> broken = reasons(model_, pair);
      for (const Reason& reason : broken) {
        refuse(assignment.mark, say("{} is sent to {} but {}", "{} được cử đến {} nhưng {}",
                                    assignment.official, assignment.cell, reason.what));
      }
      if (!broken.empty()) continue;
      if (assignment != assignment_of(model_, pair)) {
        refuse(assignment.mark,
               say("the assignment of {} to {} does not agree with the book",
                   "phân công {} đến {} không khớp với sổ", assignment.official, assignment.cell));
      }
      pairs_.push_back(pair);
    }
    std::ranges::sort(pairs_);
    placed_.resize(pairs_.size());
    if (std::ranges::adjacent_find(pairs_) != pairs_.end()) {
      refuse(roster_.mark, say("an assignment is stated twice", "có phân công ghi hai lần"));
    }
    for (const Pair pinned : model_.pinned) {
      if (std::ranges::binary_search(pairs_, pinned)) continue;
      refuse(roster_.mark, say("the pinned visit of {} to {} is missing",
                               "thiếu lượt dự đã ấn định của {} tại {}",
                               model_.official_ids[pinned.official], model_.cell_ids[pinned.cell]));
    }
  }

  void read_prices() {
    std::vector<std::string_view> names;
    for (const domain::Potential& price : roster_.certificate) names.push_back(price.node);
    prices_ = Ids(std::move(names));
    value_of_.resize(prices_.size());
    used_.resize(prices_.size());
    if (prices_.size() != roster_.certificate.size()) {
      refuse(roster_.mark,
             say("the certificate names a node twice", "chứng thực ghi một nút hai lần"));
    }
    for (const domain::Potential& price : roster_.certificate) {
      value_of_[prices_.find(price.node)] = &price.value;
    }
  }

  void compare_summary() {
    const Objective objective = evaluate(model_, pairs_);
    for (std::size_t level = 0; level < levels; ++level) {
      if (objective[level] == roster_.objective[level]) continue;
      refuse(roster_.mark,
             say("the level {} is stated as {}, it is {}", "mức {} ghi là {}, đúng ra là {}",
                 domain::level_names[level], roster_.objective[level], objective[level]));
    }
    if (roster_.met != (objective[unmet] == 0)) {
      refuse(roster_.mark,
             say("`met` does not agree with the level unmet", "`met` không khớp với mức unmet"));
    }
    if (roster_.date != model_.days.front().date) {
      refuse(roster_.mark, say("the roster is for {}, the meetings are on {}",
                               "bảng phân công ghi ngày {}, ngày họp là {}", shown(roster_.date),
                               shown(model_.days.front().date)));
    }
  }

  void compare_uncovered() {
    std::vector<std::pair<domain::CellId, bool>> stated, actual;
    for (const domain::Uncovered& cell : roster_.uncovered) {
      stated.emplace_back(cell.cell, cell.mandatory);
    }
    for (Index j = 0; j < model_.cells.size(); ++j) {
      const auto visit = std::ranges::lower_bound(pairs_, Pair{j, 0});
      if (visit != pairs_.end() && visit->cell == j) continue;
      actual.emplace_back(model_.cells[j].record->id, model_.cells[j].mandatory);
    }
    if (stated != actual) {
      refuse(roster_.mark, say("the list of uncovered cells does not agree with the assignments",
                               "danh sách chi bộ không có người dự không khớp với phân công"));
    }
  }

  void prove(const Component& component) {
    const Network network = build_network(model_, component, eligible_pairs(model_, component));
    std::vector<Objective> prices(network.nodes.size());
    bool complete = true;
    for (Index node = 0; node < network.sink(); ++node) {
      complete = price(name_of(model_, network.nodes[node]), prices[node]) && complete;
    }
    note_placed(network);
    if (complete) report(network, check(network, flow_of(network, pairs_), prices));
  }

  bool price(const std::string& name, Objective& value) {
    const Index place = prices_.find(name);
    if (place == none) {
      refuse(roster_.mark,
             say("the certificate has no price of {}", "chứng thực thiếu giá của {}", name));
      return false;
    }
    used_[place] = true;
    value = *value_of_[place];
    const bool sane = std::ranges::all_of(
        value, [](std::int64_t v) { return v <= largest_price && v >= -largest_price; });
    if (!sane) {
      refuse(roster_.mark, say("the price of {} is out of range", "giá của {} quá lớn", name));
    }
    return sane;
  }

  void note_placed(const Network& network) {
    for (const Pair pair : network.pairs) {
      const auto assigned = std::ranges::lower_bound(pairs_, pair);
      if (assigned == pairs_.end() || *assigned != pair) continue;
      placed_[static_cast<std::size_t>(assigned - pairs_.begin())] = true;
    }
  }

  /// Visits for which pins left no room.
  void refuse_displaced() {
    for (std::size_t p = 0; p < pairs_.size(); ++p) {
      if (placed_[p] || std::ranges::binary_search(model_.pinned, pairs_[p])) continue;
      refuse(roster_.mark,
             say("pins leave no room for the visit of {} to {}",
                 "các ấn định không còn chỗ cho lượt dự của {} tại {}",
                 model_.official_ids[pairs_[p].official], model_.cell_ids[pairs_[p].cell]));
    }
  }

  /// Visits that the last repair is said to have dropped.
  void refuse_dropped() {
    if (roster_.repairs.empty()) return;
    for (const domain::Dropped& dropped : roster_.repairs.back().dropped) {
      const Pair pair{model_.cell_ids.find(dropped.cell.str()),
                      model_.official_ids.find(dropped.official.str())};
      if (!std::ranges::binary_search(pairs_, pair)) continue;
      refuse(dropped.mark, say("the visit of {} to {} is stated as dropped and as made",
                               "lượt dự của {} tại {} vừa ghi là bỏ vừa ghi là có",
                               dropped.official, dropped.cell));
    }
  }

  void report(const Network& network, const Verdict& verdict) {
    const auto node = [&](Index n) { return name_of(model_, network.nodes[n]); };
    if (!verdict.is_feasible()) {
      const Index at =
          verdict.unbalanced != none ? verdict.unbalanced : network.arcs[verdict.overfull].tail;
      refuse(roster_.mark,
             say("more visits than allowed at {}", "quá số lượt dự cho phép tại {}", node(at)));
    } else if (verdict.improvable != none) {
      const Arc& arc = network.arcs[verdict.improvable];
      refuse(roster_.mark, say("the prices of {} and {} do not prove the roster an optimum",
                               "giá của {} và {} không chứng tỏ phân công là tối ưu",
                               node(arc.tail), node(arc.head)));
    } else if (verdict.loose != none) {
      refuse(roster_.mark,
             say("the price of {} is not what the roster gives",
                 "giá của {} không phải giá mà phân công cho ra", node(verdict.loose)));
    } else if (!verdict.unique) {
      refuse(roster_.mark, say("another roster would be as good at every level",
                               "có một phân công khác tốt ngang ở mọi mức"));
    }
  }

  void refuse_unused_prices() {
    for (Index place = 0; place < used_.size(); ++place) {
      if (used_[place]) continue;
      refuse(roster_.mark,
             say("the certificate prices {}, which is not part of the draw",
                 "chứng thực ghi giá của {}, không thuộc lần phân công này", prices_[place]));
    }
  }

  const domain::Records& records_;
  const domain::Roster& roster_;
  Model model_;
  std::vector<Pair> pairs_;   // in order
  std::vector<bool> placed_;  // by pair: it is in a network
  Ids prices_;
  std::vector<const Objective*> value_of_;
  std::vector<bool> used_;
  std::vector<Diagnostic> found_;
};

}  // namespace

std::vector<Diagnostic> verify(const domain::Records& records, const domain::Roster& roster) {
  try {
    return Verification(records, roster).run();
  } catch (const Error& error) {
    return error.diagnostics();
  }
}

}  // namespace lapthach::roster
