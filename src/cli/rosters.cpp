// Reads no more of the book than the question needs.
#include "cli/rosters.hpp"

#include <algorithm>

#include "lapthach/book/book.hpp"
#include "lapthach/book/draw_inputs.hpp"

namespace lapthach::cli {

domain::Records load_for_draw(const std::filesystem::path& root, Period period) {
  book::Wanted wanted;
  wanted.to = period;
  return book::load_or_throw(root, wanted);
}

BookToDraw open_for_draw(const std::filesystem::path& root, Period period) {
  auto inputs = book::load_to_draw(root, period);
  if (!inputs) return {load_for_draw(root, period)};
  return {std::move(inputs->records), std::move(inputs->past),
          book::Snapshot(root, "draw", inputs->ground, "")};
}

domain::Records load_for_show(const std::filesystem::path& root, Period period) {
  return book::load_or_throw(root, {.from = period, .to = period, .visits = false});
}

const domain::Roster& stored_roster(const domain::Records& records, Period period) {
  const auto* found = records.period(period);
  if (found != nullptr && found->roster) return *found->roster;
  const std::string name = to_string(period);
  throw Error(Fault::no,
              say("no roster has been drawn for {}", "chưa lập bảng phân công cho kỳ {}", name),
              domain::is_closed(records, period)
                  ? say("the period is closed; its visits: lapthach record show {}",
                        "kỳ đã đóng; xem các buổi dự: lapthach record show {}", name)
                  : say("lapthach assign draw {}", "lapthach assign draw {}", name));
}

void refuse_closed(const domain::Records& records, Period period) {
  if (!domain::is_closed(records, period)) return;
  const std::string name = to_string(period);
  throw Error(Fault::no, say("{} is closed", "kỳ {} đã đóng", name),
              say("its visits are history: lapthach record show {}",
                  "các lượt dự đã là lịch sử: lapthach record show {}", name));
}

domain::Records load_around(const std::filesystem::path& root, Date today) {
  const Period now = period_of(today);
  return book::load_or_throw(root, {.from = now - 1, .to = now + 2, .visits = false});
}

Period next_period(const domain::Records& around, Date today) {
  // A day may have been moved over the edge of its quarter, so the last one may still be ahead.
  Period period = period_of(today) - 1;
  while (domain::meeting_day(around, period) <= today) period = period + 1;
  return period;
}

std::string roster_path(Period period) { return to_string(period) + "/roster.yaml"; }
std::string period_path(Period period) { return to_string(period) + "/period.yaml"; }

domain::PeriodRecord& record_in(domain::Records& records, Period period) {
  auto& all = records.periods;
  auto place = std::ranges::lower_bound(all, period, {}, &domain::PeriodBook::period);
  if (place == all.end() || place->period != period) {
    domain::PeriodBook empty;
    empty.period = period;
    place = all.insert(place, std::move(empty));
  }
  auto& record = place->record;
  if (!record) {
    const auto work = domain::work_calendar(records.registry);
    record.emplace();
    record->period = period;
    record->planned = domain::planned_day(records.settings.calendar, work, period).date;
  }
  return *record;
}

void warn_of_day(Context& context, const domain::Records& records, Period period) {
  const auto work = domain::work_calendar(records.registry);
  const auto day = domain::planned_day(records.settings.calendar, work, period);
  const auto* found = records.period(period);
  const bool is_set = found != nullptr && found->record && found->record->actual;
  if (!day.needs_person || is_set) return;
  note(context, say("{} is not a working day: write the day of the meetings as `actual` in {}",
                    "{} không phải ngày làm việc: hãy ghi ngày họp vào khóa `actual` trong {}",
                    to_string(day.date), period_path(period)));
}

bool is_published(const domain::Records& records, Period period) {
  const auto* found = records.period(period);
  return found != nullptr && found->roster &&
         found->roster->status == domain::RosterStatus::published;
}

}  // namespace lapthach::cli
