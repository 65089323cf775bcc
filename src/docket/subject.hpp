// The two things that queries, counts and orders look at, by the same questions.
#pragma once

#include <concepts>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "docket/query_fields.hpp"
#include "lapthach/docket/extract.hpp"

namespace lapthach::docket {

using Texts = std::vector<std::string>;

/// What a query is held against: a case, or what an extract says of one.
template <class S>
concept Subject = requires(const S& subject, const QueryField& field, const QueryFlag& flag) {
  { subject.texts(field) } -> std::same_as<Texts>;
  { subject.date(field) } -> std::same_as<std::optional<Date>>;
  { subject.number(field) } -> std::same_as<std::optional<int>>;
  { subject.holds(flag) } -> std::same_as<bool>;
  { subject.steps() } -> std::same_as<std::span<const domain::Step>>;
};

struct CaseSubject {
  const Case& each;
  const Scope& scope;

  Texts texts(const QueryField& field) const { return field.texts(each, scope); }
  std::optional<Date> date(const QueryField& field) const { return field.date(each, scope); }
  std::optional<int> number(const QueryField& field) const { return field.number(each, scope); }
  bool holds(const QueryFlag& flag) const { return flag.holds(each, scope); }
  std::span<const domain::Step> steps() const { return each.state.steps; }
};

struct RowSubject {
  const Row& row;

  Texts texts(const QueryField& field) const { return row.extract->texts(row.index, field); }
  std::optional<Date> date(const QueryField& field) const {
    return row.extract->date(row.index, field);
  }
  std::optional<int> number(const QueryField& field) const {
    return row.extract->number(row.index, field);
  }
  bool holds(const QueryFlag& flag) const { return row.extract->holds(row.index, flag); }
  std::span<const domain::Step> steps() const { return {}; }
};

static_assert(Subject<CaseSubject> && Subject<RowSubject>);

}  // namespace lapthach::docket
