// Puts everything a book holds into canonical order.
#include "book/order.hpp"

#include "book/fields.hpp"

namespace lapthach::book {

void sort_records(domain::Records& records) {
  for_each_list(records.registry, [](auto, auto& list) { sort_records(list); });
  sort_records(records.decisions);
  for (domain::PeriodBook& book : records.periods) sort_records(book.visits);
  std::sort(records.periods.begin(), records.periods.end(),
            [](const auto& a, const auto& b) { return a.period < b.period; });
}

}  // namespace lapthach::book
