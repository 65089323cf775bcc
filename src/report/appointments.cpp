// Lays out the working sessions that are planned in a period.
#include "report/appointments.hpp"

#include <algorithm>

#include "report/names.hpp"
#include "report/sections.hpp"

namespace lapthach::report {
namespace {

/// Who looks after the unit that day: "Tổ t05", or several.
std::string teams_of(const domain::Records& records, const domain::Appointment& appointment,
                     Lang lang) {
  std::string names;
  for (const domain::Team& team : domain::teams_on(records, appointment.date)) {
    const auto& units = team.statement->units;
    if (std::ranges::find(units, appointment.unit) == units.end()) continue;
    names += (names.empty() ? "" : "; ") + team_title(*team.statement, lang);
  }
  return names;
}

print::Event event_of(const domain::Records& records, const domain::Roster& roster,
                      const domain::Appointment& appointment, Lang lang) {
  const domain::CalendarSettings& calendar = records.settings.calendar;
  const std::string unit = unit_title(records.registry, appointment.unit, appointment.date, lang);
  print::Event event{.uid = fmt::format("{}.session.{}@{}", to_string(roster.period),
                                        appointment.unit, host_of(records.settings.committee)),
                     .date = appointment.date,
                     .time = appointment.time,
                     .minutes = calendar.duration,
                     .summary = say("Working session with the Standing Committee of {}",
                                    "Làm việc với Ban Thường vụ Đảng ủy {}", unit)
                                    .in(lang),
                     .place = appointment.place.empty() ? unit : appointment.place + ", " + unit,
                     .description = teams_of(records, appointment, lang)};
  if (calendar.reminder > 0) event.reminder = calendar.reminder;
  return event;
}

}  // namespace

std::vector<const domain::Appointment*> appointments_with(const domain::Records& records,
                                                          Period period,
                                                          const std::set<domain::UnitId>& units) {
  std::vector<const domain::Appointment*> found;
  const domain::PeriodBook* book = records.period(period);
  if (book == nullptr || !book->record) return found;
  for (const domain::Appointment& each : book->record->appointments) {
    if (units.contains(each.unit)) found.push_back(&each);
  }
  std::ranges::stable_sort(found, {}, [](const auto* each) { return each->unit; });
  return found;
}

print::Table appointments_table(const domain::Records& records,
                                const std::vector<const domain::Appointment*>& appointments,
                                Lang lang) {
  print::Table table{say("Working sessions with the Standing Committees",
                         "Lịch làm việc với Ban Thường vụ Đảng ủy")
                         .in(lang),
                     {{"no", say("No.", "TT").in(lang), print::ColumnKind::number},
                      {"team", say("Team", "Tổ").in(lang)},
                      {"unit", say("Committee of", "Đảng ủy").in(lang)},
                      {"time", say("Time (hour, day)", "Thời gian (giờ, ngày)").in(lang)},
                      {"place", say("Place", "Địa điểm").in(lang)}},
                     {}};
  std::int64_t number = 0;
  for (const domain::Appointment* each : appointments) {
    table.rows.push_back({++number, teams_of(records, *each, lang),
                          unit_title(records.registry, each->unit, each->date, lang),
                          moment(each->time, each->date, lang), each->place});
  }
  return table;
}

std::vector<print::Event> appointment_events(const domain::Records& records,
                                             const domain::Roster& roster,
                                             const Selection& selection, Lang lang) {
  std::vector<print::Event> events;
  for (const domain::Appointment* each : selection.appointments) {
    events.push_back(event_of(records, roster, *each, lang));
  }
  return events;
}

}  // namespace lapthach::report
