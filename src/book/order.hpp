// The canonical order of records in memory and in files.
#pragma once

#include <algorithm>
#include <tuple>
#include <vector>

#include "lapthach/domain/records.hpp"

namespace lapthach::book {

inline auto order_key(const domain::Unit& r) { return std::tie(r.id, r.span.from); }
inline auto order_key(const domain::Cell& r) { return std::tie(r.id, r.span.from); }
inline auto order_key(const domain::Official& r) { return std::tie(r.id, r.span.from); }
inline auto order_key(const domain::Agency& r) { return std::tie(r.id, r.span.from); }
inline auto order_key(const domain::Holiday& r) { return std::tie(r.date, r.name); }
inline auto order_key(const domain::Unavailability& r) { return std::tie(r.official, r.span.from); }
inline auto order_key(const domain::Exclusion& r) {
  return std::tie(r.official, r.cell, r.span.from);
}
inline auto order_key(const domain::Travel& r) { return std::tie(r.official); }
inline auto order_key(const domain::Decision& r) { return std::tie(r.effective, r.id); }
inline auto order_key(const domain::Petition& r) { return std::tie(r.id); }
inline auto order_key(const domain::Event& r) {
  return std::tuple(r.at, domain::number_of(r.id), r.id);
}
inline auto order_key(const domain::Visit& r) { return std::tie(r.cell, r.date); }

inline auto order_key(const domain::Session& r) { return std::tie(r.unit, r.date); }
inline auto order_key(const domain::Review& r) { return std::tie(r.team); }
inline auto order_key(const domain::Notebook& r) { return std::tie(r.number); }
inline auto order_key(const domain::Training& r) { return std::tie(r.date, r.subject); }
inline auto order_key(const domain::Briefing& r) { return std::tie(r.date, r.unit); }
inline auto order_key(const domain::Inspection& r) { return std::tie(r.date, r.team, r.official); }
inline auto order_key(const domain::MonthlyAttendance& r) { return std::tie(r.month, r.cell); }

/// Sorts records into canonical order; equals stay as they were.
template <class T>
void sort_records(std::vector<T>& records) {
  const auto before = [](const T& a, const T& b) { return order_key(a) < order_key(b); };
  // What comes from our own files is in order, and sorting would move every record all the same.
  if (std::is_sorted(records.begin(), records.end(), before)) return;
  std::stable_sort(records.begin(), records.end(), before);
}

/// Petitions with the events of each.
void sort_records(std::vector<domain::Petition>& petitions);

/// Every list of `records`.
void sort_records(domain::Records& records);

}  // namespace lapthach::book
