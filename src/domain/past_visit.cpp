// Takes out of visits what later periods ask of them.
#include "lapthach/domain/past_visit.hpp"

#include <algorithm>
#include <tuple>

namespace lapthach::domain {

PastVisit past_of(const Visit& visit) {
  PastVisit past{visit.cell,    visit.date,     {}, visit.members, visit.present,
                 visit.excused, visit.unexcused};
  past.visitors.reserve(visit.visitors.size());
  for (const Visitor& visitor : visit.visitors) {
    past.visitors.push_back({visitor.official, visitor.status, visitor.substitute});
  }
  return past;
}

Past past_of(const Records& records) {
  Past past;
  for (const PeriodBook& book : records.periods) {
    PastPeriod& period = past.emplace_back(PastPeriod{book.period, {}});
    period.visits.reserve(book.visits.size());
    for (const Visit& visit : book.visits) period.visits.push_back(past_of(visit));
    const auto order = [](const PastVisit& visit) { return std::tie(visit.cell, visit.date); };
    if (!std::ranges::is_sorted(period.visits, {}, order)) {
      std::ranges::stable_sort(period.visits, {}, order);
    }
  }
  return past;
}

}  // namespace lapthach::domain
