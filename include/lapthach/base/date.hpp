// Days, periods (kỳ: one quarter), spans of validity and the calendar of working days.
#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lapthach {

/// A solar day. Always a real day of years 1900 to 2199 when made by parse_date().
using Date = std::chrono::year_month_day;

/// "2019-07-01" and nothing else.
std::optional<Date> parse_date(std::string_view iso);
/// As people type it: ISO, or day before month as in 01/7/2019, 1-7-2019, 1.7.2019.
std::optional<Date> parse_date_loose(std::string_view text);
/// "ngày 01 tháng 7 năm 2019", with or without marks, capitals and "ngày".
std::optional<Date> parse_date_words(std::string_view text);
/// As spreadsheets number days: "43647" is 2019-07-01. Five digits, of days from 1954 to 2119.
std::optional<Date> parse_date_serial(std::string_view text);
std::string to_string(Date date);              ///< 2019-07-01
std::string to_vietnamese_numeric(Date date);  ///< 01/7/2019: zero before days 1-9 and months 1-2
Date add_days(Date date, int days);
int days_between(Date from, Date to);  ///< to - from
Date today_local();                    ///< the machine's day; only cli calls it

/// A month of a year, written 2019-07.
using Month = std::chrono::year_month;

/// "2019-07" and nothing else, of years 1900 to 2199.
std::optional<Month> parse_month(std::string_view text);
/// Also 7/2019, 07-2019.
std::optional<Month> parse_month_loose(std::string_view text);
std::string to_string(Month month);
Date first_day(Month month);
Date last_day(Month month);

/// A clock time of a day, in minutes from midnight, 0 to 1439.
struct ClockTime {
  int minutes = 0;
  auto operator<=>(const ClockTime&) const = default;
};
/// "07:30" or "7:30", also "7h30" and "7h".
std::optional<ClockTime> parse_time(std::string_view text);
std::string to_string(ClockTime time);  ///< 07:30

/// A period (kỳ): one quarter of a year, written 2019-Q3.
struct Period {
  int year = 0;
  int quarter = 0;  ///< 1 to 4

  auto operator<=>(const Period&) const = default;
};
std::optional<Period> parse_period(std::string_view text);  ///< 2019-Q3, also 2019Q3 and q3/2019
/// "quý III/2019", "Quý 3 năm 2019", "quý IV-2019".
std::optional<Period> parse_period_words(std::string_view text);
std::string to_string(Period period);  ///< 2019-Q3
Period period_of(Date date);
Date first_day(Period period);
Date last_day(Period period);
Period operator+(Period period, int quarters);
Period operator-(Period period, int quarters);
int operator-(Period a, Period b);  ///< quarters from b to a

/// First and last day of validity, both included; an empty end is open.
struct Span {
  std::optional<Date> from;
  std::optional<Date> to;

  bool contains(Date date) const { return (!from || *from <= date) && (!to || date <= *to); }
  bool overlaps(const Span& other) const {
    return (!from || !other.to || *from <= *other.to) && (!other.from || !to || *other.from <= *to);
  }
  bool operator==(const Span&) const = default;
};

/// Which days are worked: Saturday and Sunday are off, `off` are further days off, `work` are
/// swapped days that are worked although they fall on a weekend or holiday. Both lists sorted.
struct WorkCalendar {
  std::vector<Date> off;
  std::vector<Date> work;

  bool is_working(Date date) const;
  /// The first working day on or after `date`; gives up after 60 days and returns `date`.
  Date working_from(Date date) const;
};

}  // namespace lapthach
