// The calendar rule: on which day and at what time the meetings of a period are.
#include <algorithm>
#include <set>
#include <span>

#include "lapthach/domain/records.hpp"

namespace lapthach::domain {

namespace {

/// No shift looks further ahead than WorkCalendar::working_from does.
constexpr int shift_horizon = 60;

WorkCalendar calendar_of(std::span<const Holiday> holidays) {
  WorkCalendar calendar;
  for (const Holiday& holiday : holidays) {
    (holiday.kind == DayKind::off ? calendar.off : calendar.work).push_back(holiday.date);
  }
  return calendar;
}

/// The working days that a shift from within `period` can reach: cheap enough to ask for each cell.
WorkCalendar work_calendar_near(const Registry& registry, Period period) {
  const auto& days = registry.holidays;
  const auto first = std::ranges::lower_bound(days, first_day(period), {}, &Holiday::date);
  const auto last =
      std::ranges::upper_bound(days, add_days(last_day(period), shift_horizon), {}, &Holiday::date);
  return calendar_of({first, last});
}

Date stated_day(const CalendarSettings& calendar, Period period) {
  using namespace std::chrono;
  const Date first = first_day(period);
  const year_month month = first.year() / first.month() + months(calendar.month - 1);
  const int length = static_cast<int>(static_cast<unsigned>(Date(month / last).day()));
  return month / day(static_cast<unsigned>(std::clamp(calendar.day, 1, length)));
}

/// The months besides the first, in order.
std::vector<int> further_months(const CalendarSettings& calendar) {
  const std::set<int> months(calendar.further_months.begin(), calendar.further_months.end());
  std::vector<int> further(months.begin(), months.end());
  std::erase(further, calendar.month);
  return further;
}

/// By the rule, as if the calendar said that month and day.
Date day_of_month(const Records& records, Period period, int month, int of_month) {
  CalendarSettings own = records.settings.calendar;
  own.month = month;
  own.day = of_month;
  return planned_day(own, work_calendar_near(records.registry, period), period).date;
}

Date moved_day(const Records& records, Period period, Date day) {
  const PeriodBook* book = records.period(period);
  if (!book || !book->record) return day;
  const auto moved = std::ranges::find(book->record->moved, day, &MovedDay::day);
  return moved == book->record->moved.end() ? day : moved->to;
}

}  // namespace

WorkCalendar work_calendar(const Registry& registry) {
  WorkCalendar calendar = calendar_of(registry.holidays);
  std::ranges::sort(calendar.off);
  std::ranges::sort(calendar.work);
  return calendar;
}

PlannedDay planned_day(const CalendarSettings& calendar, const WorkCalendar& work, Period period) {
  const Date stated = stated_day(calendar, period);
  if (calendar.shift == Shift::none || work.is_working(stated)) return {stated, false, false};
  if (calendar.shift == Shift::manual) return {stated, false, true};
  const Date moved =
      calendar.shift == Shift::next_day ? add_days(stated, 1) : work.working_from(stated);
  return {moved, moved != stated, false};
}

Date meeting_day(const Records& records, Period period) {
  if (!records.parts.empty()) {
    std::vector<Date> days;
    for (const auto& part : records.parts) days.push_back(meeting_day(*part, period));
    return std::ranges::min(days);
  }
  const PeriodBook* book = records.period(period);
  if (book && book->record) {
    if (book->record->actual) return *book->record->actual;
    if (book->record->planned) return *book->record->planned;
  }
  const WorkCalendar work = work_calendar_near(records.registry, period);
  return planned_day(records.settings.calendar, work, period).date;
}

const Move* move_of(const Records& records, Period period, const CellId& cell) {
  const PeriodBook* book = records.period(period);
  if (!book || !book->record) return nullptr;
  const auto& moves = book->record->moves;
  const auto found = std::ranges::find(moves, cell, &Move::cell);
  return found == moves.end() ? nullptr : &*found;
}

std::vector<Date> meeting_days(const Records& records, Period period) {
  const MeetingDays meetings(records, period);
  std::vector<Date> days;
  for (const Date day : meetings.common()) {
    if (std::ranges::find(days, day) == days.end()) days.push_back(day);
  }
  return days;
}

MeetingDays::MeetingDays(const Records& records, Period period)
    : records_(records),
      period_(period),
      months_{records.settings.calendar.month},
      common_{meeting_day(records, period)} {
  for (const int month : further_months(records.settings.calendar)) {
    const Date day = day_of_month(records, period, month, records.settings.calendar.day);
    months_.push_back(month);
    common_.push_back(moved_day(records, period, day));
  }
  if (months_.size() == 1) return;
  std::map<UnitId, std::size_t> next;
  for (const Cell& cell : records.registry.cells) {
    if (cell.month || !cell.span.contains(common_.front()) || turns_.contains(cell.id)) continue;
    turns_[cell.id] = next[cell.unit]++ % months_.size();
  }
}

std::size_t MeetingDays::turn(const Cell& cell) const {
  if (cell.month) {
    const auto own = std::ranges::find(months_, *cell.month);
    return own == months_.end() ? 0 : static_cast<std::size_t>(own - months_.begin());
  }
  const auto found = turns_.find(cell.id);
  return found == turns_.end() ? 0 : found->second;
}

Date MeetingDays::of(const Cell& cell) {
  if (const Move* move = move_of(records_, period_, cell.id)) return move->date;
  const std::size_t place = turn(cell);
  if (!cell.day) return common_[place];
  const auto [own, is_new] = own_.try_emplace({months_[place], *cell.day});
  if (is_new) own->second = day_of_month(records_, period_, months_[place], *cell.day);
  return own->second;
}

Date meeting_day(const Records& records, Period period, const Cell& cell) {
  return MeetingDays(records, period).of(cell);
}

std::optional<ClockTime> meeting_time(const Records& records, Period period, const Cell& cell) {
  const Move* move = move_of(records, period, cell.id);
  if (move && move->time) return move->time;
  return cell.time ? cell.time : records.settings.calendar.time;
}

}  // namespace lapthach::domain
