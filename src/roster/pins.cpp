// Fixes pinned pairs, opens and closes cells, and refuses what cannot be.
#include "roster/pins.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "roster/eligible.hpp"
#include "roster/reasons.hpp"

namespace lapthach::roster {

namespace {

using domain::Pin;
using domain::PinKind;

/// Collects conflicts, so that the clerk sees all of them at once.
struct Review {
  Model& model;
  std::vector<Diagnostic> conflicts;

  std::string place(Mark mark) const {
    const Where where = domain::where(*model.records, mark);
    return where.file.empty() ? "" : fmt::format(" ({}:{})", where.file, where.line);
  }
  void refuse(const Pin& pin, Text what, Text hint) {
    conflicts.push_back(
        {Severity::error, where(*model.records, pin.mark), std::move(what), std::move(hint), {}});
  }
  void refuse(const Pin& pin, const Pin& other, Text why) {
    refuse(pin,
           say("this pin contradicts the pin of {}{}: {}", "ấn định này trái với ấn định {}{}: {}",
               other.official.empty() ? other.cell.str() : other.official.str(), place(other.mark),
               why),
           say("remove one of the two pins", "hãy bỏ một trong hai ấn định"));
  }
};

std::vector<const Pin*> in_order(const Model& model) {
  std::vector<const Pin*> pins;
  const domain::PeriodBook* book = model.records->period(model.period);
  if (!book || !book->record) return pins;
  for (const Pin& pin : book->record->pins) pins.push_back(&pin);
  std::ranges::stable_sort(pins, {}, [](const Pin* pin) {
    return std::tie(pin->cell, pin->official, pin->kind, pin->reason);
  });
  return pins;
}

Index find_cell(Review& review, const Pin& pin) {
  const Index cell = review.model.cell_ids.find(pin.cell.str());
  if (cell == none) {
    review.refuse(pin,
                  say("cell {} is pinned but does not exist on {}",
                      "chi bộ {} được ấn định nhưng không tồn tại vào ngày {}", pin.cell,
                      day_text(review.model.days.front().date)),
                  say("correct the id or remove the pin", "hãy sửa mã hoặc bỏ ấn định"));
  }
  return cell;
}

void note_cell_pin(Review& review, const Pin& pin) {
  const Index j = find_cell(review, pin);
  if (j == none) return;
  Cell& cell = review.model.cells[j];
  (pin.kind == PinKind::covered ? cell.covered : cell.closed) = &pin;
  if (cell.covered) cell.mandatory = true;
  if (cell.covered && cell.closed) {
    review.refuse(*cell.covered, *cell.closed,
                  say("the cell cannot be both attended and not",
                      "chi bộ không thể vừa có vừa không có người dự"));
  }
}

/// True when the pair obeys every rule about it alone.
bool obeys_rules(Review& review, const Pin& pin, Pair pair) {
  const Cell& cell = review.model.cells[pair.cell];
  if (cell.closed) {
    review.refuse(pin, *cell.closed,
                  say("the cell cannot be both attended and not",
                      "chi bộ không thể vừa có vừa không có người dự"));
    return false;
  }
  const std::vector<Reason> broken = reasons(review.model, pair);
  for (const Reason& reason : broken) {
    review.refuse(pin,
                  say("{} is pinned to cell {} but {}{}", "{} được ấn định dự chi bộ {} nhưng {}{}",
                      pin.official, pin.cell, reason.what, review.place(reason.source)),
                  say("remove the pin or change what forbids it",
                      "hãy bỏ ấn định hoặc sửa điều đang ngăn cản"));
  }
  return broken.empty();
}

struct PinnedPair {
  Pair pair;
  const Pin* pin;
};

std::vector<PinnedPair> pinned_pairs(Review& review, const std::vector<const Pin*>& pins) {
  std::vector<PinnedPair> pairs;
  for (const Pin* pin : pins) {
    if (pin->kind != PinKind::pair) continue;
    const Pair pair{find_cell(review, *pin), review.model.official_ids.find(pin->official.str())};
    if (pair.cell == none) continue;
    if (pair.official == none) {
      review.refuse(*pin, say("there is no official {}", "không có cán bộ {}", pin->official),
                    say("correct the id or remove the pin", "hãy sửa mã hoặc bỏ ấn định"));
    } else if (pairs.empty() || pairs.back().pair != pair) {
      if (obeys_rules(review, *pin, pair)) pairs.push_back({pair, pin});
    }
  }
  return pairs;
}

std::vector<Index> eligible_cells(const Model& model, Index official) {
  std::vector<Index> cells;
  const Component& component = model.components[model.officials[official].component];
  std::ranges::copy_if(component.cells, std::back_inserter(cells), [&](Index cell) {
    return all_broken_rules(model, {cell, official}) == 0;
  });
  return cells;
}

/// Two pins of one official that fall into one time slot.
void refuse_shared_slots(Review& review, Index official, const std::vector<PinnedPair>& own) {
  const std::vector<Index> cells = eligible_cells(review.model, official);
  const std::vector<Index> slot_of = slots(review.model, cells);
  std::map<Index, const Pin*> taken;
  for (const PinnedPair& pinned : own) {
    const auto at = std::ranges::lower_bound(cells, pinned.pair.cell) - cells.begin();
    const auto [known, free] = taken.emplace(slot_of[static_cast<std::size_t>(at)], pinned.pin);
    if (free) continue;
    review.refuse(*pinned.pin, *known->second,
                  say("the meetings of {} and {} are too close for one visitor",
                      "giờ họp của {} và {} quá gần nhau đối với một người dự", known->second->cell,
                      pinned.pin->cell));
  }
}

void check_officials(Review& review, const std::vector<PinnedPair>& pairs) {
  std::map<Index, std::vector<PinnedPair>> by_official;
  for (const PinnedPair& pinned : pairs) by_official[pinned.pair.official].push_back(pinned);
  const int most = review.model.rules->visits_per_official;
  for (const auto& [official, own] : by_official) {
    if (std::ssize(own) > most) {
      review.refuse(*own.back().pin, *own.front().pin,
                    say("{} is pinned to {} cells, at most {} are allowed",
                        "{} được ấn định dự {} chi bộ, tối đa là {}",
                        review.model.official_ids[official], own.size(), most));
    } else if (own.size() > 1) {
      refuse_shared_slots(review, official, own);
    }
  }
}

void check_cells(Review& review, const std::vector<PinnedPair>& pairs) {
  const int most = review.model.rules->visitors_per_cell;
  for (std::size_t first = 0, last = 0; first < pairs.size(); first = last) {
    while (last < pairs.size() && pairs[last].pair.cell == pairs[first].pair.cell) ++last;
    if (last - first <= static_cast<std::size_t>(most)) continue;
    review.refuse(*pairs[last - 1].pin, *pairs[first].pin,
                  say("{} officials are pinned to cell {}, at most {} are allowed",
                      "{} cán bộ được ấn định dự chi bộ {}, tối đa là {}", last - first,
                      pairs[first].pin->cell, most));
  }
}

void take_up(Model& model, Pair pair) {
  Cell& cell = model.cells[pair.cell];
  Official& official = model.officials[pair.official];
  ++cell.pinned;
  --cell.wanted;
  ++official.pinned;
  for (const Index group : official.counts) {
    if (counts(model, model.groups[group], pair)) ++model.groups[group].pinned;
  }
  model.pinned.push_back(pair);
}

}  // namespace

void add_pins(Model& model) {
  Review review{model, {}};
  const std::vector<const Pin*> pins = in_order(model);
  for (const Pin* pin : pins) {
    if (pin->kind != PinKind::pair) note_cell_pin(review, *pin);
  }
  const std::vector<PinnedPair> pairs = pinned_pairs(review, pins);
  check_officials(review, pairs);
  check_cells(review, pairs);
  if (!review.conflicts.empty()) throw Error(Fault::no, std::move(review.conflicts));
  for (const PinnedPair& pinned : pairs) take_up(model, pinned.pair);
}

}  // namespace lapthach::roster
