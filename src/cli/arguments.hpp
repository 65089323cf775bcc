// Words of the command line turned into values, with what to type instead when they are wrong.
#pragma once

#include <string>
#include <vector>

#include "cli/usage.hpp"
#include "lapthach/base/date.hpp"
#include "lapthach/base/error.hpp"

namespace lapthach::cli {

Period period_from(const std::string& word);
Date date_from(const std::string& word, std::string_view option);

/// A reason stands in a trailer of the commit: one line.
void refuse_line_breaks(const std::string& reason);

/// The id that `word` is; one of `known`, or Error (Fault::usage) with the nearest. An empty word
/// gives an empty id.
template <class Id>
Id id_from(const std::string& word, const Text& noun, const std::vector<std::string>& known) {
  if (word.empty()) return {};
  for (const auto& name : known) {
    if (name == word) return *Id::parse(name);
  }
  throw Error(Fault::usage,
              say("there is no {} \"{}\" here", "không có {} \"{}\" ở đây", noun, word),
              did_you_mean(word, known));
}

/// The ids of a range of records, in their order.
template <class Range>
std::vector<std::string> ids_of(const Range& records) {
  std::vector<std::string> ids;
  for (const auto& record : records) ids.push_back(record.id.str());
  return ids;
}

}  // namespace lapthach::cli
