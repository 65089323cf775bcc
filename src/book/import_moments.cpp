// Reads moments as other systems write them.
#include "book/import_moments.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>

#include "book/import_value.hpp"
#include "lapthach/base/text.hpp"

namespace lapthach::book {
namespace {

/// A day, and the seconds since it began when they are told.
struct Moment {
  Date day;
  std::optional<int> seconds;
};

/// "13:47:00", "13:47", "09:55:45 PM"; with what a program writes behind the seconds.
std::optional<int> parse_time_of_day(std::string_view text) {
  int parts[3] = {0, 0, 0};
  std::size_t at = 0;
  int count = 0;
  for (; count < 3; ++count) {
    const std::size_t begin = at;
    while (at < text.size() && at - begin < 2 && '0' <= text[at] && text[at] <= '9') {
      parts[count] = parts[count] * 10 + (text[at++] - '0');
    }
    if (at == begin) return std::nullopt;
    if (at == text.size() || text[at] != ':' || count == 2) break;
    ++at;
  }
  const std::string rest = fold(trim(text.substr(at)));
  const bool after_noon = rest == "pm", before_noon = rest == "am";
  if (count == 0 || parts[0] > 23 || parts[1] > 59 || parts[2] > 60) return std::nullopt;
  if ((after_noon || before_noon) && (parts[0] < 1 || parts[0] > 12)) return std::nullopt;
  const bool is_fraction = rest.starts_with('.') || rest == "z" || rest.empty();
  if (!after_noon && !before_noon && !is_fraction) return std::nullopt;
  if (after_noon && parts[0] < 12) parts[0] += 12;
  if (before_noon && parts[0] == 12) parts[0] = 0;
  return parts[0] * 3600 + parts[1] * 60 + parts[2];
}

/// 04/18/2019 as 18/04/2019; what is not of that form stays.
std::string day_first(const std::string& text) {
  const auto parts = split(text, '/');
  if (parts.size() != 3) return text;
  return fmt::format("{}/{}/{}", parts[1], parts[0], parts[2]);
}

std::optional<Moment> parse_moment(const std::string& text, bool months_first) {
  const std::size_t gap = text.find_first_of(" T");
  const bool is_long = gap != std::string::npos && gap >= 6 && '0' <= text[0] && text[0] <= '9';
  const auto time = is_long ? parse_time_of_day(trim(std::string_view(text).substr(gap + 1)))
                            : std::optional<int>();
  std::string day = time ? text.substr(0, gap) : text;
  if (months_first) day = day_first(day);
  Date date{};
  if (!read_value(day, date)) return std::nullopt;
  return Moment{date, time};
}

CsvField* field_of(Sheet& sheet, CsvRow& row, std::string_view key) {
  const auto found = std::find(sheet.keys.begin(), sheet.keys.end(), key);
  return found == sheet.keys.end() ? nullptr
                                   : &row[static_cast<std::size_t>(found - sheet.keys.begin())];
}

constexpr std::array day_columns = {"raised", "routed",    "due",  "answered", "replied",
                                    "date",   "effective", "from", "to"};

/// The period that the row names.
std::optional<Period> period_in(Sheet& sheet, CsvRow& row) {
  const CsvField* field = field_of(sheet, row, "period");
  Period period;
  if (field == nullptr || !read_value(field->text, period)) return std::nullopt;
  return period;
}

/// 10/1 as 1/10, with or without a year.
std::string day_first_of_two(const std::string& text) {
  const auto parts = split(text, '/');
  if (parts.size() != 2) return day_first(text);
  return fmt::format("{}/{}", parts[1], parts[0]);
}

void settle_row(Sheet& sheet, CsvRow& row, bool months_first) {
  std::optional<Moment> due, answered;
  const auto period = period_in(sheet, row);
  for (const std::string_view key : day_columns) {
    CsvField* field = field_of(sheet, row, key);
    if (field == nullptr || field->text.empty()) continue;
    if (period) {
      const std::string typed = months_first ? day_first_of_two(field->text) : field->text;
      const std::string whole = with_year(typed, *period);
      if (whole != typed) {
        field->text = whole;
        continue;
      }
    }
    const auto moment = parse_moment(field->text, months_first);
    if (!moment) continue;  // the reader of values says what is wrong with it
    if (months_first || moment->seconds) field->text = to_string(moment->day);
    if (key == "due") due = moment;
    if (key == "answered") answered = moment;
  }
  const bool timed = due && answered && due->seconds && answered->seconds;
  if (timed && due->day == answered->day && *due->seconds < *answered->seconds) {
    field_of(sheet, row, "due")->text = to_string(add_days(due->day, -1));
  }
}

}  // namespace

std::string with_year(const std::string& text, Period period) {
  const std::size_t mark = text.find_first_of("/-.");
  if (mark == std::string::npos) return text;
  const auto parts = split(text, text[mark]);
  const bool is_short = parts.size() == 3 && parts[0].size() <= 2 && parts[2].size() == 2;
  if (parts.size() != 2 && !is_short) return text;
  std::optional<Date> nearest;
  const auto far = [&](Date date) { return std::abs(days_between(first_day(period), date)); };
  for (const int year : {period.year - 1, period.year, period.year + 1}) {
    const auto date = parse_date_loose(fmt::format("{}/{}/{}", parts[0], parts[1], year));
    if (!date || (is_short && fmt::format("{:02}", year % 100) != parts[2])) continue;
    if (!nearest || far(*date) < far(*nearest)) nearest = date;
  }
  return nearest ? to_string(*nearest) : text;
}

bool months_come_first(const ColumnMapping& mapping) {
  return std::ranges::any_of(mapping, [](const auto& pair) {
    return pair.second == dates_key && pair.first == "\"month/day\"";
  });
}

void settle_moments(Sheet& sheet, bool months_first) {
  for (CsvRow& row : sheet.csv.rows) settle_row(sheet, row, months_first);
}

}  // namespace lapthach::book
