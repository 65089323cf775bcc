// Days and clock times: reading them as people type them and writing them back.
#include "lapthach/base/date.hpp"

#include <ctime>

#include <fmt/compile.h>

#include "base/digits.hpp"
#include "lapthach/base/text.hpp"

namespace lapthach {

namespace {

using base::parse_digits;
using base::parse_year;
using std::chrono::sys_days;

std::optional<Date> real_day(std::optional<int> year, std::optional<int> month,
                             std::optional<int> day) {
  if (!year || !month || !day) return std::nullopt;
  const Date date{std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(*month)},
                  std::chrono::day{static_cast<unsigned>(*day)}};
  if (!date.ok()) return std::nullopt;
  return date;
}

std::optional<Date> parse_day_month_year(std::string_view text, char separator) {
  const auto parts = split(text, separator);
  if (parts.size() != 3) return std::nullopt;
  return real_day(parse_year(parts[2]), parse_digits(parts[1], 1, 2), parse_digits(parts[0], 1, 2));
}

}  // namespace

std::optional<Date> parse_date(std::string_view iso) {
  if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
  return real_day(parse_year(iso.substr(0, 4)), parse_digits(iso.substr(5, 2), 2, 2),
                  parse_digits(iso.substr(8, 2), 2, 2));
}

std::optional<Date> parse_date_loose(std::string_view text) {
  const std::string_view typed = trim(text);
  if (const auto iso = parse_date(typed)) return iso;
  for (const char separator : {'/', '-', '.'}) {
    if (const auto date = parse_day_month_year(typed, separator)) return date;
  }
  return std::nullopt;
}

std::string to_string(Date date) {
  return fmt::format(FMT_COMPILE("{:04}-{:02}-{:02}"), static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

std::string to_vietnamese_numeric(Date date) {
  const auto month = static_cast<unsigned>(date.month());
  return fmt::format("{:02}/{:0{}}/{}", static_cast<unsigned>(date.day()), month,
                     month <= 2 ? 2 : 1, static_cast<int>(date.year()));
}

std::optional<Month> parse_month(std::string_view text) {
  if (text.size() != 7 || text[4] != '-') return std::nullopt;
  const auto day = real_day(parse_year(text.substr(0, 4)), parse_digits(text.substr(5), 2, 2), 1);
  if (!day) return std::nullopt;
  return Month{day->year(), day->month()};
}

std::optional<Month> parse_month_loose(std::string_view text) {
  const std::string_view typed = trim(text);
  if (const auto month = parse_month(typed)) return month;
  const std::size_t mark = typed.find_first_of("/-");
  if (mark == std::string_view::npos) return std::nullopt;
  const auto day =
      real_day(parse_year(typed.substr(mark + 1)), parse_digits(typed.substr(0, mark), 1, 2), 1);
  if (!day) return std::nullopt;
  return Month{day->year(), day->month()};
}

std::string to_string(Month month) {
  return fmt::format("{:04}-{:02}", static_cast<int>(month.year()),
                     static_cast<unsigned>(month.month()));
}

Date first_day(Month month) { return {month.year(), month.month(), std::chrono::day{1}}; }
Date last_day(Month month) { return Date{month / std::chrono::last}; }

Date add_days(Date date, int days) { return sys_days{date} + std::chrono::days{days}; }

int days_between(Date from, Date to) {
  return static_cast<int>((sys_days{to} - sys_days{from}).count());
}

Date today_local() {
  const std::time_t now = std::time(nullptr);
  std::tm parts{};
  localtime_r(&now, &parts);
  return Date{std::chrono::year{parts.tm_year + 1900},
              std::chrono::month{static_cast<unsigned>(parts.tm_mon + 1)},
              std::chrono::day{static_cast<unsigned>(parts.tm_mday)}};
}

std::optional<ClockTime> parse_time(std::string_view text) {
  const std::string_view typed = trim(text);
  const std::size_t mark = typed.find_first_of(":h");
  if (mark == std::string_view::npos) return std::nullopt;
  const bool whole_hour = typed[mark] == 'h' && mark + 1 == typed.size();
  const auto hour = parse_digits(typed.substr(0, mark), 1, 2);
  const auto minute = whole_hour ? 0 : parse_digits(typed.substr(mark + 1), 2, 2);
  if (!hour || !minute || *hour > 23 || *minute > 59) return std::nullopt;
  return ClockTime{*hour * 60 + *minute};
}

std::string to_string(ClockTime time) {
  return fmt::format("{:02}:{:02}", time.minutes / 60, time.minutes % 60);
}

}  // namespace lapthach
