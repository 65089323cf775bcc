// Tests of the attendance rate, what it leaves out, and the monthly series.
#include "lapthach/minutes/attendance.hpp"

#include <doctest/doctest.h>

#include "unit/minutes/record_book.hpp"

using namespace lapthach;
using namespace lapthach::minutes;
using namespace lapthach::minutes::test;

TEST_CASE("The rate leaves out the exempt and those away, and says so") {
  domain::Visit met = visit("den", "a");
  met.roll = {33, 2, 3, 1, 4};
  met.present = 30;
  const auto found = attendance(met);
  REQUIRE(found);
  CHECK(found->expected() == 31);
  CHECK(to_string(*found->rate()) == "96.77");
  CHECK(explain(*found).en ==
        "30 of 31 expected (96.77%), left out: 3 exempt, 1 away, 4 temporary members apart");
  CHECK(explain(*found).vi ==
        "30 trên 31 đảng viên phải dự (96,77%), không tính 3 người được miễn, 1 người ở nơi khác, "
        "riêng 4 người sinh hoạt tạm thời");
}

TEST_CASE("Without a roll split in two the members count, and nothing is left out") {
  const auto found = attendance(visit("den", "a"));
  REQUIRE(found);
  CHECK(explain(*found).en == "28 of 30 expected (93.33%)");
}

TEST_CASE("There is no rate when nobody is expected, and no attendance when nobody counted") {
  domain::Visit met = visit("den", "a");
  met.roll.exempt = 30;
  CHECK_FALSE(attendance(met)->rate());
  met.present.reset();
  CHECK_FALSE(attendance(met));
}

TEST_CASE("An exempt member who comes all the same raises the rate above the whole") {
  CHECK(to_string(*Attendance{29, 30, 2, 0, 0}.rate()) == "103.57");
}

TEST_CASE("A monthly series goes by cell and month and marks what is below the threshold") {
  domain::Records book = small_book();
  const auto month = [&](std::string_view cell, std::string_view when, int present) {
    book.registers.attendance.push_back(
        {id<domain::CellId>(cell), *parse_month(when), 40, 10, std::nullopt, present, {}});
  };
  month("loc", "2019-10", 27);
  month("den", "2019-11", 26);
  month("den", "2019-10", 30);
  const auto points = series(book);
  REQUIRE(points.size() == 3);
  CHECK(points[0].cell.str() == "den");
  CHECK(to_string(points[0].month) == "2019-10");
  CHECK_FALSE(points[0].below);
  CHECK(points[1].below);
  CHECK_FALSE(points[2].below);  // 27 of 30 is 90%, which reaches it
  CHECK(series(book, id<domain::CellId>("loc")).size() == 1);
}
