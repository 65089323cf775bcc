// Tests of the rules on settings and registry: each is broken once.
#include <doctest/doctest.h>

#include "unit/domain/faults.hpp"
#include "unit/domain/lap_thach.hpp"

using namespace lapthach;
using namespace lapthach::domain;
using namespace lapthach::domain::lap_thach;

namespace {

Requirement requirement(std::string_view name, int count) {
  Requirement made;
  made.name = name;
  made.count = count;
  return made;
}

}  // namespace

TEST_CASE("In a book without fault nothing is found") { CHECK(check(records()).empty()); }

TEST_CASE("In an empty book nothing is found") { CHECK(check({}).empty()); }

TEST_CASE("Settings out of their range are faults") {
  const auto broken = [](auto change) {
    Records book = records();
    change(book.settings);
    return book;
  };
  finds_error(broken([](Settings& s) { s.calendar.day = 32; }), "day", "32", "1 to 31");
  finds_error(broken([](Settings& s) { s.calendar.month = 0; }), "month", "0", "1 to 3");
  finds_error(broken([](Settings& s) { s.roster.visits_per_official = 10; }), "visits_per_official",
              "10", "1 to 9");
  finds_error(broken([](Settings& s) { s.roster.visitors_per_cell = 10; }), "visitors_per_cell",
              "10", "1 to 9");
  finds_error(broken([](Settings& s) { s.roster.separation_minutes = -1; }), "separation_minutes",
              "-1", "0 to 1440");
  finds_error(broken([](Settings& s) { s.roster.minimum_gap = -1; }), "minimum_gap", "-1", "0 to");
  finds_error(broken([](Settings& s) { s.roster.priority.threshold = 101; }), "priority",
              "threshold is 101", "0 to 100");
  finds_error(broken([](Settings& s) { s.roster.requirements = {requirement("một", 0)}; }), "count",
              "0", "1 to");
  finds_error(broken([](Settings& s) { s.calendar.further_months = {1}; }), "further_months", "1",
              "2 to 3");
  finds_error(broken([](Settings& s) { s.teams.least_members = 5, s.teams.most_members = 4; }),
              "most_members", "most_members is 4, least_members 5", "at least 5");
  finds_error(broken([](Settings& s) {
                s.teams.required_roles = {{"leader", 1, {}, {}}, {"leader", 1, {}, {}}};
              }),
              "role", "required twice", "together");
  finds_error(broken([](Settings& s) {
                s.roster.requirements = {requirement("một", 1), requirement("một", 2)};
              }),
              "name", "two requirements are called một", "another name");
  finds_error(broken([](Settings& s) { s.reports.public_minimum = 0; }), "public_minimum",
              "public_minimum is 0", "1 to 1000");
  finds_error(broken([](Settings& s) {
                s.reports.tables = {{PaperTable::visits, {}}, {PaperTable::visits, {}}};
              }),
              "table", "the columns of visits are chosen twice", "leave one of the two out");
  finds_error(broken([](Settings& s) {
                s.reports.tables = {{PaperTable::visits, {{"cell", ""}, {"cell", "Chi bộ"}}}};
              }),
              "column", "cell stands twice in visits", "leave one of the two out");
}

TEST_CASE("A span that ends before it begins is a fault") {
  Records book = records();
  Agency backwards;
  backwards.id = id<AgencyId>("phong-y-te");
  backwards.span = span("2030-01-01", "2029-12-31");
  book.registry.agencies.push_back(backwards);
  finds_error(book, "to", "ends on 2029-12-31, before it begins on 2030-01-01", "from or to");
}

TEST_CASE("Two versions of one thing may not hold on one day") {
  Records book = records();
  Official& post = official(book.registry, "tran-thi-c");
  Official next = post;
  next.span = span("2025-06-30");
  book.registry.officials.push_back(next);
  finds_error(book, "id", "official tran-thi-c is written twice", "from, to");
  book.registry.officials.back().span = span("2025-07-01");
  CHECK(check(book).empty());
}

