// Chooses from the registers what belongs to a period and lays it out.
#include "report/record_registers.hpp"

#include <algorithm>

#include "lapthach/minutes/attendance.hpp"
#include "lapthach/minutes/carry_over.hpp"
#include "report/names.hpp"
#include "report/visitors.hpp"

namespace lapthach::report {
namespace {

using domain::Records;
using print::ColumnKind;
using print::Disclosure;

/// Whom the filter lets through at the end of the period.
class Circle {
 public:
  Circle(const Records& records, Period period, const RosterFilter& filter)
      : records_(records), filter_(filter), day_(domain::meeting_day(records, period)) {
    for (const domain::Team& team : domain::teams_on(records, day_)) {
      if (team.statement->id == filter.team) team_ = team;
    }
  }

  bool everybody() const {
    return filter_.team.empty() && filter_.official.empty() && filter_.cell.empty();
  }
  bool cell(const domain::CellId& id) const {
    if (!filter_.official.empty()) return false;
    if (!filter_.cell.empty()) return filter_.cell == id;
    const domain::Cell* cell = domain::cell_on(records_.registry, id, day_);
    return filter_.team.empty() || (cell && unit(cell->unit));
  }
  bool unit(const domain::UnitId& id) const {
    if (!filter_.official.empty() || !filter_.cell.empty()) return false;
    if (filter_.team.empty()) return true;
    const auto& units = team_.statement ? team_.statement->units : no_units_;
    return std::ranges::find(units, id) != units.end();
  }
  bool official(const domain::OfficialId& id) const {
    if (!filter_.cell.empty()) return false;
    if (!filter_.official.empty()) return filter_.official == id;
    return filter_.team.empty() || std::ranges::any_of(team_.members, [&](const auto* member) {
             return member->official == id;
           });
  }
  bool team(const domain::TeamId& id) const {
    return filter_.official.empty() && filter_.cell.empty() &&
           (filter_.team.empty() || filter_.team == id);
  }
  bool holds(const domain::Notebook& notebook) const {
    if (!notebook.official.empty()) return official(notebook.official);
    return notebook.unit.empty() ? cell(notebook.cell) : unit(notebook.unit);
  }

