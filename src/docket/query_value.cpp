// Reads the values of queries.
#include "docket/query_value.hpp"

#include <charconv>

namespace lapthach::docket {

namespace {

using namespace std::chrono;

std::optional<int> whole(std::string_view text) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size() || text.empty()) return {};
  return number;
}

/// -30d, +5wd
struct Offset {
  int days = 0;
  bool working = false;
};

std::optional<Offset> offset_of(std::string_view text) {
  if (text.size() < 3 || (text[0] != '-' && text[0] != '+')) return std::nullopt;
  const bool working = text.ends_with("wd");
  if (!working && !text.ends_with("d")) return std::nullopt;
  const auto number = whole(text.substr(1, text.size() - (working ? 3 : 2)));
  if (!number || *number < 0 || *number > 40'000) return std::nullopt;
  return Offset{text[0] == '-' ? -*number : *number, working};
}

/// 2019, 2019-07, 2019-Q3, 2019-07-01
std::optional<Days> fixed_days(std::string_view text) {
  if (const auto day = parse_date_loose(text)) return Days{*day, *day};
  if (const auto period = parse_period(text)) return Days{first_day(*period), last_day(*period)};
  const auto of_year = whole(text.substr(0, 4));
  if (!of_year || *of_year < 1900 || *of_year > 2199) return std::nullopt;
  const year of{*of_year};
  if (text.size() == 4) return Days{of / January / 1, of / December / 31};
  const auto number = text.size() == 7 && text[4] == '-' ? whole(text.substr(5)) : std::nullopt;
  if (!number || *number < 1 || *number > 12) return std::nullopt;
  const year_month_day_last last{of, month_day_last{month{static_cast<unsigned>(*number)}}};
  return Days{Date{of, last.month(), day{1}}, Date{last}};
}

}  // namespace

bool is_days(std::string_view text) {
  return text == "today" || offset_of(text) || fixed_days(text);
}

bool is_backward(std::string_view from, std::string_view upto) {
  const auto later = [](const auto& a, const auto& b) { return a && b && *b < *a; };
  if (later(number_of(from), number_of(upto))) return true;
  const auto first = offset_of(from), last = offset_of(upto);
  if (first && last) return first->working == last->working && last->days < first->days;
  const auto begin = fixed_days(from), end = fixed_days(upto);
  return begin && end && end->last < begin->first;
}

Days days_of(std::string_view text, const WorkCalendar& calendar, Date as_of) {
  if (const auto offset = offset_of(text)) {
    const Date day = offset->working ? add_working_days(calendar, as_of, offset->days)
                                     : add_days(as_of, offset->days);
    return {day, day};
  }
  return fixed_days(text).value_or(Days{as_of, as_of});
}

std::optional<int> number_of(std::string_view text) {
  if (text.ends_with('d')) text.remove_suffix(1);
  return whole(text);
}

}  // namespace lapthach::docket
