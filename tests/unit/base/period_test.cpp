// Tests of periods.
#include <doctest/doctest.h>

#include "lapthach/base/date.hpp"

using namespace lapthach;

namespace {

/// What parse_period() makes of `text`; "-" when it refuses.
std::string read(std::string_view text) {
  const auto period = parse_period(text);
  return period ? to_string(*period) : "-";
}

}  // namespace

TEST_CASE("A period is read in its three spellings") {
  CHECK(read("2019-Q3") == "2019-Q3");
  CHECK(read("2019Q3") == "2019-Q3");
  CHECK(read("q3/2019") == "2019-Q3");
  CHECK(read("Q3/2019") == "2019-Q3");
  CHECK(read("2019-q1") == "2019-Q1");
  CHECK(read(" 2019-Q4 ") == "2019-Q4");
}

TEST_CASE("What is no quarter of 1900 to 2199 is no period") {
  for (const char* refused : {"", "2019", "2019-Q0", "2019-Q5", "2019-3", "2019-Q", "2019-Q33",
                              "19-Q3", "2019_Q3", "1899-Q4", "2200-Q1", "3/2019", "Q3-2019",
                              "Q32019", "2019/Q3", "2019--Q3", "2019 Q3", "Q3/219", "Q3/20190"}) {
    CAPTURE(refused);
    CHECK(read(refused) == "-");
  }
}

TEST_CASE("A period knows its first and last day") {
  CHECK(to_string(first_day({2019, 1})) == "2019-01-01");
  CHECK(to_string(last_day({2019, 1})) == "2019-03-31");
  CHECK(to_string(first_day({2019, 4})) == "2019-10-01");
  CHECK(to_string(last_day({2019, 4})) == "2019-12-31");
  CHECK(to_string(last_day({2020, 2})) == "2020-06-30");
}

TEST_CASE("Each day lies in the period whose ends enclose it") {
  Date date = first_day({2019, 1});
  for (int i = 0; i < 366 * 2; ++i, date = add_days(date, 1)) {
    const Period period = period_of(date);
    REQUIRE(first_day(period) <= date);
    REQUIRE(date <= last_day(period));
  }
}

TEST_CASE("Quarters are added and counted over the turn of the year") {
  CHECK(Period{2019, 4} + 1 == Period{2020, 1});
  CHECK(Period{2019, 1} - 1 == Period{2018, 4});
  CHECK(Period{2019, 3} + 0 == Period{2019, 3});
  CHECK(Period{2019, 3} - 10 == Period{2017, 1});
  CHECK(Period{2019, 3} - Period{2017, 1} == 10);
  CHECK(Period{2017, 1} - Period{2019, 3} == -10);
  for (int quarters = -20; quarters <= 20; ++quarters) {
    CHECK((Period{2019, 2} + quarters) - Period{2019, 2} == quarters);
  }
}

TEST_CASE("Periods are ordered by year, then quarter") {
  CHECK(Period{2018, 4} < Period{2019, 1});
  CHECK(Period{2019, 1} < Period{2019, 2});
}

TEST_CASE("Periods in words") {
  for (const char* text : {"quý III/2019", "Quý 3 năm 2019", "QUÝ iii - 2019", "quy 3/2019"}) {
    CAPTURE(text);
    CHECK(parse_period_words(text) == Period{2019, 3});
  }
  for (const char* text : {"quý V/2019", "quý 0/2019", "quý III", "năm 2019", "III/2019"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_period_words(text));
  }
}