TEST_CASE("A holiday written twice is a fault") {
  Records book = records();
  book.registry.holidays.push_back({day("2019-01-01"), DayKind::work, "", {}});
  finds_error(book, "date", "2019-01-01 is written twice", "keep one");
}

TEST_CASE("A parent must be known and valid as long as its unit") {
  Records book = records();
  unit(book.registry, "hop-ly").parent = id<UnitId>("huyen-lap-tach");
  finds_error(book, "parent", "no unit huyen-lap-tach", "did you mean huyen-lap-thach?");
  book = records();
  unit(book.registry, "hop-ly-2025").parent = id<UnitId>("vinh-phuc");
  finds_error(book, "parent",
              "unit vinh-phuc is not valid on 2025-07-01: the last day was 2025-06-30",
              "end this version");
}

TEST_CASE("Successors must be known, valid the day after, and follow a last day") {
  Records book = records();
  unit(book.registry, "hop-ly").successors = {id<UnitId>("hop-li-2025")};
  finds_error(book, "successors", "no unit hop-li-2025", "did you mean hop-ly-2025?");
  unit(book.registry, "hop-ly").successors = {id<UnitId>("trieu-de")};
  finds_error(book, "successors", "unit trieu-de is not valid on 2025-07-01", "correct the day");
  book = records();
  unit(book.registry, "hop-ly-2025").successors = {id<UnitId>("son-dong-2025")};
  finds_error(book, "successors", "hop-ly-2025 names successors but has no last day", "to");
}

TEST_CASE("An agency's successors are held to the same rules") {
  Records book = records();
  book.registry.agencies.back().successors = {id<AgencyId>("phong-nnmtt")};
  finds_error(book, "successors", "no agency phong-nnmtt", "did you mean phong-nnmt?");
}

TEST_CASE("A circle of successors is told with its way") {
  Records book = records();
  Agency& gone = book.registry.agencies.front();
  REQUIRE(gone.id.str() == "phong-nnmt");
  gone.span.to = day("2025-02-28");
  gone.span.from = day("2025-01-01");
  gone.successors = {id<AgencyId>("phong-tnmt")};
  CHECK(tells(book, "successors goes in a circle: phong-nnmt > phong-tnmt > phong-nnmt"));
}

TEST_CASE("A unit set up again after a merger is no circle") {
  Records book = records();
  Unit again = unit(book.registry, "trieu-de");
  again.span = span("2025-07-01");
  again.parent = id<UnitId>("phu-tho");
  again.successors.clear();
  book.registry.units.push_back(again);
  unit(book.registry, "tay-son").successors = {id<UnitId>("trieu-de")};
  sort(book.registry);
  for (Official& each : book.registry.officials) each.span.to.reset();
  CHECK(check(book).empty());
}

TEST_CASE("A unit above itself is a circle of parents") {
  Records book = records();
  unit(book.registry, "phu-tho").parent = id<UnitId>("phu-tho");
  finds_error(book, "parent", "phu-tho > phu-tho", "take one");
}

TEST_CASE("A cell must stand in a unit that is known") {
  Records book = records();
  cell(book.registry, "thanh-cong-lt").unit = id<UnitId>("lap-tach-2025");
  finds_error(book, "unit", "no unit lap-tach-2025", "did you mean lap-thach-2025?");
  cell(book.registry, "thanh-cong-lt").unit = id<UnitId>("xa-nao-do");
  finds_error(book, "unit", "no unit xa-nao-do", "add it to registry/units.yaml");
}

TEST_CASE("A cell whose unit was abolished is told which unit to move to") {
  Records book = records();
  std::erase_if(book.registry.cells,
                [](const Cell& each) { return each.unit.str() == "hop-ly-2025"; });
  cell(book.registry, "tuy-son").span.to.reset();
  finds_error(book, "unit", "unit hop-ly is not valid on 2025-07-01: the last day was 2025-06-30",
              "to: 2025-06-30 and add one with from: 2025-07-01 in its new unit: hop-ly-2025");
}

