// The forms that fill a noun from a row of a CSV file through the noun's own field table.
//
// First the values, then the references: what a name means depends on the days of its row and on
// the other rows of the file.
#pragma once

#include <concepts>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "book/fields.hpp"
#include "book/import_match.hpp"
#include "book/import_nouns.hpp"
#include "book/import_sheet.hpp"
#include "book/import_value.hpp"
#include "lapthach/base/text.hpp"

namespace lapthach::book {

/// Collects the columns of a noun.
struct ColumnsForm {
  std::vector<Column> columns;

  template <class T>
  void operator()(std::string_view key, const T&, Need need, Meaning meaning, Limits = {}) {
    columns.push_back({key, need, meaning});
  }
};

template <class Noun>
std::vector<Column> columns_of() {
  ColumnsForm form;
  const Noun noun{};
  fields(form, noun);
  return std::move(form.columns);
}

/// True of a member that names another record which the directory knows.
template <class T>
inline constexpr bool can_refer = false;
template <class Tag>
requires requires(const Directory& directory, Id<Tag> id) { directory.of(id); }
inline constexpr bool can_refer<Id<Tag>> = true;
template <class T>
inline constexpr bool can_refer<std::vector<T>> = can_refer<T>;

template <class T>
bool is_reference(std::string_view key, const T&) {
  return can_refer<T> && key != "id";
}

/// True of a member that one value fills: not of a list.
template <class T>
concept OneValue = requires(const std::string& text, T& value) {
  { read_value(text, value) } -> std::same_as<bool>;
};

inline bool hold(const Limits&, const auto&) { return true; }
inline bool hold(const Limits& limits, const std::integral auto& value) {
  return limits.hold(value);
}
template <std::integral T>
bool hold(const Limits& limits, const std::optional<T>& value) {
  return !value || limits.hold(*value);
}

/// Reads everything but references; an empty field leaves its member as it is.
struct ValuesForm {
  const Sheet& sheet;
  const CsvRow& row;
  std::vector<Diagnostic>& faults;

  template <class T>
  void operator()(std::string_view key, T& member, Need need, Meaning, Limits limits = {}) {
    const CsvField* field = sheet.field(row, key);
    if (!field) return;
    if (field->text.empty()) {
      if (need == Need::required) report_empty(key, *field);
    } else if constexpr (OneValue<T>) {
      if (!is_reference(key, member)) read(*field, member, limits);
    }
  }

 private:
  template <class T>
  void read(const CsvField& field, T& member, const Limits& limits) {
    if (!read_value(field.text, member)) {
      report_wrong(field, type_name(member), suggestion(field.text, member));
    } else if (!hold(limits, member)) {
      report_limits(field, limits);
    }
  }
  template <class T>
  static std::string suggestion(const std::string& text, const T&) {
    if constexpr (requires(T id) { T::parse(text); }) return suggested_id(text);
    return {};
  }
  void report_empty(std::string_view key, const CsvField& field);
  void report_wrong(const CsvField& field, const Text& wanted, const std::string& suggestion);
  void report_character(const CsvField& field, char32_t character);
  void report_limits(const CsvField& field, const Limits& limits);
};

/// Reads the references alone. Faults leave the member as it is.
template <class Noun>
struct ReferencesForm {
  const Sheet& sheet;
  const CsvRow& row;
  const Directory& directory;
  const Noun& dated;  ///< says on which days the references must mean something: days_of()
  std::vector<Diagnostic>& faults;

  template <class T>
  void operator()(std::string_view key, T& member, Need, Meaning, Limits = {}) {
    if constexpr (can_refer<T>) {
      const CsvField* field = sheet.field(row, key);
      if (!field || field->text.empty() || !is_reference(key, member)) return;
      const Span when = days_of(dated, key);
      if (auto found = read(*field, member, when)) member = *std::move(found);
    }
  }

 private:
  template <class Tag>
  std::optional<Id<Tag>> find(const CsvField& field, const std::string& text, const Span& when) {
    Names::Found found = directory.of(Id<Tag>{}).find(text, when);
    if (found.id.empty()) {
      faults.push_back(
          csv_error_at(sheet.csv, field, std::move(found.what), std::move(found.hint)));
    }
    return Id<Tag>::parse(found.id);
  }
  template <class Tag>
  std::optional<Id<Tag>> read(const CsvField& field, const Id<Tag>&, const Span& when) {
    return find<Tag>(field, field.text, when);
  }
  template <class Tag>
  std::optional<std::vector<Id<Tag>>> read(const CsvField& field, const std::vector<Id<Tag>>&,
                                           const Span& when) {
    std::vector<Id<Tag>> ids;
    for (const std::string_view part : split(field.text, ';')) {
      if (trim(part).empty()) continue;
      auto id = find<Tag>(field, std::string(trim(part)), when);
      if (!id) return std::nullopt;
      ids.push_back(*std::move(id));
    }
    return ids;
  }
};

}  // namespace lapthach::book
