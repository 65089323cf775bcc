// Puts everything a book holds into canonical order.
#include "book/order.hpp"

#include "book/fields.hpp"

namespace lapthach::book {

void sort_records(std::vector<domain::Petition>& petitions) {
  sort_records<domain::Petition>(petitions);
  for (domain::Petition& petition : petitions) sort_records(petition.events);
}

void sort_records(domain::Records& records) {
  for_each_list(records.registry, [](auto, auto& list) { sort_records(list); });
  for_each_register(records.registers, [](auto, auto& list) { sort_records(list); });
  sort_records(records.registers.attendance);
  sort_records(records.decisions);
  for (domain::PeriodBook& book : records.periods) {
    sort_records(book.visits);
    sort_records(book.sessions);
    sort_records(book.reviews);
    sort_records(book.petitions);
  }
  std::sort(records.periods.begin(), records.periods.end(),
            [](const auto& a, const auto& b) { return a.period < b.period; });
}

}  // namespace lapthach::book