TEST_CASE("A cell open in a unit abolished without successors is a fault") {
  Records book = records();
  unit(book.registry, "phu-tho").parent = UnitId();
  unit(book.registry, "son-dong-2025").span.to = day("2026-06-30");
  std::erase_if(book.registry.cells, [](const Cell& each) {
    return each.id.str() == "vong-son" && each.unit.str() == "son-dong-2025";
  });
  finds_error(book, "unit",
              "Thành Công (thanh-cong-sd): unit son-dong-2025 is not valid on 2026-07-01",
              "name the successors of son-dong-2025");
}

TEST_CASE("A cell that is older than its unit is told the unit of that day") {
  Records book = records();
  cell(book.registry, "thanh-cong-sd").span.from = day("2025-06-01");
  finds_error(book, "unit", "the first day is 2025-07-01", "registry/units.yaml");
}

TEST_CASE("Counts of a roll and the day of a cell are checked") {
  Records book = records();
  cell(book.registry, "thanh-cong-lt").exempt = 41;
  finds_error(book, "exempt", "41 members are exempt, but only 40", "correct");
  cell(book.registry, "thanh-cong-lt").exempt = -1;
  finds_error(book, "exempt", "exempt is -1", "0 or more");
  book = records();
  cell(book.registry, "thanh-cong-lt").day = 0;
  finds_error(book, "day", "day is 0", "1 to 31");
}

TEST_CASE("Cells meet within the window of the calendar, unless a reason is given") {
  Records book = records();
  book.settings.calendar.day = 3;
  book.settings.calendar.earliest_day = 1;
  book.settings.calendar.latest_day = 5;
  const auto before = check(book).size();
  cell(book.registry, "thanh-cong-lt").day = 5;
  CHECK(check(book).size() == before);
  cell(book.registry, "thanh-cong-lt").day = 6;
  finds_warning(book, "day", "meets on day 6, but cells meet from day 1 to day 5", "latest_day");
  cell(book.registry, "thanh-cong-lt").day.reset();
  book.settings.calendar.earliest_day.reset();
  book.settings.calendar.day = 6;
  finds_error(book, "day", "day is 6, but cells meet from day 1 to day 5", "latest_day");
  book.settings.calendar.day = 1;
  book.settings.calendar.latest_day = 32;
  finds_error(book, "latest_day", "32", "1 to 31");
}

TEST_CASE("A meeting moved out of the window wants a reason") {
  Records book = records();
  book.settings.calendar.latest_day = 5;
  PeriodBook period;
  period.period = Period{2025, 4};
  period.record.emplace().period = period.period;
  period.record->moves = {{id<CellId>("thanh-cong-lt"), day("2025-10-09"), {}, "", {}}};
  book.periods = {period};
  finds_warning(book, "date", "cell thanh-cong-lt meets on 2025-10-09, but cells meet", "reason");
  book.periods.front().record->moves.front().reason = "bão";
  CHECK(check(book).empty());
}

TEST_CASE("Cells without a time are warned of one by one, or once when none has one") {
  Records book = records();
  book.settings.calendar.time.reset();
  finds_warning(book, "time", "any of the cells (7)", "lapthach.yaml");
  CHECK(check(book)[0].where.line == 3);
  for (Cell& each : book.registry.cells) each.time = parse_time("19:30");
  CHECK(check(book).empty());
  cell(book.registry, "thanh-cong-sd").time.reset();
  finds_warning(book, "time", "Thành Công (thanh-cong-sd) has no time", "whole day");
}

