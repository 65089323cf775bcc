// Checks the settings: numbers out of range and requirements that cannot be told apart.
#include <set>

#include "domain/check.hpp"

namespace lapthach::domain {

namespace {

void check_range(Findings& findings, Use use, int value, int least, int most) {
  if (least <= value && value <= most) return;
  findings.error(use, say("{} is {}", "{} đang là {}", use.key, value),
                 say("write a number from {} to {}", "ghi một số từ {} đến {}", least, most));
}

void check_window(Findings& findings, const CalendarSettings& calendar) {
  check_range(findings, {calendar.mark, "earliest_day"}, calendar.earliest_day.value_or(1), 1, 31);
  check_range(findings, {calendar.mark, "latest_day"}, calendar.latest_day.value_or(31), 1, 31);
  if (is_meeting_day(calendar, calendar.day)) return;
  findings.error(
      {calendar.mark, "day"},
      say("day is {}, but {}", "day đang là {}, nhưng {}", calendar.day, meeting_window(calendar)),
      say("correct day, earliest_day or latest_day", "sửa lại day, earliest_day hoặc latest_day"));
}

void check_calendar(Findings& findings, const CalendarSettings& calendar) {
  check_window(findings, calendar);
  check_range(findings, {calendar.mark, "day"}, calendar.day, 1, 31);
  check_range(findings, {calendar.mark, "month"}, calendar.month, 1, 3);
  for (const int month : calendar.further_months) {
    check_range(findings, {calendar.mark, "further_months"}, month, calendar.month + 1, 3);
  }
}

void check_roster(Findings& findings, const RosterSettings& roster) {
  const auto within = [&](std::string_view key, int value, int least, int most) {
    check_range(findings, {roster.mark, key}, value, least, most);
  };
  within("visits_per_official", roster.visits_per_official, 1, 9);
  within("visitors_per_cell", roster.visitors_per_cell, 1, 9);
  within("separation_minutes", roster.separation_minutes, 0, 1440);
  within("minimum_gap", roster.minimum_gap, 0, 400);
  within("longest_interval", roster.longest_interval, 0, 400);
  within("pairing_periods", roster.pairing_periods, 0, 400);
  within("load_periods", roster.load_periods, 0, 400);
}

void check_priority(Findings& findings, const RosterSettings& roster) {
  const PrioritySettings& priority = roster.priority;
  const auto within = [&](std::string_view key, int value, int most) {
    if (0 <= value && value <= most) return;
    findings.error({roster.mark, "priority"}, say("{} is {}", "{} đang là {}", key, value),
                   say("write a number from {} to {}", "ghi một số từ {} đến {}", 0, most));
  };
  within("base", priority.base, 100'000);
  within("per_period", priority.per_period, 100'000);
  within("never", priority.never, 100'000);
  within("low_attendance", priority.low_attendance, 100'000);
  within("threshold", priority.threshold, 100);
}

void check_requirements(Findings& findings, const std::vector<Requirement>& requirements) {
  std::set<std::string_view> names;
  for (const Requirement& requirement : requirements) {
    check_range(findings, {requirement.mark, "count"}, requirement.count, 1, 999);
    if (names.insert(requirement.name).second) continue;
    findings.error(
        {requirement.mark, "name"},
        say("two requirements are called {}", "hai yêu cầu cùng tên {}", requirement.name),
        say("give one of them another name", "đặt tên khác cho một yêu cầu"));
  }
}

void check_teams_settings(Findings& findings, const TeamSettings& teams) {
  const Use most{teams.mark, "most_members"};
  if (teams.most_members != 0 && teams.most_members < teams.least_members) {
    findings.error(
        most,
        say("most_members is {}, least_members {}", "most_members là {}, least_members là {}",
            teams.most_members, teams.least_members),
        say("write most_members: 0 for no limit of its own, or at least {}",
            "ghi most_members: 0 nếu không giới hạn, hoặc ít nhất {}", teams.least_members));
  }
  std::set<std::string_view> roles;
  for (const RequiredRole& required : teams.required_roles) {
    if (roles.insert(required.role).second) continue;
    findings.error(
        {required.mark, "role"},
        say("the role {} is required twice", "vai trò {} được nêu hai lần", required.role),
        say("put the two together", "gộp hai mục làm một"));
  }
}

void check_reports(Findings& findings, const ReportSettings& reports) {
  check_range(findings, {reports.mark, "public_minimum"}, reports.public_minimum, 1, 1000);
  std::set<PaperTable> tables;
  for (const TableChoice& choice : reports.tables) {
    const std::string_view table = word_of(choice.table);
    if (!tables.insert(choice.table).second) {
      findings.error(
          {choice.mark, "table"},
          say("the columns of {} are chosen twice", "bảng {} được chọn cột hai lần", table),
          say("leave one of the two out", "bỏ một trong hai"));
    }
    std::set<std::string_view> columns;
    for (const ColumnChoice& column : choice.columns) {
      if (columns.insert(column.column).second) continue;
      findings.error(
          {column.mark, "column"},
          say("{} stands twice in {}", "cột {} có hai lần trong bảng {}", column.column, table),
          say("leave one of the two out", "bỏ một trong hai"));
    }
  }
}

}  // namespace

bool is_meeting_day(const CalendarSettings& calendar, int day) {
  return (!calendar.earliest_day || *calendar.earliest_day <= day) &&
         (!calendar.latest_day || day <= *calendar.latest_day);
}

Text meeting_window(const CalendarSettings& calendar) {
  return say("cells meet from day {} to day {} of the month",
             "chi bộ họp từ ngày {} đến ngày {} hằng tháng", calendar.earliest_day.value_or(1),
             calendar.latest_day.value_or(31));
}

void check_settings(Findings& findings) {
  const Settings& settings = findings.records().settings;
  check_calendar(findings, settings.calendar);
  check_roster(findings, settings.roster);
  check_priority(findings, settings.roster);
  check_requirements(findings, settings.roster.requirements);
  check_teams_settings(findings, settings.teams);
  check_reports(findings, settings.reports);
}

}  // namespace lapthach::domain
