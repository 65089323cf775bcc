// The fields and flags that queries know, each with how to get it.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lapthach/docket/query.hpp"

namespace lapthach::docket {

enum class FieldType {
  word,   ///< an id or a word of a closed list; has a name people say
  label,  ///< a short text
  text,   ///< a long one
  date,
  number,
};

/// How many times the matter was passed on to a higher level.
int times_referred(const Case& each);

/// A field of a case: has one function, that of its type. Words, labels and texts have `text` when
/// there is one at most (empty: none), which lives as long as the case, else `several`.
struct QueryField {
  std::string_view name;
  FieldType type;
  std::string_view (*text)(const Case&) = nullptr;
  std::vector<std::string> (*several)(const Case&, const Scope&) = nullptr;
  std::optional<Date> (*date)(const Case&, const Scope&) = nullptr;
  std::optional<int> (*number)(const Case&, const Scope&) = nullptr;
  bool kept = true;  ///< in an Extract: short, and soon worked out of its petition alone

  std::vector<std::string> texts(const Case& each, const Scope& scope) const;
};
std::span<const QueryField> all_fields();
const QueryField* field_named(std::string_view name);

/// Those in which a word is looked for.
inline constexpr std::string_view word_fields[] = {"id", "ref", "title", "text", "place"};

struct QueryFlag {
  std::string_view name;
  bool (*holds)(const Case&, const Scope&);
  bool kept = true;  ///< in an Extract
};
std::span<const QueryFlag> all_flags();
const QueryFlag* flag_named(std::string_view name);

/// The members of an event that `event:KIND.MEMBER` can ask, and those that `ever:` can.
struct EventField {
  std::string_view name;
  FieldType type;
  std::vector<std::string> (*texts)(const domain::Event&) = nullptr;
  std::optional<Date> (*date)(const domain::Event&) = nullptr;
};
std::span<const EventField> event_fields();
const EventField* event_field_named(std::string_view name);

/// The kind of event that `return`, `returned` or the like means.
std::optional<domain::EventKind> event_kind_named(std::string_view name);

/// What people call the thing with that id in a field of words, on the day when the petition was
/// raised; empty when it has no other name.
std::string name_in_field(std::string_view field, const std::string& id, Date raised,
                          const Scope& scope);
/// Whether the things in that field have other names.
bool has_names(std::string_view field);

}  // namespace lapthach::docket
