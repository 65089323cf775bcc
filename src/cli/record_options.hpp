// The words of the record commands, made from the fields of what they record.
#pragma once

#include <map>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "cli/words.hpp"
#include "lapthach/book/record.hpp"

namespace lapthach::cli {

using Json = nlohmann::ordered_json;

/// What the options of one record said. Stays where it is: the words are bound to it.
struct RecordOptions {
  std::string from;      ///< a file with records
  std::string encoding;  ///< of that file
  std::string correct;   ///< why something recorded changes
  std::vector<book::RecordField> fields;
  std::map<std::string, std::string> values;              ///< by path
  std::map<std::string, std::vector<std::string>> lists;  ///< by path
};

/// Names an option for each field of `kind`, --from, --encoding and --correct.
void bind_record(Words& words, book::RecordKind kind, RecordOptions& options);

/// The record as the options state it; an empty object when they state nothing.
Json record_of(const RecordOptions& options);

/// "a=b" in two; `form` is what is said of one without "=".
std::pair<std::string, std::string> pair_from(const std::string& word, std::string_view option,
                                              const Text& form);

}  // namespace lapthach::cli
