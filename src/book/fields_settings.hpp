// Field tables of lapthach.yaml: the committee, its calendar and the rules of the draw.
#pragma once

#include "book/field.hpp"
#include "book/fields_papers.hpp"
#include "book/fields_settings_petitions.hpp"
#include "book/fields_sheets.hpp"
#include "lapthach/domain/settings.hpp"

namespace lapthach::book {

template <class Form, Is<domain::CommitteeSettings> T>
void fields(Form& form, T& committee) {
  using enum Need;
  form("name", committee.name, required, {"as printed on papers", "tên cấp ủy như in trên giấy"});
  form("superior", committee.superior, optional, {"the organisation above", "đảng bộ cấp trên"});
  form("symbol", committee.symbol, optional,
       {"on the numbers of papers, as HU", "ký hiệu trong số văn bản, ví dụ HU"});
  form("place", committee.place, optional, {"place line of a paper", "địa danh ghi trên văn bản"});
  form("organ", committee.organ, optional,
       {"the board that keeps the book", "cơ quan tham mưu giữ sổ"});
  form("organ_symbol", committee.organ_symbol, optional,
       {"on the numbers of its papers, as BTCHU", "ký hiệu của cơ quan đó, ví dụ BTCHU"});
}

template <class Form, Is<domain::CalendarSettings> T>
void fields(Form& form, T& calendar) {
  using enum Need;
  form("day", calendar.day, defaulted,
       {"day of the month; a shorter month takes its last", "ngày họp trong tháng, dương lịch"},
       Limits{1, 31});
  form("month", calendar.month, defaulted, {"month of the quarter", "tháng thứ mấy của quý"},
       Limits{1, 3});
  form("shift", calendar.shift, defaulted,
       {"when that day is not a working day", "cách dời khi trùng ngày nghỉ"});
  form("time", calendar.time, optional, {"when cells meet that state none", "giờ họp chung"});
  form("further_months", calendar.further_months, optional,
       {"months of the quarter in which cells are attended besides; cells take turns",
        "các tháng khác của quý cũng dự họp; các chi bộ chia đều theo tháng"},
       Limits{1, 3});
  form("duration", calendar.duration, defaulted,
       {"minutes that a meeting takes, for calendars", "số phút một buổi họp, dùng cho lịch (ics)"},
       Limits{1, 1440});
  form("reminder", calendar.reminder, defaulted,
       {"minutes before a meeting at which a calendar reminds; 0: never",
        "lịch nhắc trước buổi họp bao nhiêu phút; 0: không nhắc"},
       Limits{0, 10'080});
  form("earliest_day", calendar.earliest_day, optional,
       {"first day of the month on which a cell meets; none: any",
        "ngày sớm nhất trong tháng mà chi bộ họp; bỏ trống: bất kỳ"},
       Limits{1, 31});
  form("latest_day", calendar.latest_day, optional,
       {"last day of the month on which a cell meets; none: any",
        "ngày muộn nhất trong tháng mà chi bộ họp; bỏ trống: bất kỳ"},
       Limits{1, 31});
}

template <class Form, Is<domain::Requirement> T>
void fields(Form& form, T& requirement) {
  using enum Need;
  form("name", requirement.name, required, {"shown in messages", "tên, hiện trong thông báo"});
  form("ranks", requirement.ranks, optional,
       {"ranks that count; with roles empty too, everybody counts", "các chức danh được tính"});
  form("roles", requirement.roles, optional, {"roles that count", "các vai trò được tính"});
  form("count", requirement.count, defaulted,
       {"visits wanted per team and period", "số lượt cần mỗi tổ mỗi kỳ"}, Limits{1, 999});
  form("each_unit", requirement.each_unit, optional,
       {"that many in each unit of the team, at its cells",
        "cần chừng ấy lượt ở từng đơn vị mà tổ phụ trách"});
}

template <class Form, Is<domain::PrioritySettings> T>
void fields(Form& form, T& priority) {
  using enum Need;
  constexpr Limits points{0, 100'000};
  form("base", priority.base, defaulted, {"points of every cell", "điểm của mọi chi bộ"}, points);
  form("per_period", priority.per_period, defaulted,
       {"points for each period since the last visit", "điểm cho mỗi kỳ chưa được dự"}, points);
  form("never", priority.never, defaulted,
       {"points of a cell never visited", "điểm khi chưa được dự lần nào"}, points);
  form("low_attendance", priority.low_attendance, defaulted,
       {"points when few came to the last meeting", "điểm khi tỷ lệ dự họp lần trước thấp"},
       points);
  form("threshold", priority.threshold, defaulted,
       {"percent below which attendance is low", "tỷ lệ phần trăm coi là thấp"}, Limits{0, 100});
}

template <class Form, Is<domain::RosterSettings> T>
void fields(Form& form, T& roster) {
  using enum Need;
  constexpr Limits periods{0, 400};
  form("visits_per_official", roster.visits_per_official, defaulted,
       {"most visits of an official in a period", "số lượt tối đa của mỗi người trong kỳ"},
       Limits{1, 9});
  form("visitors_per_cell", roster.visitors_per_cell, defaulted,
       {"most officials sent to a cell", "số người tối đa cử đến một chi bộ"}, Limits{1, 9});
  form("separation_minutes", roster.separation_minutes, defaulted,
       {"meetings of an official that begin closer are one time slot",
        "hai cuộc họp bắt đầu gần hơn số phút này coi là cùng lúc"},
       Limits{0, 1440});
  form(
      "home", roster.home, defaulted,
      {"never sent to the home cell, or the home unit", "không cử về chi bộ hoặc đơn vị của mình"});
  form("minimum_gap", roster.minimum_gap, defaulted,
       {"periods between two visits of a pair; 0: no rule",
        "số kỳ cách nhau của cùng một cặp; 0: không"},
       periods);
  form("longest_interval", roster.longest_interval, defaulted,
       {"periods without a visit that make a cell mandatory; 0: no rule",
        "số kỳ không được dự thì thành bắt buộc; 0: không"},
       periods);
  form("pairing", roster.pairing, defaulted,
       {"prefer new faces, or the known one", "ưu tiên người mới hay người cũ"});
  form("pairing_periods", roster.pairing_periods, defaulted,
       {"how far back the preference looks", "xét ghép cặp trong bao nhiêu kỳ"}, periods);
  form("load_periods", roster.load_periods, defaulted,
       {"how far back loads are evened out", "chia đều khối lượng trong bao nhiêu kỳ"}, periods);
  form("help", roster.help, defaulted,
       {"whether officials may attend cells of other teams", "có được dự giúp tổ khác hay không"});
  form("priority", roster.priority, defaulted, {"points of a cell", "điểm ưu tiên của chi bộ"});
  form("requirements", roster.requirements, optional,
       {"who must go, per team", "yêu cầu về thành phần dự của mỗi tổ"});
}

template <class Form, Is<domain::RequiredRole> T>
void fields(Form& form, T& required) {
  form("role", required.role, Need::required, {"the role", "vai trò"});
  form("count", required.count, Need::defaulted,
       {"members of each team with it", "số người giữ vai trò này ở mỗi tổ"}, Limits{1, 99});
  form("ranks", required.ranks, Need::optional,
       {"ranks that may take it over; else anybody", "chức danh được giao; bỏ trống là bất kỳ"});
}

template <class Form, Is<domain::TeamSettings> T>
void fields(Form& form, T& teams) {
  using enum Need;
  form("longest_stay", teams.longest_stay, defaulted,
       {"periods an official stays in one team; 0: no rule",
        "số kỳ tối đa một người ở một tổ; 0: không"},
       Limits{0, 400});
  form("away_from_home", teams.away_from_home, defaulted,
       {"nobody sits in a team that looks after the home unit or that of the home cell",
        "không ở tổ phụ trách quê quán hoặc nơi sinh hoạt của mình"});
  form("least_members", teams.least_members, defaulted,
       {"fewest members of a team; 0: as many as it has", "số người ít nhất; 0: giữ như hiện có"},
       Limits{0, 999});
  form("most_members", teams.most_members, defaulted,
       {"most members of a team; 0: as many as it has", "số người nhiều nhất; 0: giữ như hiện có"},
       Limits{0, 999});
  form("required_roles", teams.required_roles, optional,
       {"roles that every team must have", "các vai trò mỗi tổ phải có"});
}

template <class Form, Is<domain::ColumnChoice> T>
void fields(Form& form, T& choice) {
  using enum Need;
  form("column", choice.column, required,
       {"its name in CSV and JSON", "tên cột như trong CSV và JSON"});
  form("title", choice.title, optional,
       {"its head on paper; else as the tool has it", "tiêu đề cột khi in; bỏ trống thì theo mẫu"});
}

template <class Form, Is<domain::TableChoice> T>
void fields(Form& form, T& choice) {
  using enum Need;
  form("table", choice.table, required,
       {"the table whose columns are chosen", "bảng được chọn cột"});
  form("columns", choice.columns, required,
       {"its columns in order; those not named are left out",
        "các cột theo thứ tự; cột không nêu thì bỏ"});
}

template <class Form, Is<domain::ReportSettings> T>
void fields(Form& form, T& reports) {
  using enum Need;
  form("public_minimum", reports.public_minimum, defaulted,
       {"with --public smaller counts and their shares are hidden; 1: none",
        "với --public, số nhỏ hơn mức này và tỷ lệ của nó bị ẩn; 1: không ẩn"},
       Limits{1, 1000});
  form("tables", reports.tables, optional,
       {"tables with other columns than the tool's", "các bảng có cột khác mẫu"});
}

template <class Form, Is<domain::Settings> T>
void fields(Form& form, T& settings) {
  using enum Need;
  form("language", settings.language, defaulted, {"of the papers", "ngôn ngữ của văn bản"});
  form("committee", settings.committee, required, {"who keeps the book", "cấp ủy giữ sổ"});
  form("calendar", settings.calendar, defaulted,
       {"when the meetings of a period are", "lịch họp của mỗi kỳ"});
  form("roster", settings.roster, defaulted, {"the rules of the draw", "quy tắc phân công"});
  form("teams", settings.teams, defaulted,
       {"what must hold of every team", "những điều mỗi tổ công tác phải có"});
  form("petitions", settings.petitions, defaulted,
       {"what holds for petitions here", "những quy định về kiến nghị"});
  form("minutes", settings.minutes, defaulted, {"the rules of the record", "quy tắc ghi chép"});
  form("reports", settings.reports, defaulted,
       {"what holds for papers and tables here", "những quy định về báo cáo"});
  form("score_sheets", settings.score_sheets, optional,
       {"score sheets of meetings, each with its days", "các bảng chấm điểm, theo thời gian"});
  form("recording_guides", settings.recording_guides, optional,
       {"what records must hold, each with its days", "các hướng dẫn ghi chép, theo thời gian"});
  form("papers", settings.papers, optional,
       {"how papers look and who signs them", "thể thức văn bản và người ký"});
}

}  // namespace lapthach::book
