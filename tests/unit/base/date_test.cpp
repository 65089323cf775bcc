// Tests of days and clock times.
#include "lapthach/base/date.hpp"

#include <doctest/doctest.h>

using namespace lapthach;

namespace {

/// What parse_date_loose() makes of `text`, as ISO; "-" when it refuses.
std::string loose(std::string_view text) {
  const auto date = parse_date_loose(text);
  return date ? to_string(*date) : "-";
}

/// What parse_time() makes of `text`; "-" when it refuses.
std::string clock_time(std::string_view text) {
  const auto time = parse_time(text);
  return time ? to_string(*time) : "-";
}

Date day(std::string_view iso) { return parse_date(iso).value(); }

}  // namespace

TEST_CASE("A date is ISO and a real day of 1900 to 2199") {
  CHECK(to_string(day("2019-07-01")) == "2019-07-01");
  CHECK(parse_date("1900-01-01"));
  CHECK(parse_date("2199-12-31"));
  for (const char* refused :
       {"", "2019-07-32", "2019-04-31", "2019-00-10", "2019-13-01", "2019-01-00", "1899-12-31",
        "2200-01-01", "2019-7-1", "2019/07/01", "20190701", "2019-07-01 ", " 2019-07-01",
        "2019-07-0a", "2019-07-+1", "-019-07-01", "２019-07-01"}) {
    CAPTURE(refused);
    CHECK_FALSE(parse_date(refused));
  }
}

TEST_CASE("29 February is a day of leap years only") {
  CHECK(parse_date("2020-02-29"));
  CHECK(parse_date("2000-02-29"));
  CHECK_FALSE(parse_date("2019-02-29"));
  CHECK_FALSE(parse_date("1900-02-29"));
  CHECK_FALSE(parse_date("2100-02-29"));
}

TEST_CASE("A date as people type it puts the day before the month") {
  CHECK(loose("01/7/2019") == "2019-07-01");
  CHECK(loose("1/7/2019") == "2019-07-01");
  CHECK(loose("01/07/2019") == "2019-07-01");
  CHECK(loose("1-7-2019") == "2019-07-01");
  CHECK(loose("1.7.2019") == "2019-07-01");
  CHECK(loose("2019-07-01") == "2019-07-01");
  CHECK(loose(" 14/08/2019\t") == "2019-08-14");
  CHECK(loose("29/2/2020") == "2020-02-29");
}

TEST_CASE("A loose date is still a real day, written with one kind of separator") {
  for (const char* refused : {"31/4/2019",  "29/2/2019",  "7/14/2019", "0/1/2019",   "1/0/2019",
                              "1/7/19",     "1/7-2019",   "1-7/2019",  "1/7",        "1/7/2019/1",
                              "001/7/2019", "1/007/2019", "1 /7/2019", "2019/07/01", "2019.07.01",
                              "43647",      "quý 3",      "/7/2019",   "1//2019",    "1/7/"}) {
    CAPTURE(refused);
    CHECK(loose(refused) == "-");
  }
}

TEST_CASE("A Vietnamese date has a zero before days 1-9 and months 1-2") {
  CHECK(to_vietnamese_numeric(day("2019-07-01")) == "01/7/2019");
  CHECK(to_vietnamese_numeric(day("2019-02-05")) == "05/02/2019");
  CHECK(to_vietnamese_numeric(day("2019-01-31")) == "31/01/2019");
  CHECK(to_vietnamese_numeric(day("2019-03-10")) == "10/3/2019");
  CHECK(to_vietnamese_numeric(day("2019-12-09")) == "09/12/2019");
}

TEST_CASE("Days are added and counted over months, years and leap days") {
  CHECK(to_string(add_days(day("2019-12-31"), 1)) == "2020-01-01");
  CHECK(to_string(add_days(day("2020-03-01"), -1)) == "2020-02-29");
  CHECK(to_string(add_days(day("2019-07-01"), 0)) == "2019-07-01");
  CHECK(days_between(day("2020-02-28"), day("2020-03-01")) == 2);
  CHECK(days_between(day("2019-03-01"), day("2019-02-28")) == -1);
}

