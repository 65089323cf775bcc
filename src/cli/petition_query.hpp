// The petitions that a query finds, and a table of them.
#pragma once

#include <string>
#include <vector>

#include "cli/petitions.hpp"
#include "lapthach/domain/happened_by.hpp"
#include "lapthach/print/document.hpp"

namespace lapthach::cli {

using Found = std::vector<const docket::Case*>;

/// The petitions of the book folded as of a day, and what a query needs.
struct Docket {
  domain::Records records;
  WorkCalendar calendar;
  Date as_of;
  std::vector<docket::Case> cases;

  Docket(domain::Records read, Date day)
      : records(domain::happened_by(std::move(read), day)),
        calendar(domain::work_calendar(records.registry)),
        as_of(day),
        cases(docket::cases(records, day)) {}
  Docket(const Docket&) = delete;  // the cases point into the records
  Docket& operator=(const Docket&) = delete;

  docket::Scope scope() const { return {records, calendar, as_of}; }
  docket::Query query(const std::string& typed) const {
    return docket::parse_query(typed, records.settings.petitions.queries);
  }
};

/// The petitions that a query finds, with a note on what in it can find nothing.
Found found_by(const std::string& query, const Docket& docket, Context& context);

/// "id, stage" as its names.
std::vector<std::string> names_in(const std::string& list);

/// One row a petition, one column a field.
print::Document table_of(const Found& found, const std::vector<std::string>& fields,
                         const docket::Scope& scope);
/// One table alone.
print::Document document_of(print::Table table, Date as_of);

}  // namespace lapthach::cli
