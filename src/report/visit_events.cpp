// The visits of a roster for the calendar of who makes them.
#include "lapthach/base/text.hpp"
#include "report/names.hpp"
#include "report/sections.hpp"

namespace lapthach::report {
namespace {

void add_line(std::string& text, const std::string& line) {
  if (!text.empty() && !line.empty()) text += '\n';
  text += line;
}

std::string description(const domain::Cell* cell, const std::string& official,
                        const domain::Assignment& visit, Lang lang) {
  std::string text =
      say("Official: {}, team {}", "Đồng chí dự: {}, tổ {}", official, visit.team).in(lang);
  if (cell != nullptr && !cell->secretary.empty()) {
    add_line(text,
             say("Cell secretary: {} {}", "Bí thư chi bộ: {} {}", cell->secretary, cell->phone)
                 .in(lang));
  }
  return text;
}

std::string place(const domain::Cell* cell, const std::string& title) {
  return cell == nullptr || cell->venue.empty() ? title : cell->venue + ", " + title;
}

}  // namespace

std::string host_of(const domain::CommitteeSettings& committee) {
  std::string host;
  for (const char c : fold(committee.name)) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (plain) host += c;
    if (!plain && !host.empty() && host.back() != '-') host += '-';
  }
  while (host.ends_with('-')) host.pop_back();
  return host.empty() ? "book" : host;
}

std::vector<print::Event> visit_events(const domain::Records& records, const domain::Roster& roster,
                                       const Selection& selection, Lang lang) {
  const domain::Registry& registry = records.registry;
  const domain::CalendarSettings& calendar = records.settings.calendar;
  const std::string host = host_of(records.settings.committee);
  std::vector<print::Event> events;
  for (const domain::Assignment* visit : selection.assignments) {
    const domain::Official* official = domain::official_on(registry, visit->official, visit->date);
    const domain::Cell* cell = domain::cell_on(registry, visit->cell, visit->date);
    const std::string name = official ? official->name : visit->official.str();
    const std::string title = cell_title(registry, visit->cell, visit->date, lang);
    print::Event event{
        .uid = fmt::format("{}.{}.{}@{}", to_string(roster.period), visit->cell, visit->official,
                           host),
        .date = visit->date,
        .time = visit->time,
        .minutes = calendar.duration,
        .summary = say("Meeting of {}: {}", "Dự sinh hoạt {}: {}", title, name).in(lang),
        .place = place(cell, title),
        .description = description(cell, name, *visit, lang),
        .tentative = roster.status == domain::RosterStatus::drawn};
    if (calendar.reminder > 0) event.reminder = calendar.reminder;
    events.push_back(std::move(event));
  }
  return events;
}

}  // namespace lapthach::report
