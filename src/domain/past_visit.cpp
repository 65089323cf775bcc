// Takes out of visits what later periods ask of them.
#include "lapthach/domain/past_visit.hpp"

#include <algorithm>
#include <tuple>

namespace lapthach::domain {

namespace {

auto order(const PastVisit& visit) { return std::tie(visit.cell, visit.date); }

}  // namespace

PastVisit past_of(const Visit& visit) {
  PastVisit past{visit.cell,    visit.date,     {}, visit.members, visit.present,
                 visit.excused, visit.unexcused};
  past.visitors.reserve(visit.visitors.size());
  for (const Visitor& visitor : visit.visitors) {
    past.visitors.push_back({visitor.official, visitor.status, visitor.substitute});
  }
  return past;
}

void put_in_order(PastPeriod& period) {
  // What comes from our own files is in order.
  if (!std::ranges::is_sorted(period.visits, {}, order)) {
    std::ranges::stable_sort(period.visits, {}, order);
  }
}

Past past_of(const Records& records) {
  Past past;
  for (const PeriodBook& book : records.periods) {
    PastPeriod& period = past.emplace_back(PastPeriod{book.period, {}});
    period.visits.reserve(book.visits.size());
    for (const Visit& visit : book.visits) period.visits.push_back(past_of(visit));
    put_in_order(period);
  }
  return past;
}

bool any_repeated(const Past& past) {
  for (const PastPeriod& period : past) {
    if (std::ranges::adjacent_find(period.visits, {}, order) != period.visits.end()) return true;
    for (const PastVisit& visit : period.visits) {
      // Those of different periods can only be when one of them lies outside its quarter.
      if (period_of(visit.date) == period.period) continue;
      for (const PastPeriod& other : past) {
        if (&other == &period) continue;
        if (std::ranges::binary_search(other.visits, order(visit), {}, order)) return true;
      }
    }
  }
  return false;
}

}  // namespace lapthach::domain
