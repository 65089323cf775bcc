// Tests of look-ups as of a day, over the reorganisations of 2025.
#include <doctest/doctest.h>

#include "unit/domain/faults.hpp"
#include "unit/domain/lap_thach.hpp"

using namespace lapthach;
using namespace lapthach::domain;
using namespace lapthach::domain::lap_thach;

namespace {

std::vector<std::string> now(const Registry& registry, std::string_view unit_id,
                             std::string_view date) {
  std::vector<std::string> ids;
  for (const UnitId& unit : units_now(registry, id<UnitId>(unit_id), day(date))) {
    ids.push_back(unit.str());
  }
  return ids;
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("A unit is found on its days, the last one included, and on no other") {
  const Registry book = registry();
  CHECK(unit_on(book, id<UnitId>("trieu-de"), day("2024-12-31")));
  CHECK_FALSE(unit_on(book, id<UnitId>("trieu-de"), day("2025-01-01")));
  CHECK_FALSE(unit_on(book, id<UnitId>("tay-son"), day("2024-12-31")));
  CHECK(unit_on(book, id<UnitId>("tay-son"), day("2025-01-01")));
  CHECK_FALSE(unit_on(book, id<UnitId>("tay-son"), day("2025-07-01")));
  CHECK_FALSE(unit_on(book, id<UnitId>("khong-co"), day("2019-07-01")));
}

TEST_CASE("The versions of a cell lead to the unit it stood in on each day") {
  const Registry book = registry();
  const auto unit_of = [&](std::string_view date) {
    return cell_on(book, id<CellId>("vong-son"), day(date))->unit.str();
  };
  CHECK(unit_of("2019-07-01") == "trieu-de");
  CHECK(unit_of("2025-03-01") == "tay-son");
  CHECK(unit_of("2026-10-01") == "son-dong-2025");
}

TEST_CASE("Officials and agencies are found only on their days") {
  const Registry book = records().registry;
  CHECK(official_on(book, id<OfficialId>("nguyen-van-a"), day("2015-08-01")));
  CHECK_FALSE(official_on(book, id<OfficialId>("nguyen-van-a"), day("2025-07-01")));
  CHECK(agency_on(book, id<AgencyId>("phong-tnmt"), day("2025-02-28")));
  CHECK_FALSE(agency_on(book, id<AgencyId>("phong-tnmt"), day("2025-03-01")));
}

TEST_CASE("A unit that is valid stands for itself") {
  CHECK(now(registry(), "hop-ly", "2019-07-01") == Ids{"hop-ly"});
}

TEST_CASE("A merged unit is followed over several mergers to what there is that day") {
  const Registry book = registry();
  CHECK(now(book, "trieu-de", "2024-12-31") == Ids{"trieu-de"});
  CHECK(now(book, "trieu-de", "2025-01-01") == Ids{"tay-son"});
  CHECK(now(book, "trieu-de", "2026-11-23") == Ids{"son-dong-2025"});
  CHECK(now(book, "tay-son", "2026-11-23") == Ids{"son-dong-2025"});
}

TEST_CASE("Nothing stands for a unit before its first day, nor after an end without successors") {
  const Registry book = registry();
  CHECK(now(book, "tay-son", "2024-12-31").empty());
  CHECK(now(book, "huyen-lap-thach", "2025-07-01").empty());
  CHECK(now(book, "khong-co", "2025-07-01").empty());
}

TEST_CASE("A unit that was split is followed to all its parts, each once and in order") {
  Registry book = registry();
  unit(book, "tay-son").successors = {id<UnitId>("tien-lu-2025"), id<UnitId>("son-dong-2025"),
                                      id<UnitId>("tien-lu-2025")};
  CHECK(now(book, "trieu-de", "2025-07-01") == Ids{"son-dong-2025", "tien-lu-2025"});
}

TEST_CASE("Successors in a circle lead nowhere and come to an end") {
  Registry book = registry();
  unit(book, "tay-son").successors = {id<UnitId>("trieu-de")};
  CHECK(now(book, "trieu-de", "2025-07-01").empty());
}

TEST_CASE("A unit that is set up again under its id stands for itself again") {
  Registry book = registry();
  Unit again = unit(book, "trieu-de");
  again.span = span("2027-01-01");
  again.successors.clear();
  book.units.push_back(again);
  sort(book);
  CHECK(now(book, "trieu-de", "2026-12-31") == Ids{"son-dong-2025"});
  CHECK(now(book, "trieu-de", "2027-01-01") == Ids{"trieu-de"});
}

TEST_CASE("The 20 units of 2019 are 19 in 2025 and stand in six communes from July 2025") {
  const Registry book = registry();
  const auto communes_on = [&](std::string_view date) {
    int count = 0;
    for (const Unit& each : book.units) {
      const bool commune = each.kind == "commune" || each.kind == "town";
      count += commune && each.span.contains(day(date)) ? 1 : 0;
    }
    return count;
  };
  CHECK(communes_on("2019-07-01") == 20);
  CHECK(communes_on("2025-01-01") == 19);
  CHECK(communes_on("2025-07-01") == 6);
  for (const Unit& each : book.units) {
    if (each.parent.str() != "huyen-lap-thach") continue;
    CHECK(now(book, each.id.str(), "2025-07-01").size() == 1);
  }
}

TEST_CASE("A cell that was split is followed to its parts, and a merged one to the whole") {
  Registry book = registry();
  const auto add = [&](std::string_view name, Span days, std::vector<std::string_view> next) {
    Cell made = cell(book, "thanh-cong-lt");
    made.id = id<CellId>(name);
    made.span = days;
    for (const std::string_view one : next) made.successors.push_back(id<CellId>(one));
    book.cells.push_back(made);
  };
  add("thon-1", span("2025-07-01", "2025-12-31"), {"thon-1a", "thon-1b"});
  add("thon-1a", span("2026-01-01", "2026-06-30"), {"thon-m"});
  add("thon-1b", span("2026-01-01"), {});
  add("thon-m", span("2026-07-01"), {});
  sort(book);
  const auto now = [&](std::string_view date) {
    std::string text;
    for (const CellId& one : cells_now(book, id<CellId>("thon-1"), day(date))) {
      text += one.str() + " ";
    }
    return text;
  };
  CHECK(now("2025-12-31") == "thon-1 ");
  CHECK(now("2026-01-01") == "thon-1a thon-1b ");
  CHECK(now("2026-07-01") == "thon-1b thon-m ");
  CHECK(now("2025-06-30").empty());
}

TEST_CASE("A cell with successors must have a last day, and they must be there after it") {
  Records book = records();
  cell(book.registry, "thanh-cong-sd").successors = {id<CellId>("thanh-cong-lt")};
  finds_error(book, "successors", "thanh-cong-sd names successors but has no last day", "to");
}