TEST_CASE("A home must be known; one that is gone is a warning") {
  Records book = records();
  official(book.registry, "tran-thi-c").home_cell = id<CellId>("vong-sn");
  finds_error(book, "home_cell", "no cell vong-sn", "did you mean vong-son?");
  book = records();
  official(book.registry, "tran-thi-c").home_unit = id<UnitId>("hop-ly");
  CHECK(check(book).empty());
  official(book.registry, "tran-thi-c").span.to.reset();
  finds_warning(book, "home_unit", "unit hop-ly is not valid on 2025-07-01", "add one");
}

TEST_CASE("Two officials of one name in office at once are a warning, one after the other not") {
  Records book = records();
  official(book.registry, "nguyen-van-b").name = "NGUYỄN VĂN A";
  finds_warning(book, "name", "nguyen-van-a and nguyen-van-b have the same name", "by id");
  official(book.registry, "tran-thi-c").name = "Nguyễn  Văn A";
  official(book.registry, "nguyen-van-b").name = "Nguyễn Văn B";
  official(book.registry, "nguyen-van-b").span.to.reset();
  finds_warning(book, "name", "nguyen-van-a and tran-thi-c", "by id");
  book = records();
  Official later = official(book.registry, "tran-thi-c");
  later.id = id<OfficialId>("tran-thi-c-2");
  later.span = span("2025-07-01");
  book.registry.officials.push_back(later);
  CHECK(check(book).empty());
}

TEST_CASE("Absences name known officials, who are in office on some of the days") {
  Records book = records();
  book.registry.unavailable[0].official = id<OfficialId>("tran-thi-d");
  finds_error(book, "official", "no official tran-thi-d", "did you mean tran-thi-c?");
  book = records();
  book.registry.unavailable[0].span = span("2026-01-01", "2026-02-01");
  finds_warning(book, "official", "tran-thi-c is not in office on any of these days",
                "officials.yaml");
  book.registry.unavailable[0].span = span("2019-02-01", "2019-01-01");
  finds_error(book, "to", "before it begins", "from or to");
}

TEST_CASE("Exclusions name known officials and cells") {
  Records book = records();
  book.registry.exclusions[0].cell = id<CellId>("tuy-sn");
  finds_error(book, "cell", "no cell tuy-sn", "did you mean tuy-son?");
  book = records();
  book.registry.exclusions[0].official = id<OfficialId>("nguyen-van-x");
  finds_error(book, "official", "no official nguyen-van-x", "did you mean nguyen-van-a?");
}

TEST_CASE("Travel names known officials and cells, each official once, at no cost below zero") {
  Records book = records();
  book.registry.travel[0].costs.push_back({id<CellId>("xa-xoi"), 9});
  finds_error(book, "costs", "no cell xa-xoi", "registry/cells.yaml");
  book.registry.travel[0].costs.back() = {id<CellId>("tuy-son"), -9};
  finds_error(book, "costs", "travel to tuy-son costs -9", "0 or more");
  book = records();
  book.registry.travel.push_back(book.registry.travel[0]);
  finds_error(book, "official", "travel of nguyen-van-a is written twice", "one record");
}

TEST_CASE("Faults come all at once, in the order of their places") {
  Records book = records();
  book.files = {"registry/cells.yaml", "registry/units.yaml"};
  cell(book.registry, "thanh-cong-sd").mark = {0, 90, 5};
  cell(book.registry, "thanh-cong-sd").exempt = 50;
  cell(book.registry, "thanh-cong-lt").mark = {0, 80, 5};
  cell(book.registry, "thanh-cong-lt").exempt = 50;
  unit(book.registry, "hop-ly").mark = {1, 7, 5};
  unit(book.registry, "hop-ly").parent = id<UnitId>("khong-co");
  const std::vector<Diagnostic> found = check(book);
  REQUIRE(found.size() == 3);
  CHECK(found[0].where == Where{"registry/cells.yaml", 80, 5, "exempt"});
  CHECK(found[1].where == Where{"registry/cells.yaml", 90, 5, "exempt"});
  CHECK(found[2].where == Where{"registry/units.yaml", 7, 5, "parent"});
}
