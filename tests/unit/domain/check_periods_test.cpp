// Tests of the rules on the period's days, pins, rosters and visits: each is broken once.
#include <doctest/doctest.h>

#include "unit/domain/faults.hpp"
#include "unit/domain/lap_thach.hpp"

using namespace lapthach;
using namespace lapthach::domain;
using namespace lapthach::domain::lap_thach;

namespace {

std::vector<Pin>& pins(Records& book) { return book.periods[0].record->pins; }
Assignment& assignment(Records& book) { return book.periods[0].roster->assignments[0]; }
Visit& visit(Records& book) { return book.periods[0].visits[0]; }

Pin pin(std::string_view cell_id, std::string_view official_id, PinKind kind = PinKind::pair) {
  Pin made;
  made.cell = id<CellId>(cell_id);
  if (!official_id.empty()) made.official = id<OfficialId>(official_id);
  made.kind = kind;
  return made;
}

Records pinned(std::vector<Pin> wanted) {
  Records book = records();
  pins(book) = std::move(wanted);
  return book;
}

}  // namespace

TEST_CASE("The meetings are in their quarter, or were moved over its edge") {
  Records book = records();
  PeriodRecord& record = *book.periods[0].record;
  record.reason = "mưa bão";
  record.actual = day("2019-09-30");
  CHECK(check(book).empty());
  record.actual = day("2019-10-02");
  finds_warning(book, "actual",
                "the meetings of 2019-Q3 were moved to 2019-10-02, which is not in that quarter",
                "unless");
  record.actual = day("2020-01-01");
  finds_error(book, "actual", "moved to 2020-01-01, which is not in that quarter",
              "correct actual");
}

TEST_CASE("The planned day is that of the calendar, until it is made known") {
  Records book = records();
  PeriodRecord& record = *book.periods[0].record;
  record.planned = day("2019-07-01");
  CHECK(check(book).empty());
  record.planned = day("2019-07-02");
  finds_warning(book, "planned", "planned is 2019-07-02, but the calendar gives 2019-07-01",
                "under actual, with reason");
  book.periods[0].roster->status = RosterStatus::published;
  CHECK(check(book).empty());
  book.periods[0].roster.reset();
  record.status = PeriodStatus::closed;
  CHECK(check(book).empty());
}

TEST_CASE("Whoever moves the meetings says why") {
  Records book = records();
  PeriodRecord& record = *book.periods[0].record;
  record.actual = day("2019-07-03");
  finds_warning(book, "actual", "moved from 2019-07-01 to 2019-07-03 without a reason", "reason");
  record.reason = "mưa bão";
  CHECK(check(book).empty());
  record.reason.clear();
  record.actual = day("2019-07-01");
  CHECK(check(book).empty());
}

TEST_CASE("A pin names a cell that exists and an official in office on the day of the meeting") {
  finds_error(pinned({pin("vong-sn", "nguyen-van-a")}), "cell", "no cell vong-sn", "vong-son?");
  finds_error(pinned({pin("thanh-cong-lt", "nguyen-van-a")}), "cell",
              "cell thanh-cong-lt does not exist on 2019-07-01", "registry/cells.yaml");
  finds_error(pinned({pin("vong-son", "nguyen-van-aa")}), "official", "no official nguyen-van-aa",
              "did you mean nguyen-van-a?");
  Records book = pinned({pin("vong-son", "vu-van-d")});
  Official guest = official(book.registry, "tran-thi-c");
  guest.id = id<OfficialId>("vu-van-d");
  guest.name = "Vũ Văn D";
  guest.span.to = day("2019-07-31");
  book.registry.officials.push_back(guest);
  book.periods[0].record->actual = day("2019-08-01");
  book.periods[0].record->reason = "mưa bão";
  finds_error(book, "official", "vu-van-d is not in office on 2019-08-01", "officials.yaml");
}

TEST_CASE("A pair needs an official, the other pins have none") {
  finds_error(pinned({pin("vong-son", "")}), "kind", "names no official", "a pair names");
  finds_error(pinned({pin("vong-son", "nguyen-van-a", PinKind::covered)}), "kind",
              "needs no official", "a pair names");
}

TEST_CASE("A cell cannot be pinned to be attended and to be left out, in either order") {
  const Pin pair = pin("vong-son", "nguyen-van-a");
  const Pin covered = pin("vong-son", "", PinKind::covered);
  const Pin uncovered = pin("vong-son", "", PinKind::uncovered);
  finds_error(pinned({pair, uncovered}), "kind", "attended and to be left out", "keep one");
  finds_error(pinned({uncovered, pair}), "kind", "attended and to be left out", "keep one");
  finds_error(pinned({covered, uncovered}), "kind", "attended and to be left out", "keep one");
  CHECK(check(pinned({covered, pair})).empty());
}

