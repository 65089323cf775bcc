// Takes summands from cases and from rows.
#include "lapthach/docket/summand.hpp"

#include <algorithm>

#include "docket/query_fields.hpp"

namespace lapthach::docket {

namespace {

/// The first text of a cell, or nothing said.
template <class Id>
Id id_in(const Row& row, const QueryField& field) {
  const auto texts = row.extract->texts(row.index, field);
  return texts.empty() ? Id() : Id::parse(texts.front()).value_or(Id());
}

/// What a summand asks of a row, found by name once.
struct Columns {
  const QueryField& unit = *field_named("unit");
  const QueryField& cell = *field_named("cell");
  const QueryField& bucket = *field_named("bucket");
  const QueryField& voices = *field_named("voices");
  const QueryField& answered = *field_named("answered");
  const QueryField& replied = *field_named("replied");
  const QueryField& referred = *field_named("referred");
  const QueryFlag& open = *flag_named("open");
  const QueryFlag& overdue = *flag_named("overdue");
  const QueryFlag& counted = *flag_named("counted");
};

const Columns& columns() {
  static const Columns columns;
  return columns;
}

Period period_of(const Row& row) {
  const auto id = domain::PetitionId::parse(row.id());
  return id ? id->period() : Period{};
}

}  // namespace

Summand summand_of(const Case& each) {
  Summand summand;
  summand.period = each.petition->id.period();
  summand.unit = each.petition->unit;
  summand.cell = each.petition->cell;
  summand.bucket = each.state.bucket;
  summand.voices = each.petition->voices;
  summand.answered = each.state.round().answered.has_value();
  summand.replied = each.state.round().closed.has_value();
  summand.open = each.state.is_open();
  summand.overdue = summand.open && each.state.overdue;
  summand.referred = times_referred(each) > 0;
  return summand;
}

Summand summand_of(const Row& row) {
  const Columns& of = columns();
  const Extract& extract = *row.extract;
  Summand summand;
  summand.period = period_of(row);
  summand.unit = id_in<domain::UnitId>(row, of.unit);
  summand.cell = id_in<domain::CellId>(row, of.cell);
  summand.bucket = id_in<domain::BucketId>(row, of.bucket);
  summand.voices = extract.number(row.index, of.voices).value_or(1);
  summand.answered = extract.date(row.index, of.answered).has_value();
  summand.replied = extract.date(row.index, of.replied).has_value();
  summand.open = extract.holds(row.index, of.open);
  summand.overdue = summand.open && extract.holds(row.index, of.overdue);
  summand.referred = extract.number(row.index, of.referred).value_or(0) > 0;
  return summand;
}

std::vector<Summand> summands(const std::vector<Extract>& extracts, Period first, Period last) {
  std::vector<Summand> all;
  for (const Extract& extract : extracts) {
    for (std::size_t i = 0; i < extract.size(); ++i) {
      const Row row{&extract, i};
      const Period period = period_of(row);
      if (period < first || last < period) continue;
      if (extract.holds(i, columns().counted)) all.push_back(summand_of(row));
    }
  }
  return all;
}

}  // namespace lapthach::docket
