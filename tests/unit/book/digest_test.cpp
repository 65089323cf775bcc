// The digest changes with what a draw looks at, and with nothing else.
#include <algorithm>

#include <doctest/doctest.h>

#include "book/fields.hpp"
#include "book/order.hpp"
#include "lapthach/book/book.hpp"
#include "random_noun.hpp"

using namespace lapthach;
using namespace lapthach::book;
using namespace lapthach::book::test;

namespace {

constexpr Period drawn{2019, 3};

domain::Records some_records() {
  domain::Records records;
  for (unsigned i = 1; i <= 5; ++i) {
    records.registry.units.push_back(random_noun<domain::Unit>(i));
    records.registry.cells.push_back(random_noun<domain::Cell>(i));
    records.registry.officials.push_back(random_noun<domain::Official>(i));
    records.decisions.push_back(random_noun<domain::Decision>(i));
  }
  domain::PeriodBook before{.period = drawn - 1, .record = {}, .roster = {}, .visits = {}};
  before.visits = {random_noun<domain::Visit>(1), random_noun<domain::Visit>(2)};
  before.roster = random_noun<domain::Roster>(1);
  before.roster->status = domain::RosterStatus::published;
  records.periods.push_back(before);
  sort_records(records);
  return records;
}

}  // namespace

TEST_CASE("the digest is 64 hex digits and does not depend on the order of records") {
  const domain::Records records = some_records();
  const std::string digest = inputs_digest(records, drawn);
  CHECK(digest.size() == 64);
  CHECK(digest.find_first_not_of("0123456789abcdef") == std::string::npos);
  domain::Records shuffled = records;
  std::reverse(shuffled.registry.cells.begin(), shuffled.registry.cells.end());
  std::reverse(shuffled.decisions.begin(), shuffled.decisions.end());
  std::reverse(shuffled.periods[0].visits.begin(), shuffled.periods[0].visits.end());
  CHECK(inputs_digest(shuffled, drawn) == digest);
}

TEST_CASE("the digest changes with what a draw looks at") {
  const domain::Records records = some_records();
  const std::string digest = inputs_digest(records, drawn);
  const auto changes = [&](auto change) {
    domain::Records other = records;
    change(other);
    return inputs_digest(other, drawn) != digest;
  };
  CHECK(changes([](auto& r) { r.settings.roster.minimum_gap = 3; }));
  CHECK(changes([](auto& r) { r.settings.calendar.day = 2; }));
  CHECK(changes([](auto& r) { r.registry.units[0].name += "x"; }));
  CHECK(changes([](auto& r) { r.registry.officials[0].rank += "x"; }));
  CHECK(
      changes([](auto& r) { r.registry.exclusions.push_back(random_noun<domain::Exclusion>(1)); }));
  CHECK(changes([](auto& r) { r.decisions.pop_back(); }));
  CHECK(changes([](auto& r) { r.periods[0].visits.pop_back(); }));
  CHECK(changes([](auto& r) { r.periods[0].roster.reset(); }));
  CHECK(changes([](auto& r) {
    r.periods.push_back({drawn, random_noun<domain::PeriodRecord>(1), {}, {}});
    r.periods.back().record->pins = {random_noun<domain::Pin>(1)};
  }));
  CHECK(changes([](auto& r) { r.settings.calendar.further_months = {2}; }));
  CHECK(changes([](auto& r) { r.registry.cells[0].successors = {r.registry.cells[0].id}; }));
}

TEST_CASE("the digest does not change with anything else") {
  const domain::Records records = some_records();
  const std::string digest = inputs_digest(records, drawn);
  domain::Records other = records;
  other.settings.committee.place = "Lập Thạch";
  other.settings.teams.longest_stay = 4;
  other.registry.officials[0].phone = "0912345678";
  other.registry.cells[0].secretary = "Nguyễn Văn A";
  other.periods[0].visits[0].notes = "x";
  domain::PeriodRecord record;
  record.period = drawn;
  record.planned = domain::meeting_day(records, drawn);
  record.status = domain::PeriodStatus::closed;
  other.periods.push_back({drawn, record, random_noun<domain::Roster>(3), {}});
  other.periods.push_back({drawn + 1, {}, {}, {random_noun<domain::Visit>(9)}});
  CHECK(inputs_digest(other, drawn) == digest);
}