TEST_CASE("A cell cannot be pinned to more officials than may visit it") {
  Records book = pinned({pin("vong-son", "nguyen-van-a"), pin("vong-son", "nguyen-van-b")});
  finds_error(book, "official", "pinned to 2 officials, but visitors_per_cell is 1", "raise");
  book.settings.roster.visitors_per_cell = 2;
  CHECK(check(book).empty());
}

TEST_CASE("An official cannot be pinned to more cells than may be visited") {
  Records book = pinned({pin("vong-son", "nguyen-van-a"), pin("tuy-son", "nguyen-van-a")});
  finds_error(book, "cell", "pinned to 2 cells, but visits_per_official is 1", "raise");
  book.settings.roster.visits_per_official = 2;
  CHECK(check(book).empty());
}

TEST_CASE("The limits of today do not judge the pins of a closed period") {
  Records book = pinned({pin("vong-son", "nguyen-van-a"), pin("tuy-son", "nguyen-van-a")});
  book.periods[0].record->status = PeriodStatus::closed;
  CHECK(check(book).empty());
}

TEST_CASE("A roster names what exists on its day") {
  Records book = records();
  assignment(book).cell = id<CellId>("vong-sn");
  finds_error(book, "cell", "no cell vong-sn", "did you mean vong-son?");
  book = records();
  assignment(book).unit = id<UnitId>("tay-son");
  finds_error(book, "unit", "unit tay-son is not valid on 2019-07-01: the first day is 2025-01-01",
              "registry/units.yaml");
  book = records();
  assignment(book).official = id<OfficialId>("nguyen-van-aa");
  finds_error(book, "official", "no official nguyen-van-aa", "did you mean nguyen-van-a?");
  book = records();
  book.periods[0].roster->uncovered[0].cell = id<CellId>("tuy-sn");
  finds_error(book, "uncovered", "no cell tuy-sn", "did you mean tuy-son?");
}

TEST_CASE("A roster that puts an official into another team is a warning") {
  Records book = records();
  assignment(book).team = id<TeamId>("to-2");
  finds_warning(book, "team", "nguyen-van-a is not in team to-2 on 2019-07-01",
                "draw the roster again");
  book.periods[0].roster->status = RosterStatus::published;
  finds_warning(book, "team", "nguyen-van-a is not in team to-2 on 2019-07-01",
                "lapthach assign repair 2019-Q3");
  book.periods[0].record->status = PeriodStatus::closed;
  finds_warning(book, "team", "nguyen-van-a is not in team to-2 on 2019-07-01", "stays as it was");
}

TEST_CASE("A visit names a cell and officials of its day") {
  Records book = records();
  visit(book).cell = id<CellId>("thanh-cong-lt");
  finds_error(book, "cell", "cell thanh-cong-lt does not exist on 2019-07-01", "cells.yaml");
  book = records();
  visit(book).date = day("2025-07-01");
  finds_error(book, "official",
              "official nguyen-van-a is not in office on 2025-07-01: the last day was 2025-06-30",
              "correct the day here");
}

TEST_CASE("A visitor in no team that day is a warning, unless a substitution is recorded") {
  Records book = records();
  Official guest = official(book.registry, "tran-thi-c");
  guest.id = id<OfficialId>("vu-van-d");
  guest.name = "Vũ Văn D";
  book.registry.officials.push_back(guest);
  visit(book).visitors = {{guest.id, VisitStatus::done, {}}};
  finds_warning(book, "official", "vu-van-d was in no team on 2019-07-01", "substitut");
  visit(book).visitors.push_back({id<OfficialId>("nguyen-van-a"), VisitStatus::substituted, {}});
  CHECK(check(book).empty());
}

TEST_CASE("Visits from before the first decision are not asked for teams") {
  Records book = records();
  visit(book).date = day("2016-10-01");
  CHECK(check(book).empty());
}

TEST_CASE("One official is one visitor") {
  Records book = records();
  visit(book).visitors.push_back(visit(book).visitors[0]);
  finds_error(book, "official", "nguyen-van-a is named twice", "keep one");
}

TEST_CASE("Nobody more than on the roll can be present or absent") {
  Records book = records();
  visit(book).present = 36;
  finds_error(book, "present", "present is 36, of 35 members", "correct present or members");
  visit(book).present = -1;
  finds_error(book, "present", "present is -1", "0 or more");
  visit(book).present = 35;
  visit(book).excused = 0;
  CHECK(check(book).empty());
  visit(book).members.reset();
  visit(book).present = 99;
  CHECK(check(book).empty());
}

TEST_CASE("Two visits of one cell on one day are a fault, across periods too") {
  Records book = records();
  PeriodBook next;
  next.period = {2019, 4};
  next.visits = {visit(book)};
  book.periods.push_back(next);
  finds_error(book, "cell", "two visits of cell vong-son on 2019-07-01",
              "2019-Q3 and 2019-Q4 have one each: put them together in one visit");
  book.periods[1].visits[0].date = day("2019-07-02");
  CHECK(check(book).empty());
}
