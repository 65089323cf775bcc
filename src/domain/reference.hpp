// References by id: whether what a key names is known, and holds on the days it is needed.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/findings.hpp"
#include "domain/versions.hpp"

namespace lapthach::domain {

/// How people speak of one kind of record.
struct Noun {
  Text name;              ///< "unit"
  Text absent;            ///< "is not valid"
  std::string_view file;  ///< where it is written
};
Noun noun_of(const Unit&);
Noun noun_of(const Cell&);
Noun noun_of(const Official&);
Noun noun_of(const Agency&);

/// The first day of `use` that none of `held` contains; nothing when each is held. `held` is not
/// empty and sorted by first day. A `use` without a first day begins with the first of `held`.
std::optional<Date> first_day_without(const std::vector<Span>& held, const Span& use);

/// "unit x is not valid on …: the last day was …". `held` as above, none contains `day`.
Text not_held(const Noun& noun, std::string_view id, const std::vector<Span>& held, Date day);

/// "there is no unit x", and which of `known` may have been meant.
void report_unknown(Findings& findings, Use use, const Noun& noun, std::string_view id,
                    const std::vector<std::string>& known);

/// "correct the day here, or the days of x in registry/units.yaml"
Text correct_days(const Noun& noun, std::string_view id);

/// The spans of the versions of `id`.
template <class Record>
std::vector<Span> spans(const std::vector<Record>& all, const decltype(Record::id)& id) {
  std::vector<Span> held;
  for (const Record& version : versions(all, id)) held.push_back(version.span);
  return held;
}

/// All ids; none when there are too many to look for the one that was meant.
template <class Record>
std::vector<std::string> ids_to_suggest(Findings& findings, const std::vector<Record>& all) {
  std::vector<std::string> ids;
  if (!findings.has_patience(all.size())) return ids;
  for (const Record& record : all) ids.push_back(record.id.str());
  return ids;
}

/// False, and a fault, when nothing is called `id`.
template <class Record>
bool require_known(Findings& findings, Use use, const std::vector<Record>& all,
                   const decltype(Record::id)& id) {
  if (!versions(all, id).empty()) return true;
  report_unknown(findings, use, noun_of(Record{}), id.str(), ids_to_suggest(findings, all));
  return false;
}

/// False, and a fault, when nothing called `id` holds on `day`. `fix()` is the hint when it is
/// known but does not hold that day.
template <class Record, class Fix>
bool require_on(Findings& findings, Use use, const std::vector<Record>& all,
                const decltype(Record::id)& id, Date day, Fix fix) {
  if (!require_known(findings, use, all, id)) return false;
  const auto holds = [&](const Record& version) { return version.span.contains(day); };
  if (std::ranges::any_of(versions(all, id), holds)) return true;
  findings.error(use, not_held(noun_of(Record{}), id.str(), spans(all, id), day), fix());
  return false;
}

template <class Record>
bool require_on(Findings& findings, Use use, const std::vector<Record>& all,
                const decltype(Record::id)& id, Date day) {
  return require_on(findings, use, all, id, day,
                    [&] { return correct_days(noun_of(Record{}), id.str()); });
}

/// "a, b"
std::string listed(const std::vector<UnitId>& ids);

/// What to write instead of a unit that is not valid on `day`: its successors when it has any.
Text instead_of_unit(const Registry& registry, const UnitId& id, Date day);

}  // namespace lapthach::domain
