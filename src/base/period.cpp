// Periods: quarters of a year, their days and their arithmetic.
#include <fmt/compile.h>

#include "base/digits.hpp"
#include "lapthach/base/date.hpp"
#include "lapthach/base/text.hpp"

namespace lapthach {

namespace {

/// Quarters since the year 0.
int ordinal(Period period) { return period.year * 4 + period.quarter - 1; }

std::chrono::month first_month(Period period) {
  return std::chrono::month{static_cast<unsigned>(period.quarter * 3 - 2)};
}

bool is_q(char c) { return c == 'Q' || c == 'q'; }

std::optional<Period> read_period(std::string_view year_text, std::string_view quarter_text) {
  const auto year = base::parse_year(year_text);
  const auto quarter = base::parse_digits(quarter_text, 1, 1);
  if (!year || !quarter || *quarter < 1 || *quarter > 4) return std::nullopt;
  return Period{*year, *quarter};
}

}  // namespace

std::optional<Period> parse_period(std::string_view text) {
  const std::string_view typed = trim(text);
  const std::size_t size = typed.size();
  if (size == 7 && is_q(typed[0]) && typed[2] == '/') {  // q3/2019
    return read_period(typed.substr(3), typed.substr(1, 1));
  }
  const bool dashed = size == 7 && typed[4] == '-';  // 2019-Q3, else 2019Q3
  if (!(dashed || size == 6) || !is_q(typed[size - 2])) return std::nullopt;
  return read_period(typed.substr(0, 4), typed.substr(size - 1));
}

std::string to_string(Period period) {
  return fmt::format(FMT_COMPILE("{:04}-Q{}"), period.year, period.quarter);
}

Period period_of(Date date) {
  return {static_cast<int>(date.year()),
          (static_cast<int>(static_cast<unsigned>(date.month())) + 2) / 3};
}

Date first_day(Period period) {
  return {std::chrono::year{period.year}, first_month(period), std::chrono::day{1}};
}

Date last_day(Period period) { return add_days(first_day(period + 1), -1); }

Period operator+(Period period, int quarters) {
  const int sum = ordinal(period) + quarters;
  return {sum / 4, sum % 4 + 1};
}

Period operator-(Period period, int quarters) { return period + -quarters; }

int operator-(Period a, Period b) { return ordinal(a) - ordinal(b); }

}  // namespace lapthach
