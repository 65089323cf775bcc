// Puts the records of several books together.
#include "lapthach/book/join.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <memory>
#include <tuple>
#include <utility>

#include "book/fields.hpp"
#include "book/join_ids.hpp"
#include "book/join_settings.hpp"
#include "book/order.hpp"

namespace lapthach::book {

namespace {

using domain::PeriodBook;
using domain::PeriodRecord;
using domain::Records;
using domain::Roster;

template <class T>
void append(std::vector<T>& into, const std::vector<T>& more) {
  into.insert(into.end(), more.begin(), more.end());
}

template <class T>
void append(std::vector<T>& into, std::vector<T>&& more) {
  into.insert(into.end(), std::make_move_iterator(more.begin()),
              std::make_move_iterator(more.end()));
}

void add(std::optional<PeriodRecord>& all, const PeriodRecord& record) {
  if (!all) {
    all = record;
    return;
  }
  if (record.status == domain::PeriodStatus::open) all->status = record.status;
  all->closed_on = std::max(all->closed_on, record.closed_on);
  append(all->gaps, record.gaps);
  append(all->pins, record.pins);
  append(all->moves, record.moves);
  append(all->appointments, record.appointments);
  for (const domain::Guidance& guidance : record.guidance) {
    const auto& known = all->guidance;
    if (std::ranges::find(known, guidance) == known.end()) all->guidance.push_back(guidance);
  }
}

void add(std::optional<Roster>& all, const Roster& roster) {
  if (!all) {
    all = roster;
    return;
  }
  if (roster.status == domain::RosterStatus::drawn) all->status = roster.status;
  all->published_on = std::max(all->published_on, roster.published_on);
  all->date = std::min(all->date, roster.date);
  append(all->assignments, roster.assignments);
  append(all->uncovered, roster.uncovered);
}

/// The days of the meetings are each book's own: see Records::parts.
void leave_out_days(PeriodBook& all) {
  if (all.record) {
    all.record->actual.reset();
    all.record->deadline.reset();
    all.record->moved.clear();
    if (all.record->status == domain::PeriodStatus::open) all.record->closed_on.reset();
  }
  if (!all.roster) return;
  if (all.roster->status == domain::RosterStatus::drawn) all.roster->published_on.reset();
  std::ranges::stable_sort(all.roster->assignments, {}, [](const domain::Assignment& each) {
    return std::tie(each.team, each.date, each.time, each.cell, each.official);
  });
}

void add(PeriodBook& all, PeriodBook& book) {
  if (book.record) add(all.record, *book.record);
  if (book.roster) add(all.roster, *book.roster);
  append(all.visits, book.visits);
  append(all.sessions, book.sessions);
  append(all.reviews, book.reviews);
  append(all.petitions, std::exchange(book.petitions, {}));
}

template <class T, class Key>
void drop_repeats(std::vector<T>& sorted, Key key) {
  const auto repeats = [&](const T& one, const T& next) { return key(one) == key(next); };
  sorted.erase(std::unique(sorted.begin(), sorted.end(), repeats), sorted.end());
}

/// What stays one because it is the same in every book, and the days off of all.
void drop_repeats(domain::Registry& registry) {
  drop_repeats(registry.agencies,
               [](const domain::Agency& each) { return std::tie(each.id, each.span.from); });
  drop_repeats(registry.holidays, [](const domain::Holiday& each) { return each.date; });
}

/// Takes the registers and petitions out of `book`, and copies what else it has.
void add(Records& all, std::map<Period, PeriodBook>& periods, Records& book) {
  domain::Registry& into = all.registry;
  const domain::Registry& from = book.registry;
  append(into.units, from.units);
  append(into.cells, from.cells);
  append(into.officials, from.officials);
  append(into.agencies, from.agencies);
  append(into.holidays, from.holidays);
  append(into.unavailable, from.unavailable);
  append(into.exclusions, from.exclusions);
  append(into.travel, from.travel);
  append(all.decisions, book.decisions);
  domain::Registers registers = std::exchange(book.registers, {});
  append(all.registers.notebooks, std::move(registers.notebooks));
  append(all.registers.training, std::move(registers.training));
  append(all.registers.briefings, std::move(registers.briefings));
  append(all.registers.inspections, std::move(registers.inspections));
  append(all.registers.attendance, std::move(registers.attendance));
  for (PeriodBook& one : book.periods) {
    PeriodBook& period = periods[one.period];
    period.period = one.period;
    add(period, one);
  }
}

}  // namespace

Records join(std::vector<NamedBook> books) {
  Records all;
  all.settings = settings_of_all(books);
  const SharedIds ids(books);
  std::map<Period, PeriodBook> periods;
  for (std::size_t i = 0; i < books.size(); ++i) {
    keep_apart(ids, i, books[i]);
    sort_records(books[i].records);  // by ids that are other ones now
    add(all, periods, books[i].records);
    all.parts.push_back(std::make_shared<const Records>(std::move(books[i].records)));
  }
  for (auto& [period, book] : periods) {
    leave_out_days(book);
    all.periods.push_back(std::move(book));
  }
  sort_records(all);
  drop_repeats(all.registry);
  return all;
}

}  // namespace lapthach::book
