// The field tables: for each noun the keys of its record in the order they are written.
//
// fields(form, noun) calls form(key, member, need, meaning) for each field, with Limits as a fifth
// argument where a number is bounded. Reading, writing, the schema, the manual and the CSV import
// are forms; a field added to a table is there for all of them.
#pragma once

#include <string_view>

#include "book/fields_decision.hpp"
#include "book/fields_period.hpp"
#include "book/fields_petition.hpp"
#include "book/fields_registers.hpp"
#include "book/fields_registry.hpp"
#include "book/fields_review.hpp"
#include "book/fields_settings.hpp"
#include "book/fields_visit.hpp"

namespace lapthach::book {

/// A file that is one list of records under one key.
template <class Records>
struct ListFile {
  std::string_view key;
  Records& records;
};

template <class Form, class Records>
void fields(Form& form, const ListFile<Records>& file) {
  form(file.key, file.records, Need::required, {"the records", "các bản ghi"});
}

/// The lists of the registry: visit(key, records) for each, the key naming its file too.
template <class Registry, class Visit>
void for_each_list(Registry& registry, Visit visit) {
  visit("units", registry.units);
  visit("cells", registry.cells);
  visit("officials", registry.officials);
  visit("agencies", registry.agencies);
  visit("holidays", registry.holidays);
  visit("unavailable", registry.unavailable);
  visit("exclusions", registry.exclusions);
  visit("travel", registry.travel);
}

}  // namespace lapthach::book