TEST_CASE("A day is read back as it was written, on each day of 1900 to 2199") {
  const Date first = day("1900-01-01");
  const int days = days_between(first, day("2199-12-31"));
  REQUIRE(days == 109572);
  for (int i = 0; i <= days; ++i) {
    const Date date = add_days(first, i);
    REQUIRE(parse_date(to_string(date)) == date);
    REQUIRE(parse_date_loose(to_vietnamese_numeric(date)) == date);
  }
}

TEST_CASE("A clock time is hours and minutes, with a colon or an h") {
  CHECK(clock_time("07:30") == "07:30");
  CHECK(clock_time("7:30") == "07:30");
  CHECK(clock_time("7h30") == "07:30");
  CHECK(clock_time("7h") == "07:00");
  CHECK(clock_time(" 19h ") == "19:00");
  CHECK(clock_time("00:00") == "00:00");
  CHECK(clock_time("23:59") == "23:59");
  CHECK(parse_time("19:30")->minutes == 1170);
  for (const char* refused : {"", "24:00", "7:60", "7", "7:", ":30", "7:5", "7h5", "7:300",
                              "007:30", "7:30h", "-7:30", "7::30", "h", "h30", "7 h 30", "1170"}) {
    CAPTURE(refused);
    CHECK(clock_time(refused) == "-");
  }
}

TEST_CASE("Each minute of the day is read back as it was written") {
  for (int minutes = 0; minutes < 24 * 60; ++minutes) {
    REQUIRE(parse_time(to_string(ClockTime{minutes})) == ClockTime{minutes});
  }
}

TEST_CASE("A span holds its first and its last day, and an empty end is open") {
  const Span span{day("2019-01-01"), day("2019-06-30")};
  CHECK(span.contains(day("2019-01-01")));
  CHECK(span.contains(day("2019-06-30")));
  CHECK_FALSE(span.contains(day("2018-12-31")));
  CHECK_FALSE(span.contains(day("2019-07-01")));
  CHECK(Span{day("2019-01-01"), {}}.contains(day("2199-12-31")));
  CHECK(Span{{}, day("2019-01-01")}.contains(day("1900-01-01")));
  CHECK(Span{}.contains(day("2019-01-01")));
}

TEST_CASE("Spans overlap when they share a day, whichever is asked") {
  const auto overlap = [](const Span& a, const Span& b) {
    REQUIRE(a.overlaps(b) == b.overlaps(a));
    return a.overlaps(b);
  };
  const Span half{day("2019-01-01"), day("2019-06-30")};
  CHECK(overlap(half, {day("2019-06-30"), {}}));
  CHECK_FALSE(overlap(half, {day("2019-07-01"), {}}));
  CHECK(overlap(half, {{}, day("2019-01-01")}));
  CHECK_FALSE(overlap(half, {{}, day("2018-12-31")}));
  CHECK(overlap(half, {day("2019-03-01"), day("2019-03-01")}));
  CHECK(overlap(half, {}));
  CHECK(overlap({}, {}));
}

TEST_CASE("Days in words and as spreadsheets number them") {
  for (const char* text :
       {"ngày 01 tháng 7 năm 2019", "Ngày 1 tháng 07 năm 2019", "01 tháng 7 năm 2019",
        "ngay mung 1 thang 7 nam 2019", "ngày 01 tháng 7, năm 2019."}) {
    CAPTURE(text);
    CHECK(parse_date_words(text) == parse_date("2019-07-01"));
  }
  for (const char* text :
       {"", "ngày 31 tháng 6 năm 2019", "tháng 7 năm 2019", "ngày mai", "ngày 1 tháng 7 năm 19"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_date_words(text));
  }
  CHECK(parse_date_serial("43647") == parse_date("2019-07-01"));
  CHECK(parse_date_serial("46349") == parse_date("2026-11-23"));
  CHECK_FALSE(parse_date_serial("2019"));
  CHECK_FALSE(parse_date_serial("19999"));
  CHECK_FALSE(parse_date_serial("436470"));
}

TEST_CASE("A month has a year and a number") {
  CHECK(to_string(parse_month("2019-07").value()) == "2019-07");
  CHECK(to_string(parse_month_loose("7/2019").value()) == "2019-07");
  CHECK(last_day(parse_month("2020-02").value()) == parse_date("2020-02-29"));
  for (const char* text : {"2019-13", "2019-00", "2019-7", "07-2019", "1899-12"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_month(text));
  }
}
