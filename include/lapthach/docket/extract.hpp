// What queries ask of the petitions of one file, worked out for one day and put into bytes, so that
// lists and counts need neither read nor fold them again.
//
// The bytes hold one column a field, of one cell a petition. A cell is the place of a text in a
// dictionary of the extract, the day (counted from 1970) or the number; the least of all is none.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lapthach/docket/query.hpp"

namespace lapthach::docket {

struct QueryField;
struct QueryFlag;

/// The bytes, of the cases of one file.
std::string extract_of(std::span<const Case> cases, const Scope& scope);
/// The same with nothing but the ids, the flags and `fields` worked out: for a query that asks no
/// more, and that nobody asks again.
std::string extract_of(std::span<const Case> cases, const Scope& scope,
                       const std::vector<std::string>& fields);

class Extract {
 public:
  /// Nothing when the bytes are none of extract_of(). They must outlive the extract.
  static std::optional<Extract> read(std::string_view bytes);

  std::size_t size() const { return rows_; }  ///< how many petitions

  // Of a field or flag that is kept, and a row below size().
  std::uint32_t cell(std::size_t row, const QueryField& field) const;
  std::vector<std::string> texts(std::size_t row, const QueryField& field) const;
  std::optional<Date> date(std::size_t row, const QueryField& field) const;
  std::optional<int> number(std::size_t row, const QueryField& field) const;
  bool holds(std::size_t row, const QueryFlag& flag) const;
  std::string_view id(std::size_t row) const;

 private:
  std::uint32_t word(std::size_t index) const;
  std::string_view text(std::uint32_t place) const;

  std::string_view words_;  ///< columns, flags, and where each text ends
  std::string_view texts_;
  std::size_t rows_ = 0;
  std::size_t columns_ = 0;
};

/// One petition of an extract.
struct Row {
  const Extract* extract = nullptr;
  std::size_t index = 0;

  std::string_view id() const { return extract->id(index); }
};

/// Whether rows say enough for that query, or that field; else cases are needed.
bool rows_answer(const Query& query);
bool rows_answer(std::string_view field);

/// The fields that such a query looks at.
std::vector<std::string> fields_of(const Query& query);

/// The rows that match, in order of the extracts.
std::vector<Row> select(const Query& query, const std::vector<Extract>& extracts,
                        const Scope& scope);
/// As field_values(), count_by() and sort_cases() of the cases.
std::vector<std::string> field_values(std::string_view field, const Row& row);
std::vector<Count> count_by(const std::vector<Row>& rows, const std::vector<std::string>& fields);
void sort_rows(std::vector<Row>& rows, std::string_view spec);
void sort_by_id(std::vector<Row>& rows);

}  // namespace lapthach::docket
