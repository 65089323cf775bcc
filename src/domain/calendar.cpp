// The calendar rule: on which day and at what time the meetings of a period are.
#include <algorithm>
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

Date meeting_day(const Records& records, Period period, const Cell& cell) {
  if (const Move* move = move_of(records, period, cell.id)) return move->date;
  if (!cell.day) return meeting_day(records, period);
  CalendarSettings own = records.settings.calendar;
  own.day = *cell.day;
  return planned_day(own, work_calendar_near(records.registry, period), period).date;
}

std::optional<ClockTime> meeting_time(const Records& records, Period period, const Cell& cell) {
  const Move* move = move_of(records, period, cell.id);
  if (move && move->time) return move->time;
  return cell.time ? cell.time : records.settings.calendar.time;
}

}  // namespace lapthach::domain