 private:
  const Records& records_;
  const RosterFilter& filter_;
  Date day_;
  domain::Team team_;
  std::vector<domain::UnitId> no_units_;
};

std::string number(std::optional<int> value) { return value ? std::to_string(*value) : ""; }

print::Section attendance_section(const Records& records, const Registered& registered, Lang lang) {
  print::Table table{"",
                     {{"cell", say("Cell (village, commune)", "Chi bộ (thôn, xã)").in(lang)},
                      {"month", say("Month", "Tháng").in(lang)},
                      {"attendance", say("Present", "ĐV dự / phải dự").in(lang)},
                      {"below", say("Below the threshold", "Dưới mức").in(lang)}},
                     {}};
  Records months;
  months.settings.minutes = records.settings.minutes;
  months.registers.attendance = registered.registers.attendance;
  for (const minutes::MonthPoint& point : minutes::series(months)) {
    table.rows.push_back(
        {cell_title(records.registry, point.cell, last_day(point.month), lang),
         to_string(point.month), minutes::explain(point.attendance).in(lang),
         point.below
             ? say("below {}%", "dưới {}%", records.settings.minutes.attendance_threshold).in(lang)
             : ""});
  }
  return {say("Monthly attendance", "Dự sinh hoạt hằng tháng").in(lang), {}, {std::move(table)}};
}

print::Section absences_section(const Records& records, const Registered& registered, Lang lang) {
  print::Table table{
      "",
      {{"official", say("Official", "Cán bộ").in(lang), ColumnKind::text, Disclosure::persons},
       {"from", say("From", "Từ ngày").in(lang), ColumnKind::date},
       {"to", say("To", "Đến ngày").in(lang), ColumnKind::date},
       {"reason", say("Reason", "Lý do").in(lang), ColumnKind::text, Disclosure::persons}},
      {}};
  for (const domain::Unavailability& leave : registered.absences) {
    const Date on = leave.span.from.value_or(leave.span.to.value_or(Date{}));
    table.rows.push_back({official_name(records, leave.official, on), day_cell(leave.span.from),
                          day_cell(leave.span.to), leave.reason});
  }
  return {say("Absences", "Thời gian bận, vắng").in(lang), {}, {std::move(table)}};
}

/// The name by which --done and --drop take an action.
std::string action_name(const domain::Briefing& briefing, const domain::BriefingAction& action) {
  std::string name = to_string(briefing.date);
  if (!briefing.unit.empty()) name += '/' + briefing.unit.str();
  return fmt::format("{}/{}", name, action.id);
}

Text outcome_of(const domain::BriefingAction& action) {
  if (action.done) return say("done on {}", "xong ngày {}", day_text(*action.done));
  if (!action.dropped.empty()) return say("dropped: {}", "thôi thực hiện: {}", action.dropped);
  return say("open", "chưa xong");
}

/// What the briefings of the period asked for, and what became of it.
print::Table tasks_table(const Registered& registered, Lang lang) {
  print::Table table{say("What they asked for", "Các việc đã giao").in(lang),
                     {{"action", say("Name", "Mã").in(lang)},
                      {"text", say("Action", "Việc phải làm").in(lang)},
                      {"who", say("Who", "Người làm").in(lang)},
                      {"due", say("Due", "Hạn").in(lang), ColumnKind::date},
                      {"outcome", say("Outcome", "Kết quả").in(lang)}},
                     {}};
  for (const domain::Briefing& one : registered.registers.briefings) {
    for (const domain::BriefingAction& action : one.actions) {
      table.rows.push_back({action_name(one, action), action.text, action.who, day_cell(action.due),
                            outcome_of(action).in(lang)});
    }
  }
  return table;
}

print::Section briefings_section(const Records& records, const Registered& registered, Lang lang) {
  print::Table table{
      "",
      {{"date", say("Day", "Ngày").in(lang), ColumnKind::date},
       {"unit", say("Committee", "Đảng ủy").in(lang)},
       {"chair", say("Chair", "Chủ trì").in(lang), ColumnKind::text, Disclosure::persons},
       {"present", say("Present", "Có mặt").in(lang)},
       {"invited", say("Invited", "Được mời").in(lang)},
       {"content", say("Content", "Nội dung").in(lang), ColumnKind::text, Disclosure::persons},
       {"actions", say("Actions", "Số việc giao").in(lang), ColumnKind::number}},
      {}};
  for (const domain::Briefing& one : registered.registers.briefings) {
    table.rows.push_back(
        {day_cell(one.date),
         one.unit.empty() ? "" : unit_title(records.registry, one.unit, one.date, lang), one.chair,
         number(one.present), number(one.invited), one.content, std::ssize(one.actions)});
  }
  print::Section section{say("Briefings", "Giao ban").in(lang), {}, {std::move(table)}};
  print::Table tasks = tasks_table(registered, lang);
  if (!tasks.rows.empty()) section.tables.push_back(std::move(tasks));
  return section;
}

/// What briefings asked for and nobody has ended at the end of the period.
print::Section actions_section(const Records& records, Period period, Lang lang) {
  print::Table table{
      "",
      {{"action", say("Name", "Mã").in(lang)},
       {"text", say("Action", "Việc phải làm").in(lang), ColumnKind::text, Disclosure::persons},
       {"who", say("Who", "Người làm").in(lang), ColumnKind::text, Disclosure::persons},
       {"due", say("Due", "Hạn").in(lang), ColumnKind::date}},
      {}};
  for (const minutes::OpenAction& open : minutes::open_actions(records, last_day(period))) {
    table.rows.push_back({action_name(*open.briefing, *open.action), open.action->text,
                          open.action->who, day_cell(open.action->due)});
  }
  return {say("Actions still open", "Việc giao ban còn phải làm").in(lang), {}, {std::move(table)}};
}

print::Section training_section(const Records& records, const Registered& registered, Lang lang) {
  print::Table table{
      "",
      {{"date", say("Day", "Ngày").in(lang), ColumnKind::date},
       {"subject", say("Subject", "Nội dung").in(lang)},
       {"place", say("Place", "Địa điểm").in(lang)},
       {"officials", say("Officials", "Cán bộ").in(lang), ColumnKind::text, Disclosure::persons},
       {"notes", say("Notes", "Ghi chú").in(lang), ColumnKind::text, Disclosure::persons}},
      {}};
  for (const domain::Training& one : registered.registers.training) {
    std::string names;
    for (const domain::OfficialId& official : one.officials) {
      if (!names.empty()) names += "; ";
      names += official_name(records, official, one.date);
    }
    table.rows.push_back({day_cell(one.date), one.subject, one.place, names, one.notes});
  }
  return {say("Training", "Bồi dưỡng").in(lang), {}, {std::move(table)}};
}

print::Section inspections_section(const Records& records, const Registered& registered,
                                   Lang lang) {
  print::Table table{
      "",
      {{"date", say("Day", "Ngày").in(lang), ColumnKind::date},
       {"team", say("Team", "Tổ").in(lang)},
       {"official", say("Official", "Cán bộ").in(lang), ColumnKind::text, Disclosure::persons},
       {"by", say("By", "Đơn vị kiểm tra").in(lang), ColumnKind::text, Disclosure::persons},
       {"finding", say("Finding", "Kết quả").in(lang), ColumnKind::text, Disclosure::persons},
       {"remedy", say("Remedy", "Yêu cầu khắc phục").in(lang), ColumnKind::text,
        Disclosure::persons},
       {"remedied", say("Remedied", "Ngày khắc phục").in(lang), ColumnKind::date}},
      {}};
  for (const domain::Inspection& one : registered.registers.inspections) {
    table.rows.push_back(
        {day_cell(one.date), one.team.str(),
         one.official.empty() ? "" : official_name(records, one.official, one.date), one.by,
         one.finding, one.remedy, day_cell(one.remedied)});
  }
  return {say("Inspections", "Kiểm tra, giám sát").in(lang), {}, {std::move(table)}};
}

std::string holder_text(const Records& records, const domain::Notebook& notebook, Lang lang) {
  const domain::Registry& registry = records.registry;
  if (!notebook.official.empty()) return official_name(records, notebook.official, notebook.issued);
  if (!notebook.unit.empty()) return unit_title(registry, notebook.unit, notebook.issued, lang);
  return cell_title(registry, notebook.cell, notebook.issued, lang);
}

print::Section notebooks_section(const Records& records, const Registered& registered, Lang lang) {
  print::Table table{
      "",
      {{"number", say("Number", "Số").in(lang)},
       {"holder", say("Holder", "Nơi giữ").in(lang), ColumnKind::text, Disclosure::persons},
       {"issued", say("Issued", "Ngày cấp").in(lang), ColumnKind::date},
       {"by", say("By", "Người cấp").in(lang), ColumnKind::text, Disclosure::persons},
       {"used_up", say("Used up", "Ngày hết").in(lang), ColumnKind::date},
       {"returned", say("Handed back", "Ngày nộp lại").in(lang), ColumnKind::date},
       {"replaced_by", say("Replaced by", "Sổ thay").in(lang)},
       {"notes", say("Notes", "Ghi chú").in(lang), ColumnKind::text, Disclosure::persons}},
      {}};
  for (const domain::Notebook& one : registered.registers.notebooks) {
    table.rows.push_back({one.number, holder_text(records, one, lang), day_cell(one.issued), one.by,
                          day_cell(one.used_up), day_cell(one.returned), one.replaced_by,
                          one.notes});
  }
  return {say("Notebooks", "Sổ ghi nghị quyết").in(lang), {}, {std::move(table)}};
}

/// Issued, used up or handed back in the period.
bool moved_in(const domain::Notebook& notebook, const Span& days) {
  return days.contains(notebook.issued) || (notebook.used_up && days.contains(*notebook.used_up)) ||
         (notebook.returned && days.contains(*notebook.returned));
}

template <class T, class Keep>
void copy(const std::vector<T>& all, std::vector<T>& chosen, Keep keep) {
  std::ranges::copy_if(all, std::back_inserter(chosen), keep);
}

}  // namespace

Registered registered(const Records& records, Period period, const RosterFilter& filter) {
  const Circle circle(records, period, filter);
  const Span days{first_day(period), last_day(period)};
  const domain::Registers& all = records.registers;
  Registered part;
  domain::Registers& found = part.registers;
  copy(all.attendance, found.attendance, [&](const domain::MonthlyAttendance& one) {
    const bool since = !filter.cell.empty() || days.contains(first_day(one.month));
    return since && last_day(one.month) <= *days.to && circle.cell(one.cell);
  });
  copy(all.briefings, found.briefings, [&](const domain::Briefing& one) {
    return days.contains(one.date) &&
           (one.unit.empty() ? circle.everybody() : circle.unit(one.unit));
  });
  copy(all.training, found.training, [&](const domain::Training& one) {
    return days.contains(one.date) && std::ranges::any_of(one.officials, [&](const auto& official) {
             return circle.official(official);
           });
  });
  copy(all.inspections, found.inspections, [&](const domain::Inspection& one) {
    return days.contains(one.date) && ((!one.team.empty() && circle.team(one.team)) ||
                                       (!one.official.empty() && circle.official(one.official)));
  });
  copy(all.notebooks, found.notebooks, [&](const domain::Notebook& one) {
    return one.issued <= *days.to && circle.holds(one) &&
           (!circle.everybody() || moved_in(one, days));
  });
  copy(records.registry.unavailable, part.absences, [&](const domain::Unavailability& one) {
    return one.span.overlaps(days) && circle.official(one.official);
  });
  return part;
}

std::vector<print::Section> register_sections(const Records& records, Period period,
                                              const Registered& registered, bool with_actions,
                                              Lang lang) {
  std::vector<print::Section> sections{attendance_section(records, registered, lang),
                                       absences_section(records, registered, lang),
                                       briefings_section(records, registered, lang)};
  if (with_actions) sections.push_back(actions_section(records, period, lang));
  sections.push_back(training_section(records, registered, lang));
  sections.push_back(inspections_section(records, registered, lang));
  sections.push_back(notebooks_section(records, registered, lang));
  std::erase_if(sections,
                [](const print::Section& section) { return section.tables.front().rows.empty(); });
  return sections;
}

}  // namespace lapthach::report
