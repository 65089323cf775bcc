// What must hold for anything that stands in the place of an extract.
#pragma once

#include <algorithm>
#include <string_view>

#include "docket/query_fields.hpp"
#include "lapthach/docket/extract.hpp"

namespace lapthach::test {

/// Asks for everything that a row may be asked for; how much there was to say.
inline std::size_t ask_all(const docket::Extract& extract, std::size_t row) {
  std::size_t said = extract.id(row).size();
  for (const docket::QueryField& field : docket::all_fields()) {
    if (!field.kept) continue;
    if (field.type == docket::FieldType::date) {
      said += extract.date(row, field).has_value();
    } else if (field.type == docket::FieldType::number) {
      said += extract.number(row, field).has_value();
    } else {
      for (const std::string& text : extract.texts(row, field)) said += text.size();
    }
  }
  for (const docket::QueryFlag& flag : docket::all_flags()) {
    said += flag.kept && extract.holds(row, flag);
  }
  return said;
}

/// True when the bytes are refused, or no answer reaches beyond them.
inline bool extract_holds(std::string_view bytes) {
  const auto extract = docket::Extract::read(bytes);
  if (!extract) return true;
  const std::size_t fields = docket::all_fields().size() + docket::all_flags().size() + 1;
  for (std::size_t row = 0; row < std::min<std::size_t>(extract->size(), 100); ++row) {
    if (ask_all(*extract, row) > fields * (bytes.size() + 1)) return false;
  }
  return true;
}

}  // namespace lapthach::test
