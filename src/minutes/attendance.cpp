// Attendance rates, and what they leave out.
#include "lapthach/minutes/attendance.hpp"

#include <algorithm>
#include <tuple>

#include "lapthach/base/decimal_words.hpp"

namespace lapthach::minutes {

namespace {

std::optional<int> members_of(const domain::Visit& visit) {
  if (visit.roll.full) return *visit.roll.full + visit.roll.probationary.value_or(0);
  return visit.members;
}

bool is_below(const Attendance& attendance, int threshold) {
  const auto rate = attendance.rate();
  return rate && rate->hundredths < std::int64_t{threshold} * 100;
}

}  // namespace

std::optional<Decimal> Attendance::rate() const {
  if (expected() <= 0) return std::nullopt;
  return percent(present, expected());
}

std::optional<Attendance> attendance(const domain::Visit& visit) {
  const std::optional<int> members = members_of(visit);
  if (!members || !visit.present) return std::nullopt;
  return Attendance{*visit.present, *members, visit.roll.exempt.value_or(0),
                    visit.roll.away.value_or(0), visit.roll.temporary.value_or(0)};
}

Attendance attendance(const domain::MonthlyAttendance& month) {
  return {month.present, month.members, month.exempt.value_or(0), month.away.value_or(0), 0};
}

Text explain(const Attendance& attendance) {
  const auto rate = attendance.rate();
  Text text = say("{} of {} expected", "{} trên {} đảng viên phải dự", attendance.present,
                  attendance.expected());
  if (rate) text = say("{} ({}%)", "{} ({}%)", text, decimal_words(*rate));
  const Text exempt = say("{} exempt", "{} người được miễn", attendance.exempt);
  const Text away = say("{} away", "{} người ở nơi khác", attendance.away);
  if (attendance.exempt > 0 && attendance.away > 0) {
    text = say("{}, left out: {}, {}", "{}, không tính {}, {}", text, exempt, away);
  } else if (attendance.exempt > 0 || attendance.away > 0) {
    text =
        say("{}, left out: {}", "{}, không tính {}", text, attendance.exempt > 0 ? exempt : away);
  }
  if (attendance.temporary > 0) {
    text = say("{}, {} temporary members apart", "{}, riêng {} người sinh hoạt tạm thời", text,
               attendance.temporary);
  }
  return text;
}

std::vector<MonthPoint> series(const domain::Records& records, const domain::CellId& cell) {
  std::vector<MonthPoint> points;
  for (const domain::MonthlyAttendance& month : records.registers.attendance) {
    if (!cell.empty() && month.cell != cell) continue;
    const Attendance found = attendance(month);
    const bool below = is_below(found, records.settings.minutes.attendance_threshold);
    points.push_back({month.cell, month.month, found, below});
  }
  std::ranges::sort(points, {}, [](const MonthPoint& p) { return std::tie(p.cell, p.month); });
  return points;
}

}  // namespace lapthach::minutes
