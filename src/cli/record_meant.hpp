// Which record of a list a word means: by its id, or by the name that people say.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include <fmt/ranges.h>

#include "cli/arguments.hpp"
#include "lapthach/base/text.hpp"

namespace lapthach::cli {

/// The id of the only one of `records` that is called `word`; else `word` itself.
template <class Record>
std::string id_called(const std::string& word, const std::vector<Record>& records) {
  std::vector<std::string> ids;
  for (const Record& record : records) {
    if (record.id.str() == word) return word;
    if (fold(record.name) == fold(word)) ids.push_back(record.id.str());
  }
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  return ids.size() == 1 ? ids.front() : word;
}

/// The id of the record that `word` means; empty for no word. Throws Error (Fault::usage) with the
/// nearest id.
template <class Record>
auto record_meant(const std::string& word, const Text& noun, const std::vector<Record>& records) {
  using RecordId = decltype(Record::id);
  return id_from<RecordId>(id_called(word, records), noun, ids_of(records));
}

/// The same among those valid on `day`. One that is not is named with those that came after it.
template <class Record>
auto record_meant_on(const std::string& word, const Text& noun, const std::vector<Record>& records,
                     Date day) {
  std::vector<Record> valid;
  std::ranges::copy_if(records, std::back_inserter(valid),
                       [&](const Record& record) { return record.span.contains(day); });
  const std::string id = id_called(word, valid);
  const auto is_it = [&](const Record& record) { return record.id.str() == id; };
  const auto known = std::ranges::find_if(records, is_it);
  if (known != records.end() && std::ranges::none_of(valid, is_it)) {
    const std::string next = fmt::format("{}", fmt::join(known->successors, ", "));
    throw Error(Fault::usage,
                say("the {} {} is not valid on {}", "{} {} không có hiệu lực ngày {}", noun, id,
                    to_string(day)),
                next.empty() ? say("name another, or correct its days",
                                   "nêu tên khác, hoặc sửa thời gian hiệu lực")
                             : say("after it came: {}", "kế tục là: {}", next));
  }
  return id_from<decltype(Record::id)>(id, noun, ids_of(valid));
}

}  // namespace lapthach::cli
