// What people call the things that a petition names.
#pragma once

#include <string>
#include <vector>

#include "lapthach/base/date_words.hpp"
#include "lapthach/docket/state.hpp"

namespace lapthach::cli {

/// The name of the version of `id` that holds on `day`, else of the last one; the id when there is
/// no name.
template <class Record>
std::string name_on(const std::vector<Record>& all, const decltype(Record::id)& id, Date day) {
  std::string name = id.str();
  for (const Record& record : all) {
    if (record.id != id || record.name.empty()) continue;
    name = record.name;
    if constexpr (requires { record.span; }) {
      if (record.span.contains(day)) break;
    }
  }
  return name;
}

/// The name with the id that commands take: "Phòng Tài chính (phong-tckh)"; empty without an id.
template <class Record>
std::string named(const std::vector<Record>& all, const decltype(Record::id)& id, Date day) {
  const std::string name = name_on(all, id, day);
  return name == id.str() ? name : name + " (" + id.str() + ")";
}

Text name_of(domain::ClockKind clock);
Text name_of(domain::Satisfaction satisfaction);
Text name_of(docket::Verdict verdict);
Text name_of(docket::DayRole role);
/// Of a field that a correction changes; the word itself when people have no other.
Text field_name(const std::string& field);

}  // namespace lapthach::cli
