// The query language of `lapthach petition list`: what to look for among petitions.
//
//   query = and {"OR" and}         and  = not {["AND"] not}       not = ["NOT" | "-"] atom
//   atom  = "(" query ")" | FIELD OP VALUES | is:FLAG | has:FIELD | no:FIELD | @SAVED
//         | ever:EVENT | ever:FIELD OP VALUES | event:KIND[.FIELD OP VALUES] | word | "phrase"
//   OP    = ":" | "=" | "!=" | "<" | "<=" | ">" | ">=" | "~"
//   VALUES = VALUE {"," VALUE}     VALUE = word | "phrase" | A..B | A.. | ..B
//
// @SAVED is the id of a query in lapthach.yaml. Words, ":" and "~" take no notice of case and
// marks; "=" does. Days: 2019-07-01, 2019-07, 2019, 2019-Q3, today, -30d, +5wd (working days).
// Model: research/petition-systems.md, 3.10.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lapthach/docket/docket.hpp"

namespace lapthach::docket {

enum class Op { has, equal, not_equal, less, at_most, greater, at_least, like };

/// One value, or what lies from `text` to `upto`, both included; an empty end is open.
struct QueryValue {
  std::string text;
  std::string upto;
  bool range = false;

  bool operator==(const QueryValue&) const = default;
};

enum class QueryKind {
  everything,
  either,    ///< of `parts`
  both,      ///< all of `parts`
  negation,  ///< of the one part
  word,      ///< `values[0]` stands in id, number, title, text or place
  test,      ///< `field op values`
  flag,      ///< is:FIELD
  present,   ///< has:FIELD
  absent,    ///< no:FIELD
  ever,      ///< ever:FIELD, an event; or with `values` a field of the past
  event,     ///< event:FIELD, a kind; with `member op values` of that event
  saved,     ///< @FIELD; `parts[0]` is what it stands for, none while that is not known
};

struct Query {
  QueryKind kind = QueryKind::everything;
  std::string field;
  std::string member;
  Op op = Op::has;
  std::vector<QueryValue> values;
  std::vector<Query> parts;

  bool operator==(const Query&) const = default;
};

/// Reads a query. Throws Error (Fault::usage) with the place, what is wrong and the nearest name:
/// an unknown field is never an empty list. Without `saved`, what a name stands for stays open.
Query parse_query(std::string_view text);
/// The same, with the saved queries of the book in the place of their names. Throws too when a name
/// is unknown, or leads back to itself.
Query parse_query(std::string_view text, const std::vector<domain::SavedQuery>& saved);
/// The query in one way of writing; parse_query() reads it back the same.
std::string to_string(const Query& query);

/// What queries look at besides the case.
struct Scope {
  const domain::Records& records;
  const WorkCalendar& calendar;
  Date as_of;
};

bool matches(const Query& query, const Case& each, const Scope& scope);
/// The cases that match, in their order.
std::vector<const Case*> select(const Query& query, const std::vector<Case>& cases,
                                const Scope& scope);

/// What can find nothing although it is well formed: an id that the book does not know, a small
/// `or` that is looked for as a word. One sentence each, with the nearest name.
std::vector<Text> doubts(const Query& query, const domain::Records& records);

/// All fields that can be asked, sorted.
std::vector<std::string> query_fields();
/// What a field says of a case: ids, words, days, numbers as text; several when it holds several.
/// Throws Error (Fault::usage) when there is no such field.
std::vector<std::string> field_values(std::string_view field, const Case& each, const Scope& scope);

/// True for fields of free words; the others hold ids, words of closed lists, days and numbers.
bool is_free_text(std::string_view field);

struct Count {
  std::vector<std::string> values;  ///< one a field; empty when a case has none
  int n = 0;

  bool operator==(const Count&) const = default;
};
/// How many cases have each combination of values, in order of the values. A case that has several
/// values of a field counts once for each.
std::vector<Count> count_by(const std::vector<const Case*>& cases,
                            const std::vector<std::string>& fields, const Scope& scope);

/// Sorts by a field, downward with "-" before it; numbers by value, words by the Vietnamese
/// alphabet; who has none comes last. Equals stay as they were.
void sort_cases(std::vector<const Case*>& cases, std::string_view spec, const Scope& scope);

}  // namespace lapthach::docket
