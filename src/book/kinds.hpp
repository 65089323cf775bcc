// The kinds of files a book is made of, each as an empty noun.
#pragma once

#include <string_view>
#include <vector>

#include "book/fields.hpp"
#include "lapthach/domain/records.hpp"

namespace lapthach::book {

/// visit(kind, noun) for each kind of file, the noun default-made.
template <class Visit>
void for_each_kind(Visit visit) {
  visit("settings", domain::Settings{});
  const domain::Registry registry;
  for_each_list(registry, [&]<class List>(std::string_view key, const List& list) {
    visit(key, ListFile<const List>{key, list});
  });
  visit("decision", domain::Decision{});
  visit("period", domain::PeriodRecord{});
  visit("roster", domain::Roster{});
  const std::vector<domain::Visit> visits;
  const std::vector<domain::Session> sessions;
  visit("visits", VisitsFile{visits, sessions});
  const std::vector<domain::Review> reviews;
  visit("reviews", ListFile<const std::vector<domain::Review>>{"reviews", reviews});
  const std::vector<domain::Petition> petitions;
  visit("petitions", ListFile<const std::vector<domain::Petition>>{"petitions", petitions});
  const domain::Registers registers;
  for_each_register(registers, [&]<class List>(std::string_view key, const List& list) {
    visit(key, ListFile<const List>{key, list});
  });
  visit("attendance",
        ListFile<const std::vector<domain::MonthlyAttendance>>{"attendance", registers.attendance});
}

/// Throws Error (Fault::usage) when there is no such kind.
[[noreturn]] void refuse_kind(std::string_view kind);

/// use(noun) for the kind of that name.
template <class Use>
void with_kind(std::string_view kind, Use use) {
  bool found = false;
  for_each_kind([&](std::string_view name, const auto& noun) {
    if (name != kind) return;
    found = true;
    use(noun);
  });
  if (!found) refuse_kind(kind);
}

}  // namespace lapthach::book
