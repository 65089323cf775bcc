// Proves a stored roster anew: the model from the records, the flow from the assignments, the
// prices from the certificate.
#include <algorithm>

#include "lapthach/roster/draw.hpp"
#include "roster/checker.hpp"
#include "roster/eligible.hpp"
#include "roster/proof.hpp"
#include "roster/reasons.hpp"
#include "roster/records.hpp"

namespace lapthach::roster {

namespace {

/// No honest price comes near; sums of three stay far from overflow.
constexpr std::int64_t largest_price = std::int64_t{1} << 60;

/// The prices of one network, by node, and which of them were asked for.
class PriceList {
 public:
  PriceList() = default;
  explicit PriceList(const std::vector<domain::Potential>& stored) {
    std::vector<std::string_view> names;
    for (const domain::Potential& price : stored) names.push_back(price.node);
    names_ = Ids(std::move(names));
    value_of_.resize(names_.size());
    used_.resize(names_.size());
    for (const domain::Potential& price : stored) value_of_[names_.find(price.node)] = &price.value;
  }

  std::size_t size() const { return names_.size(); }
  /// Null when there is none.
  const Objective* take(const std::string& name) {
    const Index place = names_.find(name);
    if (place == none) return nullptr;
    used_[place] = true;
    return value_of_[place];
  }
  std::vector<std::string_view> unused() const {
    std::vector<std::string_view> names;
    for (Index place = 0; place < used_.size(); ++place) {
      if (!used_[place]) names.push_back(names_[place]);
    }
    return names;
  }

 private:
  Ids names_;
  std::vector<const Objective*> value_of_;
  std::vector<bool> used_;
};

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
    prices_ = read_prices(roster_.certificate);
    compare_summary();
    compare_uncovered();
    if (are_known(model_, roster_)) {
      for (const Component& component : model_.components) prove(component);
    } else {
      is_whole_ = false;
      refuse(roster_.mark,
             say("a case of the proof is about something that is not part of the draw",
                 "một trường hợp chứng minh nói về điều không thuộc lần phân công này"));
    }
    refuse_displaced();
    refuse_dropped();
    refuse_unused(prices_);
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

  PriceList read_prices(const std::vector<domain::Potential>& stored) {
    PriceList prices(stored);
    if (prices.size() != stored.size()) {
      refuse(roster_.mark,
             say("the certificate names a node twice", "chứng thực ghi một nút hai lần"));
    }
    return prices;
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
                               "bảng phân công ghi ngày {}, ngày họp là {}", day_text(roster_.date),
                               day_text(model_.days.front().date)));
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
    const std::vector<Pair> eligible = eligible_pairs(model_, component);
    const std::vector<StoredCase> cases = cases_of(model_, component, roster_);
    if (cases.empty()) {
      prove_optimum(build_network(model_, component, eligible), prices_);
    } else if (are_complete(cases)) {
      prove_cases(component, eligible, cases);
    } else {
      is_whole_ = false;
      refuse(roster_.mark, say("the cases of the proof leave something out",
                               "các trường hợp chứng minh còn thiếu"));
    }
  }

  /// The roster is the best of its own case, and no other case has one as good.
  void prove_cases(const Component& component, const std::vector<Pair>& eligible,
                   const std::vector<StoredCase>& cases) {
    const auto own = std::ranges::find_if(
        cases, [&](const StoredCase& one) { return agree(model_, one.choices, pairs_); });
    const Network network = build_network(model_, component, eligible, own->choices);
    PriceList prices = read_prices(own->record->prices);
    prove_optimum(network, prices);
    refuse_unused(prices);
    const Objective value = value_of(network, flow_of(network, pairs_));
    for (auto other = cases.begin(); other != cases.end(); ++other) {
      if (other != own) prove_worse(component, eligible, *other, value);
    }
  }

  void prove_worse(const Component& component, const std::vector<Pair>& eligible,
                   const StoredCase& one, const Objective& value) {
    const Network network = build_network(model_, component, eligible, one.choices);
    PriceList list = read_prices(one.record->prices);
    std::vector<Objective> prices(network.nodes.size());
    if (!price_all(network, list, prices)) return;
    refuse_unused(list);
    const std::optional<Objective> least = bound(network, prices);
    if (least && value < *least) return;
    refuse(roster_.mark,
           say("a case of the proof may hold a roster as good: the one in which {} is "
               "sent or not sent as it says",
               "có trường hợp chứng minh chưa loại trừ một phân công tốt ngang: "
               "trường hợp về {}",
               model_.official_ids[one.choices.back().official]));
  }

  void prove_optimum(const Network& network, PriceList& list) {
    std::vector<Objective> prices(network.nodes.size());
    note_placed(network);
    if (!price_all(network, list, prices)) return;
    const std::vector<int> flow = flow_of(network, pairs_);
    report(network, check(network, flow, prices));
    for (const Crossing& crossing : network.crossings) compare_owed(crossing);
  }

  /// A network takes what it leaves out as met as far as can be: so it must be.
  void compare_owed(const Crossing& crossing) {
    const Group& group = model_.groups[crossing.group];
    const auto visits = std::ranges::count_if(pairs_, [&](Pair pair) {
      return std::ranges::binary_search(group.members, pair.official) &&
             counts(model_, group, pair);
    });
    if (group.rule->count - visits <= crossing.owed) return;
    refuse(roster_.mark, say("nothing proves that \"{}\" of team {} cannot be met better",
                             "chưa có gì chứng tỏ yêu cầu \"{}\" của tổ {} không thể đạt hơn",
                             group.rule->name, model_.teams[group.team]));
  }

  bool price_all(const Network& network, PriceList& list, std::vector<Objective>& prices) {
    bool complete = true;
    for (Index node = 0; node < network.sink(); ++node) {
      complete = price(name_of(model_, network.nodes[node]), list, prices[node]) && complete;
    }
    return complete;
  }

  bool price(const std::string& name, PriceList& list, Objective& value) {
    const Objective* known = list.take(name);
    if (!known) {
      refuse(roster_.mark,
             say("the certificate has no price of {}", "chứng thực thiếu giá của {}", name));
      return false;
    }
    value = *known;
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
    if (!is_whole_) return;
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

  void refuse_unused(const PriceList& prices) {
    for (const std::string_view name : prices.unused()) {
      refuse(roster_.mark, say("the certificate prices {}, which is not part of the draw",
                               "chứng thực ghi giá của {}, không thuộc lần phân công này", name));
    }
  }

  const domain::Records& records_;
  const domain::Roster& roster_;
  Model model_;
  std::vector<Pair> pairs_;   // in order
  std::vector<bool> placed_;  // by pair: it is in a network
  PriceList prices_;
  bool is_whole_ = true;  // every component was looked at
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
