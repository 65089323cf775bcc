// Tests of look-ups by name and code: neither identifies anything without a date.
#include <doctest/doctest.h>

#include "unit/domain/lap_thach.hpp"

using namespace lapthach;
using namespace lapthach::domain;
using namespace lapthach::domain::lap_thach;

namespace {

using Ids = std::vector<std::string>;

template <class Record>
Ids ids(const std::vector<const Record*>& records) {
  Ids found;
  for (const Record* record : records) found.push_back(record->id.str());
  return found;
}

Ids units(std::string_view text, std::string_view date) {
  static const Registry book = registry();
  return ids(units_named(book, text, day(date)));
}

Ids cells(std::string_view text, std::string_view date) {
  static const Registry book = registry();
  return ids(cells_named(book, text, day(date)));
}

}  // namespace

TEST_CASE("One name and one code mean different units on different days") {
  CHECK(units("Hợp Lý", "2025-06-30") == Ids{"hop-ly"});
  CHECK(units("Hợp Lý", "2025-07-01") == Ids{"hop-ly-2025"});
  CHECK(units("08770", "2025-06-30") == Ids{"hop-ly"});
  CHECK(units("08770", "2025-07-01") == Ids{"hop-ly-2025"});
  CHECK(units("08761", "2019-07-01") == Ids{"lap-thach"});
  CHECK(units("08761", "2026-07-01") == Ids{"lap-thach-2025"});
}

TEST_CASE("Code 08863 was Triệu Đề, then Tây Sơn, then nothing") {
  CHECK(units("08863", "2024-12-31") == Ids{"trieu-de"});
  CHECK(units("08863", "2025-01-01") == Ids{"tay-son"});
  CHECK(units("08863", "2025-07-01").empty());
}

TEST_CASE("Lập Thạch is a district and a town in 2019, and a commune today") {
  CHECK(units("Lập Thạch", "2019-07-01") == Ids{"huyen-lap-thach", "lap-thach"});
  CHECK(units("Lập Thạch", "2026-07-01") == Ids{"lap-thach-2025"});
}

TEST_CASE("The place of the tone, case and spaces do not matter, marks do") {
  CHECK(units("Thái Hoà", "2019-07-01") == Ids{"thai-hoa"});
  CHECK(units("thái  hòa ", "2026-07-01") == Ids{"thai-hoa-2025"});
  CHECK(units("Thai Hoa", "2019-07-01").empty());
}

TEST_CASE("A unit without a code is not found by an empty text") {
  CHECK(units("", "2019-07-01").empty());
  CHECK(units("  ", "2019-07-01").empty());
}

TEST_CASE("Cells of one name are told apart by their unit's name, code or id") {
  CHECK(cells("Thành Công", "2026-07-01") == Ids{"thanh-cong-lt", "thanh-cong-sd"});
  CHECK(cells("Thành Công, Lập Thạch", "2026-07-01") == Ids{"thanh-cong-lt"});
  CHECK(cells("thành công,sơn đông", "2026-07-01") == Ids{"thanh-cong-sd"});
  CHECK(cells("Thành Công, 08866", "2026-07-01") == Ids{"thanh-cong-sd"});
  CHECK(cells("Thành Công, son-dong-2025", "2026-07-01") == Ids{"thanh-cong-sd"});
  CHECK(cells("Thành Công, Hợp Lý", "2026-07-01").empty());
  CHECK(cells("Thành Công", "2019-07-01").empty());
}

TEST_CASE("A cell is told apart by the unit it stood in that day") {
  CHECK(cells("Vọng Sơn, Triệu Đề", "2019-07-01") == Ids{"vong-son"});
  CHECK(cells("Vọng Sơn, Triệu Đề", "2025-07-01").empty());
  CHECK(cells("Vọng Sơn, Sơn Đông", "2025-07-01") == Ids{"vong-son"});
}

TEST_CASE("A comma within a cell's own name is part of the name") {
  Registry book = registry();
  cell(book, "thanh-cong-lt").name = "Thành Công, Lập Thạch";
  CHECK(ids(cells_named(book, "Thành Công, Lập Thạch", day("2026-07-01"))) == Ids{"thanh-cong-lt"});
  CHECK(ids(cells_named(book, "Thành Công, Lập Thạch, Lập Thạch", day("2026-07-01"))) ==
        Ids{"thanh-cong-lt"});
}

TEST_CASE("An official is found by name only while in office, namesakes together") {
  Registry book = records().registry;
  CHECK(ids(officials_named(book, "nguyễn văn a", day("2019-07-01"))) == Ids{"nguyen-van-a"});
  CHECK(officials_named(book, "Nguyễn Văn A", day("2026-01-01")).empty());
  official(book, "nguyen-van-b").name = "Nguyễn Văn A";
  CHECK(ids(officials_named(book, "Nguyễn Văn A", day("2019-07-01"))) ==
        Ids{"nguyen-van-a", "nguyen-van-b"});
}
