// Checks the working sessions that are planned in a period.
#include <set>

#include "domain/check.hpp"
#include "domain/reference.hpp"

namespace lapthach::domain {

namespace {

void check_appointment(Findings& findings, Period period, const Appointment& appointment) {
  const Registry& registry = findings.records().registry;
  require_on(findings, {appointment.mark, "unit"}, registry.units, appointment.unit,
             appointment.date,
             [&] { return instead_of_unit(registry, appointment.unit, appointment.date); });
  if (period_of(appointment.date) == period) return;
  findings.error(
      {appointment.mark, "date"},
      say("{} is not in {}", "{} không thuộc kỳ {}", day_text(appointment.date), to_string(period)),
      say("correct the day, or write it into the period.yaml of its period",
          "sửa lại ngày, hoặc ghi vào period.yaml của kỳ ấy"));
}

}  // namespace

void check_appointments(Findings& findings) {
  for (const PeriodBook& book : findings.records().periods) {
    if (!book.record) continue;
    std::set<UnitId> seen;
    for (const Appointment& appointment : book.record->appointments) {
      check_appointment(findings, book.period, appointment);
      if (seen.insert(appointment.unit).second) continue;
      findings.error(
          {appointment.mark, "unit"},
          say("two appointments with {}", "có hai lịch làm việc với {}", appointment.unit),
          say("keep one of them", "chỉ giữ một"));
    }
  }
}

}  // namespace lapthach::domain
