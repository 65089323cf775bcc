// A small book for the tests of this room: one team, two units, three cells, one published roster.
#pragma once

#include <string_view>

#include "lapthach/domain/records.hpp"

namespace lapthach::minutes::test {

template <class RecordId>
RecordId id(std::string_view text) {
  return RecordId::parse(text).value();
}
inline Date day(std::string_view iso) { return parse_date(iso).value(); }
inline Decimal decimal(std::string_view text) { return parse_decimal(text).value(); }

/// 2019-Q4, meetings on 1 October; a, b and c are sent to den, loc and mot. Nothing is recorded.
domain::Records small_book();

domain::PeriodBook& quarter(domain::Records& records);

/// A visit of `cell` on 1 October that `official` made, with 30 members of whom 28 came.
domain::Visit visit(std::string_view cell, std::string_view official);

}  // namespace lapthach::minutes::test
